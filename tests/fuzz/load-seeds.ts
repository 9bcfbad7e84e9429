import {createHash} from 'node:crypto'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** A folder for each target. */
export const seedFolder = join(import.meta.dirname, 'seeds')

/** The kept seeds of a target by name: sound files, and every input that once was a defect (`found-…`). */
export function loadSeeds(target: string): ReadonlyMap<string, Uint8Array> {
  const own = join(seedFolder, target)
  return new Map(
    readdirSync(own)
      .sort()
      .map(name => [name, new Uint8Array(readFileSync(join(own, name)))]),
  )
}

/** Keep an input that is a defect. @returns the path of its file. */
export function keepSeed(target: string, input: Uint8Array): string {
  const own = join(seedFolder, target)
  mkdirSync(own, {recursive: true})
  const path = join(own, `found-${createHash('sha256').update(input).digest('hex').slice(0, 12)}`)
  writeFileSync(path, input)
  return path
}
