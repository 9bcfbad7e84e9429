import type {FactFormat} from '#documents/fact-format.ts'
import {namePlaceIn} from '#names/name-place-in.ts'
import {worldPlaceOf} from '#names/world-places.ts'
import {findCountIn} from './find-count-in.ts'
import type {LearnedNames} from './match-mentions.ts'
import type {PlacedSentence, SentencePair} from './pair-passages.ts'
import type {Passage} from './passages.ts'
import type {Proposal} from './propose-announcement.ts'

type Mention = Passage['mentions'][number]
type Span = Readonly<{start: number; end: number; format?: FactFormat}>

/**
 * Find what a translation says where no reader alone would look for a fact: the places of the source sentence inside of
 * other names (卡塔赫纳 of 卡塔赫纳新电影节, `Hainan` of an office), by what the world, or a surer pair, calls them; and its
 * counts (其中3块, `six`), by their values, where a sentence has one number of that value.
 *
 * @param matched the mentions of the target that are a fact of the source; nothing is found inside of them.
 * @returns new mentions by passage of the target, each with the fact of the source that it is.
 */
export function findHiddenFacts(
  pairs: readonly SentencePair[],
  {source, target}: Readonly<{source: Proposal; target: Proposal}>,
  {matched, learned}: Readonly<{matched: ReadonlyMap<Mention, string>; learned: LearnedNames}>,
): ReadonlyMap<number, readonly Mention[]> {
  const hidden = new Map<number, Mention[]>()
  const takenIn = (passage: number) => [
    ...target.passages[passage]!.mentions.filter(one => matched.has(one)),
    ...(hidden.get(passage) ?? []),
  ]
  const find = (own: Mention, {passage, start, end}: PlacedSentence): Span | undefined => {
    const {text} = target.passages[passage]!
    const taken = takenIn(passage)
    const isFree = (span: Span) => !taken.some(one => one.start < span.end && span.start < one.end)
    if (own.value.kind === 'place') {
      const name = learned.get(own.fact)?.text ?? namePlaceIn(own.value.name, target.locale)
      return name === undefined ? undefined : wordsIn(text, name, {start, end}).find(isFree)
    }
    if (own.value.kind !== 'quantity' || own.value.quantity.kind !== 'count') return undefined
    return findCountIn(text, own.value.quantity, {start, end, isFree, locale: target.locale})
  }
  for (const pair of pairs) {
    const said = new Set(
      pair.target.flatMap(({passage}) => takenIn(passage).map(one => matched.get(one) ?? one.fact)),
    )
    for (const {passage, start, end} of pair.source)
      for (const own of source.passages[passage]!.mentions) {
        if (own.start < start || own.end > end || said.has(own.fact)) continue
        for (const sentence of pair.target) {
          const span = find(own, sentence)
          if (!span) continue
          const {format: _, lead: __, ...rest} = own
          const mention = {...rest, ...span, block: sentence.passage}
          hidden.set(sentence.passage, [...(hidden.get(sentence.passage) ?? []), mention])
          said.add(own.fact)
          break
        }
      }
  }
  return hidden
}

/** Where a name stands in a sentence as a word of its own. */
function wordsIn(text: string, name: string, sentence: Readonly<{start: number; end: number}>): Span[] {
  const found: Span[] = []
  for (
    let start = text.indexOf(name, sentence.start);
    start !== -1 && start + name.length <= sentence.end;
    start = text.indexOf(name, start + 1)
  ) {
    const end = start + name.length
    if (isWord(text, start, end)) found.push({start, end})
  }
  return found
}

/** Not the 印度 of 印度尼西亚, nor the Niger of Nigeria. */
function isWord(text: string, start: number, end: number): boolean {
  if (!/\p{Script=Han}/u.test(text.slice(start, end)))
    return !/[\p{L}\p{N}]/u.test((text[start - 1] ?? ' ') + (text[end] ?? ' '))
  return ![1, 2, 3, 4].some(more => worldPlaceOf(text.slice(start, end + more)))
}
