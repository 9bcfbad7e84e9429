import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {MergedConcept} from '#exchange/merge-terms.ts'
import {addConcepts} from './add-concepts.ts'
import {readTextFile} from './read-text-file.ts'
import {writeFileAtomically} from './write-file-atomically.ts'

/**
 * Write merged concepts into `content/terms`.
 *
 * @returns the files written, relative to the root.
 */
export function saveTerms(root: string, merged: readonly MergedConcept[]): string[] {
  const kinds = [...new Set(merged.map(one => one.kind))]
  const files = kinds.flatMap(kind => {
    const own = merged.filter(one => one.kind === kind && Object.keys(one.added).length > 0)
    if (own.length === 0) return []
    const file = join('content', 'terms', `${kind}.yaml`)
    const text = existsSync(join(root, file)) ? (readTextFile(join(root, file), file).text ?? '') : ''
    return [{file, text: addConcepts(text, own)}]
  })
  for (const {file, text} of files) writeFileAtomically(join(root, file), text)
  return files.map(({file}) => file)
}
