import {globSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {commands} from './commands.ts'
import {surface} from './surface.ts'

/** What a room is for, as it stands over its entry and its page. */
export const purposes: Readonly<Record<string, string>> = {
  quantities: 'Amounts, counts, shares, measures and dates: read them from text, compare them, write them.',
  names:
    'Names of people, organisations and places: split, romanise, find, and mark what nobody has confirmed.',
  messages:
    'ICU messages and catalogues: read, check, take apart, print; locales: negotiate, fall back, name.',
  documents:
    'An announcement as facts and Markdown: units with stable ids, alignment across edits, localising.',
  memory: 'Translation memory and term base: search, fill, concordance, recognise and compare terms.',
  checks: 'Translations beside their sources: findings with fixes, dismissals, a gate, reports for CI.',
  exchange: 'XLIFF, PO, TMX, XLSX, CSV, JSON and TBX out and in; Word, OpenDocument, HTML and text in.',
}

/**
 * Lay the sources out for the compiler: names across rooms become paths, since no browser knows `#room/x.ts`; every
 * room gets its entry; commands name themselves as the package calls them.
 *
 * @param root the repository.
 * @param stage a new folder inside of it, so that packages are found.
 * @returns the files to compile, the others follow from their imports; relative to `stage`.
 */
export function stageSources(root: string, stage: string): readonly string[] {
  const files = globSync(['tongshi/**/*.ts', 'scripts/**/*.ts', 'locales/*/checks.json'], {cwd: root})
  for (const file of files) write(join(stage, file), rewrite(file, readFileSync(join(root, file), 'utf8')))
  for (const [room, entry] of Object.entries(surface))
    write(join(stage, `${room}.ts`), writeEntry(root, room, entry))
  const run = [...Object.keys(commands), 'library/run-command'].map(name => `scripts/${name}.ts`)
  return [...Object.keys(surface).map(room => `${room}.ts`), ...run]
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, text)
}

function rewrite(file: string, text: string): string {
  const up = relative(dirname(file), 'tongshi').split(sep).join('/') || '.'
  const plain = text.replace(/(['"])#([a-z]+\/[\w-]+\.ts)\1/g, (_, quote: string, path: string) => {
    const own = `${up}/${path}`
    return `${quote}${own.startsWith('.') ? own : `./${own}`}${quote}`
  })
  if (!file.startsWith('scripts')) return plain
  const names = Object.keys(commands).join('|')
  return plain.replace(
    new RegExp(`npm run (?:--silent )?(${names})\\b(?:( \\[?)-- )?`, 'g'),
    (_, name: string, between = '') => `npx tongshi ${name}${between}`,
  )
}

/** @throws Error where a public name is not exported by its file. */
function writeEntry(root: string, room: string, entry: (typeof surface)[string]): string {
  const lines = Object.entries(entry).map(([file, names]) => {
    const text = readFileSync(join(root, 'tongshi', room, `${file}.ts`), 'utf8')
    const exported = names.map(name => {
      const kind = new RegExp(`^export (?:abstract |async )*(\\w+)\\*? \\*?${name}\\b`, 'm').exec(text)?.[1]
      if (kind) return kind === 'type' || kind === 'interface' ? `type ${name}` : name
      throw new Error(
        `Unexpected \`${name}\` for ${room}/${file}.ts, expected a name that it exports, correct scripts/library/surface.ts.`,
      )
    })
    const from = `from './tongshi/${room}/${file}.ts'`
    return exported.every(name => name.startsWith('type '))
      ? `export type {${names.join(', ')}} ${from}`
      : `export {${exported.join(', ')}} ${from}`
  })
  return `/** ${purposes[room]} */\n\n${lines.join('\n')}\n`
}
