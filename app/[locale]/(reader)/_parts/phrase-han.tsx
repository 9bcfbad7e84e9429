import {Fragment, type ReactNode} from 'react'

const segmenters = new Map<string, Intl.Segmenter>()
const isHan = (character: string | undefined) => character !== undefined && /\p{Script=Han}/u.test(character)

/**
 * Put `<wbr>` between the words of Chinese text, for titles whose style forbids every other break.
 *
 * Only between two Han characters: at a border with Latin it would undo the automatic space, beside a bracket
 * or mark it would let the mark open a line.
 */
export function phraseHan(text: string, lang: string): ReactNode {
  if (!lang.startsWith('zh')) return text
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, {granularity: 'word'})
  segmenters.set(lang, segmenter)
  const words = [...segmenter.segment(text)].map(({segment}) => segment)
  return words.map((word, at) => (
    <Fragment key={at}>
      {at > 0 && isHan(words[at - 1]!.at(-1)) && isHan(word[0]) ? <wbr /> : null}
      {word}
    </Fragment>
  ))
}
