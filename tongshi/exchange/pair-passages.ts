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
 * Pair the sentences of two documents of one announcement, one in English and one in Chinese.
 *
 * @returns pairs in the order of the source.
 */
export function pairPassages(
  source: readonly Passage[],
  target: readonly Passage[],
  {sourceLanguage, lexicon}: {sourceLanguage: 'en' | 'zh'; lexicon: Lexicon},
): SentencePair[] {
  const left = sentencesOf(source, sourceLanguage)
  const right = sentencesOf(target, sourceLanguage === 'en' ? 'zh' : 'en')
  const alignable = (
    sentences: readonly PlacedSentence[],
    passages: readonly Passage[],
  ): AlignableSentence[] =>
    sentences.map(({text, passage}) => ({text, paragraph: passage, kind: kindOf(passages[passage]!)}))
  const [english, chinese] = sourceLanguage === 'en' ? [left, right] : [right, left]
  const [passagesOfEnglish, passagesOfChinese] = sourceLanguage === 'en' ? [source, target] : [target, source]
  const beads = alignSentences(
    alignable(english, passagesOfEnglish),
    alignable(chinese, passagesOfChinese),
    lexicon,
  )
  return beads.map(bead => {
    const sides = [bead.english.map(at => english[at]!), bead.chinese.map(at => chinese[at]!)] as const
    const [own, other] = sourceLanguage === 'en' ? sides : [sides[1], sides[0]]
    return {source: own, target: other, sure: bead.sure}
  })
}

function sentencesOf(passages: readonly Passage[], language: 'en' | 'zh'): PlacedSentence[] {
  return passages.flatMap(({text}, passage) =>
    splitSentences(text, language).map(sentence => ({...sentence, passage})),
  )
}

/** What goes only with its like. */
function kindOf({kind}: Passage): string {
  return kind === 'title' || kind === 'heading' ? 'heading' : kind === 'cell' ? 'cell' : 'text'
}
