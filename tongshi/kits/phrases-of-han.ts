const segmenters = new Map<string, Intl.Segmenter>()
const isHan = (character: string | undefined) => character !== undefined && /\p{Script=Han}/u.test(character)

/** What bears a number as its name: 4号线, 2号楼. */
const numbered = /^[线楼馆院门厅桥井炉机船轮令文]/

/**
 * Cut Chinese text where a title may break: between words.
 *
 * Only between two Han characters: at a border with Latin a cut would undo the automatic space, beside a bracket or
 * mark it would let the mark open a line.
 *
 * @param terms words of the newsroom that the segmenter's dictionary cuts, such as 北仑 and 揭牌: they stay whole.
 * @returns pieces that together are the text; the text itself in other languages.
 */
export function phrasesOfHan(text: string, lang: string, terms: readonly string[] = []): string[] {
  if (!lang.startsWith('zh')) return [text]
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, {granularity: 'word'})
  segmenters.set(lang, segmenter)
  const whole = coverTerms(text, terms)
  const breaks = [...segmenter.segment(text)]
    .map(({index}) => index)
    .filter(index => index > 0 && !whole.has(index) && isHan(text[index - 1]) && isHan(text[index]))
    .filter(index => !(/\d号$/.test(text.slice(0, index)) && numbered.test(text.slice(index))))
  return [0, ...breaks].map((from, at) => text.slice(from, breaks[at]))
}

/** Offsets inside terms, where no line may break. */
function coverTerms(text: string, terms: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const term of terms)
    for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1))
      for (let offset = at + 1; offset < at + term.length; offset++) inside.add(offset)
  return inside
}
