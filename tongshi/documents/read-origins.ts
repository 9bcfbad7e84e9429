import type {Sureness} from './found-fact.ts'
import {entriesOf, readYaml, scalarText} from './read-yaml.ts'
import {splitSentences} from './split-sentences.ts'

/** Where a fact comes from: how it was found, how sure that was, and what stands around its words. */
export type FactOrigin = Readonly<{
  /** Rule of the import. */
  rule?: string
  sure?: Sureness
  /** The rest of the sentence in the original, before and behind the words of `source`. */
  around?: Readonly<{before: string; after: string}>
}>

/** UTF-16 code units of a sentence that are shown on each side. */
const most = 200

/**
 * Read from `facts.yaml` where its facts come from. What the file does not say, or the original does not bear out, is
 * left out.
 *
 * @param original the text that `source.start` and `source.end` count in (UTF-16 code units).
 * @param source BCP 47 tag of the original's language.
 */
export function readOrigins(
  text: string,
  {original, source}: Readonly<{original: string; source: string}>,
): Readonly<Record<string, FactOrigin>> {
  const {document} = readYaml(text, {file: 'facts.yaml'})
  const language = /^zh\b/.test(source) ? 'zh' : 'en'
  const origins: Record<string, FactOrigin> = {}
  for (const [name, node] of entriesOf(document.contents)) {
    const fields = Object.fromEntries(entriesOf(node))
    const [found, quote] = [fields.found, fields.source].map(field => Object.fromEntries(entriesOf(field)))
    const [rule, sure] = [scalarText(found!.rule), scalarText(found!.sure)]
    const [start, end] = [Number(scalarText(quote!.start)), Number(scalarText(quote!.end))]
    const isThere = start < end && original.slice(start, end) === scalarText(quote!.text)
    origins[name] = {
      ...(rule === undefined ? {} : {rule}),
      ...(sure === 'sure' || sure === 'likely' || sure === 'unsure' ? {sure} : {}),
      ...(isThere ? {around: lookAround(original, {start, end, language})} : {}),
    }
  }
  return origins
}

function lookAround(
  original: string,
  {start, end, language}: Readonly<{start: number; end: number; language: 'en' | 'zh'}>,
): {before: string; after: string} {
  const from = original.lastIndexOf('\n', start - 1) + 1
  const stop = original.indexOf('\n', end)
  const block = original.slice(from, stop < 0 ? undefined : stop)
  const sentences = splitSentences(block, language)
  const first = sentences.findLast(one => one.start <= start - from)?.start ?? 0
  const last = sentences.find(one => one.end >= end - from)?.end ?? block.length
  const [before, after] = [block.slice(first, start - from), block.slice(end - from, last)]
  return {
    before: before.length > most ? `…${before.slice(-most).replace(brokenStart, '')}` : before,
    after: after.length > most ? `${after.slice(0, most).replace(brokenEnd, '')}…` : after,
  }
}

/** A cut may go through a word, or a character of two code units: its half at the edge goes. */
const brokenStart = /^(?:[\udc00-\udfff]|[\p{Script=Latin}\p{N}]{0,24}(?![\p{Script=Latin}\p{N}]))/u
const brokenEnd = /(?:(?<![\p{Script=Latin}\p{N}])[\p{Script=Latin}\p{N}]{0,24}|[\ud800-\udbff])$/u
