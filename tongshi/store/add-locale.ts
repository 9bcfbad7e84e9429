import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {listAnnouncements} from './load-newsroom.ts'

/**
 * Make the catalogues of a further locale, without a message yet: every text is then served in the source's language
 * and marked until somebody translates it. What is there stays as it is.
 *
 * @param locale BCP 47 tag in canonical form.
 * @param program the folder of the program, whose interface catalogues a newsroom may override.
 * @returns the files made.
 */
export function addLocale(root: string, locale: string, program = process.cwd()): string[] {
  const folder = join(root, 'locales', locale)
  const namespaces = readdirSync(join(program, 'locales', 'en')).filter(name => name.endsWith('.json'))
  const announcements = listAnnouncements(root).flatMap(slug => [
    join('announcements', `${slug}.json`),
    join('announcements', `${slug}.meta.json`),
  ])
  mkdirSync(join(folder, 'announcements'), {recursive: true})
  const files = [...namespaces, ...announcements]
    .map(name => join(folder, name))
    .filter(file => !existsSync(file))
  for (const file of files) writeFileSync(file, '{}\n')
  return files
}
