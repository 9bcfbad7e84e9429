import type {FormMatch} from './match-words.ts'
import type {TermForm} from './term-forms.ts'

/** Scripts whose words are not parted by spaces. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u

/** Forms by their first character, folded. */
export type HanForms = Readonly<{
  segmenter: Intl.Segmenter
  byFirst: ReadonlyMap<string, readonly Readonly<{form: TermForm; folded: string}>[]>
}>

/** Prepare forms in Chinese and other scripts without word borders. */
export function prepareHan(forms: readonly TermForm[], locale: string): HanForms {
  const byFirst = new Map<string, {form: TermForm; folded: string}[]>()
  for (const form of forms) {
    const folded = foldText(form.form)
    const list = byFirst.get(folded[0]!)
    if (list) list.push({form, folded})
    else byFirst.set(folded[0]!, [{form, folded}])
  }
  return {segmenter: new Intl.Segmenter(locale, {granularity: 'word'}), byFirst}
}

/**
 * Find every form in a text, also one within another, wherever its characters stand in a row.
 *
 * Where dictionary words cross both borders of a match it is no such term: 邮局|长期 holds no 局长. Where one crosses
 * one border (世界|级别 for 世界级) the match is not certain.
 */
export function matchHan(text: string, {segmenter, byFirst}: HanForms): FormMatch[] {
  if (byFirst.size === 0) return []
  const folded = foldText(text)
  const found: FormMatch[] = []
  let inside: Uint8Array | undefined
  for (let start = 0; start < folded.length; start++)
    for (const {form, folded: sought} of byFirst.get(folded[start]!) ?? []) {
      if (!folded.startsWith(sought, start)) continue
      const end = start + sought.length
      inside ??= markInside(text, segmenter)
      const crossed = inside[start]! + inside[end]!
      if (crossed < 2) found.push({form, start, end, inflected: false, certain: crossed === 0})
    }
  return found
}

/** 1 for each offset that lies inside a dictionary word. */
function markInside(text: string, segmenter: Intl.Segmenter): Uint8Array {
  const inside = new Uint8Array(text.length + 1).fill(1)
  for (const {index} of segmenter.segment(text)) inside[index] = 0
  inside[text.length] = 0
  return inside
}

/** Compatibility forms and case folded, unit by unit, so that offsets stay. */
function foldText(text: string): string {
  let folded = ''
  for (const unit of text) {
    const plain = unit.normalize('NFKC').toLowerCase()
    folded += plain.length === unit.length ? plain : unit
  }
  return folded
}
