import {Fragment, type ReactNode} from 'react'

const segmenters = new Map<string, Intl.Segmenter>()
const isHan = (character: string | undefined) => character !== undefined && /\p{Script=Han}/u.test(character)

/**
 * Put `<wbr>` between the words of Chinese text, for titles whose style forbids every other break.
 *
 * Only between two Han characters: at a border with Latin it would undo the automatic space, beside a bracket or mark
 * it would let the mark open a line.
 *
 * @param terms words of the newsroom that the segmenter's dictionary cuts, such as 北仑 and 揭牌: they stay whole.
 */
export function phraseHan(text: string, lang: string, terms: readonly string[] = []): ReactNode {
  if (!lang.startsWith('zh')) return text
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, {granularity: 'word'})
  segmenters.set(lang, segmenter)
  const whole = coverTerms(text, terms)
  const starts = [...segmenter.segment(text)]
    .map(({index}) => index)
    .filter(index => index > 0 && !whole.has(index))
  const breaks = starts.filter(index => isHan(text[index - 1]) && isHan(text[index]))
  return [0, ...breaks].map((from, at) => (
    <Fragment key={from}>
      {at > 0 ? <wbr /> : null}
      {text.slice(from, breaks[at])}
    </Fragment>
  ))
}

/** Offsets inside terms, where no line may break. */
function coverTerms(text: string, terms: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const term of terms)
    for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1))
      for (let offset = at + 1; offset < at + term.length; offset++) inside.add(offset)
  return inside
}
