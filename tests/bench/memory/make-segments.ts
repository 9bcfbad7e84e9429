import {existsSync, readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'

/** A segment and its translation. */
export type Segment = Readonly<{source: string; target: string}>

/** Segments of a memory, and texts to look up of which none is in it. */
export type Corpus = Readonly<{
  segments: readonly Segment[]
  queries: readonly Readonly<{kind: 'unseen' | 'recombined' | 'revised'; text: string}>[]
}>

const suites = process.env.TONGSHI_SUITES ?? '../shared/suites'
const file = `${suites}/memory/docs.en-zh-Hans.tsv.gz`

/** Whether the real segments are there. */
export const hasSegments = existsSync(file)

/** A number from 0 to 1, the same sequence for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Every real segment once, in the order of the file. */
export function realSegments(): Segment[] {
  const seen = new Set<string>()
  return gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .flatMap(line => {
      const [source, target] = line.split('\t')
      if (!source || !target || seen.has(source)) return []
      seen.add(source)
      return [{source, target}]
    })
}

/**
 * A memory of `size` segments and `3 × each` queries that are not in it: real segments held back, held-back segments
 * recombined, and revisions of segments in the memory. Segments beyond the real ones are recombined: a clause taken
 * from elsewhere, and words replaced.
 *
 * @param language whose text is the source.
 */
export function makeCorpus(language: 'en' | 'zh', size: number, each: number): Corpus {
  const random = seeded(7)
  const real = realSegments().map(({source, target}) =>
    language === 'en' ? {source, target} : {source: target, target: source},
  )
  const distinct = [...new Map(real.map(segment => [segment.source, segment])).values()]
  shuffle(distinct, random)
  const held = distinct.splice(0, each * 2)
  const change = makeChanger(distinct, language, random)
  const segments = distinct.slice(0, size)
  const sources = new Set(segments.map(({source}) => source))
  while (segments.length < size) {
    const {source, target} = distinct[Math.floor(random() * distinct.length)]!
    const changed = change(source, 1 + Math.floor(random() * 3))
    if (sources.has(changed)) continue
    sources.add(changed)
    segments.push({source: changed, target})
  }
  const queries = [
    ...held.slice(0, each).map(({source}) => ({kind: 'unseen' as const, text: source})),
    ...held.slice(each).map(({source}) => ({kind: 'recombined' as const, text: change(source, 2)})),
    ...Array.from({length: each}, () => {
      const {source} = segments[Math.floor(random() * segments.length)]!
      return {kind: 'revised' as const, text: change(source, 1 + Math.floor(random() * 2))}
    }),
  ].filter(({text}) => text.trim() !== '' && !sources.has(text))
  return {segments, queries}
}

/** Replace clauses and words by others of the corpus. */
function makeChanger(segments: readonly Segment[], language: 'en' | 'zh', random: () => number) {
  const clauses: string[] = []
  const words: string[] = []
  for (const {source} of segments) {
    clauses.push(...cutClauses(source, language))
    words.push(...cutWords(source, language))
  }
  const joint = language === 'en' ? ' ' : ''
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  return (source: string, changes: number): string => {
    let text = source
    for (let change = 0; change < changes; change++) {
      const isClause = random() < 0.3
      const parts = isClause ? cutClauses(text, language) : cutWords(text, language)
      const at = Math.floor(random() * parts.length)
      const act = random()
      if (act < 0.6) parts[at] = pick(isClause ? clauses : words)
      else if (act < 0.8 && parts.length > 1) parts.splice(at, 1)
      else parts.splice(at, 0, pick(words))
      text = parts.join(joint)
    }
    return text
  }
}

function cutClauses(text: string, language: 'en' | 'zh'): string[] {
  return text.split(language === 'en' ? /(?<=[,.;:]) / : /(?<=[，。；：、])/)
}

const segmenter = new Intl.Segmenter('zh', {granularity: 'word'})

function cutWords(text: string, language: 'en' | 'zh'): string[] {
  return language === 'en' ? text.split(' ') : [...segmenter.segment(text)].map(({segment}) => segment)
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[list[at], list[other]] = [list[other]!, list[at]!]
  }
}
