import {cpSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parse, stringify} from 'yaml'

/** Newsrooms of the tests whose announcements stand beside the repository's own in the pictures. */
const others = ['tests/fixtures/press', 'tests/fixtures/newsroom']
const lists = ['people', 'organisations', 'places', 'terms']

/**
 * Make the newsroom that the pictures show: a copy of the repository's own with the announcements of the fixtures, so
 * that lists have more than one line.
 *
 * @returns its folder, which the caller removes.
 */
export function makeNewsroom(): string {
  const root = mkdtempSync(join(tmpdir(), 'tongshi-pictures-'))
  for (const folder of ['content', 'locales']) cpSync(folder, join(root, folder), {recursive: true})
  for (const other of others) {
    for (const locale of ['en', 'zh-Hans']) copy(other, root, join('locales', locale, 'announcements'))
    copy(other, root, join('content', 'announcements'))
    for (const list of lists) addRecords(other, root, join('content', 'terms', `${list}.yaml`))
  }
  dropTestPicture(root)
  return root
}

/** The fixtures' picture is a rectangle that only tests want to see. */
function dropTestPicture(root: string): void {
  const file = join(root, 'content', 'announcements', 'customs-fast-lane', 'announcement.md')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/^media:\n(?: .*\n)+/m, '').replace(/^!\[.*\n\n/m, ''))
}

function copy(from: string, to: string, folder: string): void {
  cpSync(join(from, folder), join(to, folder), {recursive: true})
}

/** Records of another newsroom; what both have stays as it is here. */
function addRecords(from: string, to: string, file: string): void {
  const [own, more] = [to, from].map(root => parse(readFileSync(join(root, file), 'utf8')) ?? {})
  writeFileSync(join(to, file), stringify({...more, ...own}))
}
