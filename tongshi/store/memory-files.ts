import {createHash} from 'node:crypto'
import {existsSync, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {MemoryEntry} from '#memory/memory-entry.ts'
import type {LanguagePair} from './load-approved.ts'
import {readMemoryFile} from './read-memory-file.ts'

/** Files a newsroom brings along: `content/memory/*.tmx`, and `<name>.<source>.<target>.tsv` or `.jsonl`. */
const folder = 'content/memory'

/** The files that a memory of a pair is filled from, and a stamp that changes with any of them. */
export function findMemoryFiles(root: string, pair: LanguagePair): {paths: string[]; stamp: string} {
  const path = join(root, folder)
  if (!existsSync(path)) return {paths: [], stamp: ''}
  const names = readdirSync(path)
    .filter(name => isOfPair(name, pair))
    .sort()
  const hash = createHash('sha256')
  for (const name of names) {
    const {size, mtimeMs} = statSync(join(path, name))
    hash.update(`${name}\0${size}\0${mtimeMs}\0`)
  }
  return {
    paths: names.map(name => join(path, name)),
    stamp: names.length === 0 ? '' : hash.digest('hex').slice(0, 16),
  }
}

/** TMX names its languages itself. */
function isOfPair(name: string, {source, target}: LanguagePair): boolean {
  const plain = name.replace(/\.gz$/, '')
  if (plain.endsWith('.tmx')) return true
  return plain.endsWith(`.${source}.${target}.tsv`) || plain.endsWith(`.${source}.${target}.jsonl`)
}

/** Read them one after another. */
export async function* readMemoryFiles(
  root: string,
  paths: readonly string[],
  {source, target}: LanguagePair,
): AsyncGenerator<MemoryEntry> {
  const report = (sentence: string) => console.warn(sentence)
  for (const path of paths)
    for await (const entry of readMemoryFile(path, {
      sourceLocale: source,
      targetLocale: target,
      syntax: 'icu',
      report,
    }))
      yield {...entry, id: entry.id.startsWith(root) ? entry.id.slice(root.length + 1) : entry.id}
}
