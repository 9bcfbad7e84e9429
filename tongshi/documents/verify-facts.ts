import {isMap, isScalar, type Scalar} from 'yaml'
import {readYaml, scalarText} from './read-yaml.ts'

/**
 * Write `verified` of some facts into `facts.yaml`.
 *
 * Only the word itself is replaced, so comments, order, quotes and blanks keep their bytes. A fact without the field
 * gets one; then the whole file is written anew by the library, which keeps comments and order.
 *
 * @param text sound YAML, as `readFacts` finds it.
 * @param names facts of it; other names are passed over.
 *
 * @example
 *   verifyFacts('sales: {kind: percent,  value: 60, verified: false} # asked\n', ['sales'], true)
 *   // 'sales: {kind: percent,  value: 60, verified: true} # asked\n'
 */
export function verifyFacts(text: string, names: readonly string[], verified: boolean): string {
  const {document} = readYaml(text, {file: 'facts.yaml'})
  const wanted = String(verified)
  const words: (readonly [start: number, end: number])[] = []
  const lacking: string[] = []
  for (const name of new Set(names)) {
    const fact = document.get(name)
    if (!isMap(fact)) continue
    const word = fact.get('verified', true) as Scalar | undefined
    if ((scalarText(word) ?? 'false') === wanted) continue
    if (isScalar(word) && word.range && word.value !== null) words.push([word.range[0], word.range[1]])
    else lacking.push(name)
  }
  if (lacking.length > 0) {
    for (const name of lacking) document.setIn([name, 'verified'], verified)
    const written = document.toString({lineWidth: 0, flowCollectionPadding: /\{ /.test(text)})
    return verifyFacts(written, names, verified)
  }
  return words
    .sort(([one], [other]) => other - one)
    .reduce((whole, [start, end]) => whole.slice(0, start) + wanted + whole.slice(end), text)
}
