import {Fragment, type ReactNode} from 'react'
import {phrasesOfHan} from '#kits/phrases-of-han.ts'

/**
 * Put `<wbr>` between the words of Chinese text, for titles whose style forbids every other break.
 *
 * @param terms words of the newsroom that the segmenter's dictionary cuts: they stay whole.
 */
export function phraseHan(text: string, lang: string, terms: readonly string[] = []): ReactNode {
  if (!lang.startsWith('zh')) return text
  return phrasesOfHan(text, lang, terms).map((phrase, at) => (
    <Fragment key={at}>
      {at > 0 ? <wbr /> : null}
      {phrase}
    </Fragment>
  ))
}
