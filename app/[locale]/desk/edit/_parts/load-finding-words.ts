import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {readCatalogue} from '#messages/read-catalogue.ts'
import {newsroomRoot} from '#store/current-newsroom.ts'

/** The language that the program is written in: its words stand in for those of every other. */
const written = 'en'

/** The words of findings in a locale, word by word: the newsroom's own, else the program's, else English. */
export function loadFindingWords(locale: string): Readonly<Record<string, string>> {
  const folders = [...new Set([process.cwd(), newsroomRoot()])]
  const read = [...new Set([written, locale])].flatMap(tag => folders.map(folder => readWords(folder, tag)))
  return Object.assign({}, ...read)
}

function readWords(folder: string, locale: string): Readonly<Record<string, string>> {
  const file = join('locales', locale, 'checks.json')
  const path = join(/* turbopackIgnore: true */ folder, file)
  return existsSync(path) ? readCatalogue(readFileSync(path, 'utf8'), {file, locale}).messages : {}
}
