import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import {loadMedia, loadPointers} from '#store/media.ts'
import {openStore} from '#store/open-store.ts'
import type {Store} from '#store/store.ts'

type Line = Readonly<{open?: true; slug?: string; version?: number}>

/** What kills in the middle of imports have left behind. */
export type ImportCrashes = Readonly<{
  acknowledged: number
  lost: readonly string[]
  broken: readonly string[]
}>

/**
 * Let a process import documents and corrected documents, kill it, open the store again and look at every announcement:
 * all of it must stand as its first document or as its second.
 *
 * @param after milliseconds from the first import that was acknowledged.
 */
export async function killImports({
  root,
  url,
  after,
}: Readonly<{root: string; url?: string | undefined; after: number}>): Promise<ImportCrashes> {
  const said = new Map<string, number>()
  for (const {slug, version} of await importAndKill(root, url, after)) if (slug) said.set(slug, version!)
  const store = await openStore({root, url})
  try {
    const made = await store.db
      .selectFrom('file')
      .select('path')
      .where('path', 'like', 'content/announcements/d-%/%')
      .execute()
    const slugs = new Set(made.map(row => row.path.split('/')[2]!))
    const lost = [...said.keys()].filter(slug => !slugs.has(slug))
    const broken: string[] = []
    for (const slug of slugs) {
      const {version, wrong} = await lookAt(store, slug)
      broken.push(...wrong.map(what => `${slug}: ${what}`))
      if (version < (said.get(slug) ?? 1)) lost.push(slug)
    }
    return {acknowledged: said.size, lost, broken}
  } finally {
    await store.close()
  }
}

function importAndKill(root: string, url: string | undefined, after: number): Promise<Line[]> {
  const words = [join(import.meta.dirname, 'import-until-killed.ts'), root, url ?? '']
  const child = spawn(process.execPath, words, {stdio: ['ignore', 'pipe', 'pipe']})
  let [said, wrong, armed] = ['', '', false]
  child.stderr.on('data', chunk => {
    wrong += chunk
  })
  child.stdout.on('data', chunk => {
    said += chunk
    if (armed || !said.includes('slug')) return
    armed = true
    setTimeout(() => child.kill('SIGKILL'), after)
  })
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`The worker ended by itself with ${code}: ${wrong}`))
      const lines = said.split('\n').slice(0, -1)
      resolve(lines.map(line => JSON.parse(line)))
    })
  })
}

/** The version that an announcement stands in, and what of it is missing or of the other version. */
async function lookAt({db}: Store, slug: string): Promise<{version: number; wrong: string[]}> {
  const document = `announcements/${slug}`
  const path = (name: string) => `content/${document}/${name}`
  const names = ['announcement.md', 'facts.yaml', 'original.txt', 'import.json']
  const rows = await db.selectFrom('file').selectAll().where('path', 'in', names.map(path)).execute()
  const textOf = (name: string) => rows.find(row => row.path === path(name))?.text ?? ''
  const version = textOf('announcement.md').includes('Version two.') ? 2 : 1
  const [word, sales, closing, file] =
    version === 2
      ? ['second', '7000000000', 'Version two.', 'two.docx']
      : ['first', '6000000000', 'next spring', 'one.docx']
  const units = await db
    .selectFrom('unit')
    .select(['key', 'message'])
    .where('document', '=', document)
    .where('gone', '=', 0)
    .execute()
  const targets = await db
    .selectFrom('current')
    .select(['key', 'text'])
    .where('document', '=', document)
    .where('locale', '=', 'en')
    .execute()
  const written = new Map(targets.map(row => [row.key, row.text]))
  const pictures: boolean[] = []
  for (const {text} of (await loadPointers(db, slug)).values())
    pictures.push((await loadMedia(db, text)) !== undefined)
  const imports = await db
    .selectFrom('document_import')
    .select('id')
    .where('document', '=', document)
    .execute()
  const facts: readonly (readonly [what: string, isRight: boolean])[] = [
    ['four texts', rows.length === names.length],
    ['facts of its version', textOf('facts.yaml').includes(sales)],
    ['original of its version', textOf('original.txt').includes(closing)],
    ['record of its version', textOf('import.json').includes(`"file": "${file}"`)],
    ['units of its version', units.filter(one => one.message.startsWith(`Paragraph ${word}`)).length === 60],
    ['a revision of each unit', units.every(one => written.get(one.key) === one.message)],
    ['bytes of its picture', isDeepStrictEqual(pictures, [true])],
    ['an import for each document', imports.length === version],
  ]
  return {version, wrong: facts.flatMap(([what, isRight]) => (isRight ? [] : [what]))}
}
