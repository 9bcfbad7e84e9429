import {worldPlaceOf} from '#names/world-places.ts'
import type {LearnedNames} from './match-mentions.ts'
import type {SentencePair} from './pair-passages.ts'
import type {Passage} from './passages.ts'
import type {Proposal} from './propose-announcement.ts'

type Mention = Passage['mentions'][number]
type Places = ReadonlyMap<number, readonly Mention[]>

/**
 * Find the places of a source sentence that its translation names inside of something else: 卡塔赫纳 of
 * 卡塔赫纳新电影节, `Hainan` of an office. They are found by what the world, or a surer pair, calls them.
 *
 * @param matched the mentions of the target that are a fact of the source; nothing is found inside of them.
 * @returns new mentions by passage of the target, each with the fact of the source that it is.
 */
export function findHiddenPlaces(
  pairs: readonly SentencePair[],
  {source, target}: Readonly<{source: Proposal; target: Proposal}>,
  {matched, learned}: Readonly<{matched: ReadonlyMap<Mention, string>; learned: LearnedNames}>,
): Places {
  const hidden = new Map<number, Mention[]>()
  for (const pair of pairs) {
    const said = new Set(
      pair.target.flatMap(({passage}) =>
        target.passages[passage]!.mentions.flatMap(one => matched.get(one) ?? []),
      ),
    )
    for (const {passage, start, end} of pair.source)
      for (const place of source.passages[passage]!.mentions) {
        if (place.value.kind !== 'place' || place.start < start || place.end > end || said.has(place.fact))
          continue
        const name = learned.get(place.fact)?.text ?? nameFor(place.value.name, target.locale)
        const found = name === undefined ? undefined : findIn(pair.target, name, {target, matched})
        if (!found) continue
        said.add(place.fact)
        const {at, ...span} = found
        hidden.set(at, [...(hidden.get(at) ?? []), {...place, ...span, block: at}])
      }
  }
  return hidden
}

function nameFor(name: string, locale: string): string | undefined {
  const {names = {}} = worldPlaceOf(name) ?? {}
  return names[locale] ?? names[locale.startsWith('zh') ? 'zh-Hans' : locale.split('-')[0]!]
}

/** The first place where the name stands as a word of its own, outside of what is a fact already. */
function findIn(
  sentences: SentencePair['target'],
  name: string,
  {target, matched}: Readonly<{target: Proposal; matched: ReadonlyMap<Mention, string>}>,
): {at: number; start: number; end: number} | undefined {
  for (const {passage: at, start: from, end: to} of sentences) {
    const {text, mentions} = target.passages[at]!
    for (
      let start = text.indexOf(name, from);
      start !== -1 && start < to;
      start = text.indexOf(name, start + 1)
    ) {
      const end = start + name.length
      const isTaken = mentions.some(one => matched.has(one) && one.start < end && start < one.end)
      if (end <= to && !isTaken && isWord(text, start, end)) return {at, start, end}
    }
  }
  return undefined
}

/** Not the 印度 of 印度尼西亚, nor the Niger of Nigeria. */
function isWord(text: string, start: number, end: number): boolean {
  if (!/\p{Script=Han}/u.test(text.slice(start, end)))
    return !/[\p{L}\p{N}]/u.test((text[start - 1] ?? ' ') + (text[end] ?? ' '))
  return ![1, 2, 3, 4].some(more => worldPlaceOf(text.slice(start, end + more)))
}
