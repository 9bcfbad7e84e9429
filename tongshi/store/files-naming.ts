import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {listNewsroomFiles} from './list-newsroom-files.ts'

/**
 * Released files whose provenance names a person: `by` of an approved text, and of a waiver. The next release of their
 * document writes them anew from the store.
 *
 * @returns paths from the root.
 */
export function filesNaming(root: string, name: string): string[] {
  const {files} = listNewsroomFiles(root, ['content/announcements', 'locales'])
  return files.filter(path => {
    if (!/\.meta\.json$|\/waivers\.yaml$/.test(path)) return false
    const text = readFileSync(join(root, path), 'utf8')
    return text.includes(name) && namesOf(text).has(name)
  })
}

/** JSON is YAML; a file that cannot be read names nobody. */
function namesOf(text: string): ReadonlySet<unknown> {
  try {
    const entries: unknown = parse(text)
    return new Set(Object.values(entries as object).map(entry => (entry as {by?: unknown} | null)?.by))
  } catch {
    return new Set()
  }
}
