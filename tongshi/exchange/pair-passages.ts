import {alignSentences} from '#documents/align-sentences.ts'
import type {AlignableSentence} from '#documents/bead.ts'
import type {Lexicon} from '#documents/sentence-anchors.ts'
import {type Sentence, splitSentences} from '#documents/split-sentences.ts'
import type {Passage} from './passages.ts'

/** A sentence and the passage it stands in. */
export type PlacedSentence = Sentence & Readonly<{passage: number}>

/** Sentences of two documents that say the same; one side may be empty. */
export type SentencePair = Readonly<{
  source: readonly PlacedSentence[]
  target: readonly PlacedSentence[]
  sure: boolean
}>

/**
 * Pair the sentences of two documents of one announcement.
 *
 * @param options.locales of source and target, BCP 47.
 * @param options.lexicon names and terms: the source's on the left.
 * @returns pairs in the order of the source.
 */
export function pairPassages(
  source: readonly Passage[],
  target: readonly Passage[],
  {locales, lexicon}: {locales: readonly [source: string, target: string]; lexicon: Lexicon},
): SentencePair[] {
  const own = sentencesOf(source, locales[0])
  const other = sentencesOf(target, locales[1])
  const alignable = (
    sentences: readonly PlacedSentence[],
    passages: readonly Passage[],
  ): AlignableSentence[] =>
    sentences.map(({text, passage}) => ({text, paragraph: passage, kind: kindOf(passages[passage]!)}))
  // English stands left of Chinese: the costs of joined sentences are those of that direction.
  const isTurned = locales[0].startsWith('zh') && !locales[1].startsWith('zh')
  const sides = [alignable(own, source), alignable(other, target)] as const
  const beads = isTurned
    ? alignSentences(sides[1], sides[0], {locales: [locales[1], locales[0]], lexicon: lexicon.map(turn)})
    : alignSentences(sides[0], sides[1], {locales, lexicon})
  const pairs = beads.map(({left, right, sure}): SentencePair => {
    const [of, to] = isTurned ? [right, left] : [left, right]
    return {source: of.map(at => own[at]!), target: to.map(at => other[at]!), sure}
  })
  return isTurned ? bySource(pairs) : pairs
}

/** What has no source follows the pair before it. */
function bySource(pairs: readonly SentencePair[]): SentencePair[] {
  let last = -1
  return pairs
    .map(pair => {
      const [first] = pair.source
      if (first) last = first.passage * 1e6 + first.start
      return {pair, at: last}
    })
    .sort((one, other) => one.at - other.at)
    .map(({pair}) => pair)
}

function turn({left, right}: Lexicon[number]): Lexicon[number] {
  return {left: right, right: left}
}

function sentencesOf(passages: readonly Passage[], locale: string): PlacedSentence[] {
  const language = /^(?:zh|ja)/.test(locale) ? 'zh' : 'en'
  return passages.flatMap(({text}, passage) =>
    splitSentences(text, language).map(sentence => ({...sentence, passage})),
  )
}

/** What goes only with its like. */
function kindOf({kind}: Passage): string {
  return kind === 'title' || kind === 'heading' ? 'heading' : kind === 'cell' ? 'cell' : 'text'
}
