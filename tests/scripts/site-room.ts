import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {buildSite} from '../../scripts/site/build-site.ts'
import type {SiteOptions} from '../../scripts/site/options.ts'

export const origin = 'https://news.example'

/** A copy of a newsroom, and an empty place for its site. */
export function copyRoom(from = 'tests/fixtures/newsroom') {
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  const [root, out] = [join(folder, 'root'), join(folder, 'out')]
  cpSync(from, root, {recursive: true})
  return {root, out}
}

/** Build its site, without cards, in this process. */
export const build = (where: {root: string; out: string}, options: Partial<SiteOptions> = {}) =>
  buildSite({
    origin,
    program: process.cwd(),
    kits: true,
    cards: false,
    gzip: false,
    verify: false,
    dryRun: false,
    jobs: 1,
    now: Date.now(),
    ...where,
    ...options,
  })

/** Change a text file. */
export const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(file, change(readFileSync(file, 'utf8')))

/** Every file of a site with its time and its bytes. */
export function look(out: string): Map<string, string> {
  const files = readdirSync(out, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && !entry.parentPath.includes('.tongshi'))
    .map(entry => join(entry.parentPath, entry.name))
  return new Map(
    files.map(file => [
      file.slice(out.length + 1),
      `${statSync(file).mtimeMs} ${readFileSync(file).toString('base64')}`,
    ]),
  )
}

/** Paths whose time or bytes are others. */
export const changedIn = (before: Map<string, string>, after: Map<string, string>) =>
  [...after.keys()].filter(path => before.get(path) !== after.get(path)).sort()

/** The same without the times. */
export const bytesOf = (files: Map<string, string>) =>
  new Map([...files].map(([path, text]) => [path, text.slice(text.indexOf(' ') + 1)]))

/** More announcements, each a copy of the shortest. */
export function multiply(root: string, count: number): void {
  const folder = join(root, 'content/announcements')
  for (let at = 0; at < count; at++) {
    cpSync(join(folder, 'design-guide'), join(folder, `guide-${at}`), {recursive: true})
    for (const locale of ['en', 'zh-Hans'])
      for (const name of ['.json', '.meta.json']) {
        const from = join(root, 'locales', locale, 'announcements', `design-guide${name}`)
        if (existsSync(from)) cpSync(from, from.replace('design-guide', `guide-${at}`))
      }
  }
}
