import {digitAt} from './read-digit-run.ts'
import {type ReadableLanguage, readQuantities} from './read-quantities.ts'

/** A rule about how figures are written in a source. */
export type QuantityLintRule =
  | 'contradictory-bound'
  | 'repeated-bound'
  | 'decrease-by-times'
  | 'times-more'
  | 'range-percent-once'
  | 'range-scale-once'
  | 'bare-yen-sign'
  | 'ambiguous-date'
  | 'space-before-percent'
  | 'groups-of-four'
  | 'digits-before-small-unit'
  | 'mixed-width'

/** One fault of a source; positions are UTF-16 offsets, 0-based, the end exclusive. */
export type QuantityLint = Readonly<{
  rule: QuantityLintRule
  start: number
  end: number
  actual: string
  /** What to write instead, where it is certain. */
  expected?: string
}>

/**
 * Find faults of a source in its figures: 约…左右, 减少3倍, 15～30%, a bare ¥ in English, 03/04/2023, `60 %`, 6,0000.
 *
 * @returns in order of place, one for each rule that a figure breaks. Never throws.
 *
 * @example
 *   lintQuantities('增长15～30%', 'zh').map(({rule, expected}) => [rule, expected])
 *   // [["range-percent-once","15%～30%"]]
 */
export function lintQuantities(text: string, language: ReadableLanguage): QuantityLint[] {
  const lints: QuantityLint[] = []
  for (const {start, end, text: actual, findings = []} of readQuantities(text, language)) {
    for (const rule of new Set(findings)) {
      const expected = correct(rule as QuantityLintRule, actual)
      lints.push({
        rule: rule as QuantityLintRule,
        start,
        end,
        actual,
        ...(expected !== undefined && {expected}),
      })
    }
    if (isMixedWidth(actual)) {
      lints.push({rule: 'mixed-width', start, end, actual, expected: actual.normalize('NFKC')})
    }
  }
  return lints
}

/** Only what cannot mean anything else is corrected. */
function correct(rule: QuantityLintRule, actual: string): string | undefined {
  if (rule === 'space-before-percent') return actual.replace(/\s+(?=[%％‰])/g, '')
  if (rule === 'range-percent-once') return actual.replace(/^([\d.]+)(?=\s*[～~—–\-至到])/, '$1%')
  if (rule === 'range-scale-once') return spreadScale(actual)
  if (rule === 'repeated-bound') return actual.replace(/(?:左右|上下|以上| or so)$/, '')
  return undefined
}

/** 8—12亿元 is 8亿—12亿元. */
function spreadScale(actual: string): string | undefined {
  const scale = /[\d.](万亿|[万亿])/.exec(actual)?.[1]
  return scale === undefined ? undefined : actual.replace(/^([^\d]*[\d.,]+)/, `$1${scale}`)
}

/** １2 or 12．5: full-width and ASCII forms in one number. */
function isMixedWidth(text: string): boolean {
  let wide = false
  let narrow = false
  for (let at = 0; at < text.length; at++) {
    if (digitAt(text, at) < 0) continue
    if (text.charCodeAt(at) > 0xff) wide = true
    else narrow = true
  }
  return wide && narrow
}
