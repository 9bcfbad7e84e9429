import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** What pages are made by, besides packages: the readers' pages and the library below them. */
const madeBy = [join('app', '[locale]', '(reader)'), 'tongshi', join('scripts', 'site')]

/**
 * A fingerprint of the program itself: another version makes every page anew, whatever it changes.
 *
 * Node is in it because its ICU prints dates and numbers.
 */
export function stampProgram(program: string): string {
  const hash = createHash('sha256').update(`${process.versions.icu} ${process.versions.cldr}\0`)
  const files = madeBy.flatMap(folder =>
    readdirSync(join(program, folder), {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name)),
  )
  for (const file of [...files.sort(), join(program, 'package-lock.json')])
    hash.update(file.slice(program.length)).update(readFileSync(file))
  return hash.digest('base64url').slice(0, 16)
}
