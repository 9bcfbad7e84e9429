import {lintQuantities, type QuantityLint, type QuantityLintRule} from '#quantities/lint-quantities.ts'
import type {CheckedText, Way} from './checked-text.ts'
import {type Fault, faultIn} from './fault.ts'
import {figureLanguage} from './figure-language.ts'

/** Every rule about how figures are written reads the same lints. */
const linted = new WeakMap<CheckedText, readonly Readonly<{way: Way; lint: QuantityLint}>[]>()

/**
 * What a lint can be about, by language, found without reading any figure: a sign with two meanings, multiples, slashes,
 * ranges, groups of four, a small unit behind a digit, digits of both widths, two bounds around one number.
 */
const signs: Readonly<Record<'en' | 'zh', RegExp>> = {
  en: /¥|\btimes\b|\d\/\d|[\d%]\s?(?:[-–—]|to)\s?\d|\d,\d{4}(?!\d)|[０-９]|\b(?:about|around|some|nearly|almost|approximately|roughly)\s+(?:over|more|at|up|less|fewer|under|nearly|almost|about)\b|\d[^.;]{0,20}\bor (?:so|more|less|thereabouts)\b|\bthan\b[^.;]{0,12}\d[^.;]{0,20}\bplus\b/i,
  zh: /[¥倍０-９]|\d\/\d|\d[^，。；]{0,4}[～~—–\-至到]\s?\d|\d[,，]\d{4}(?!\d)|[\d]\s?[十百千]|(?:约|近|超|逾|不足|至少|不少于|最多|最少|几乎|大概)[^，。；]{0,6}?[\d一二两三四五六七八九十百千万亿][^，。；]{0,8}?(?:余|多|左右|上下|以上|以下|以内|内)|(?:约|近|超|逾|大概|几乎)[^，。；]{0,2}(?:约|近|超|逾|不足|至少)/,
}

function lint(text: CheckedText): readonly Readonly<{way: Way; lint: QuantityLint}>[] {
  const known = linted.get(text)
  if (known) return known
  const language = figureLanguage(text)
  const found = language
    ? text.ways.flatMap(way =>
        signs[language].test(way.prose)
          ? lintQuantities(way.prose, language).map(one => ({way, lint: one}))
          : [],
      )
    : []
  linted.set(text, found)
  return found
}

/** The faults of a text's figures that one rule speaks of; with a fix where the correction is certain. */
export function lintFaults(
  text: CheckedText,
  rules: readonly QuantityLintRule[],
  expected: string,
  certain = true,
): Fault[] {
  return lint(text)
    .filter(one => rules.includes(one.lint.rule))
    .map(({way, lint: {start, end, expected: correction}}) =>
      faultIn(
        text,
        way,
        {start, end},
        {
          expected: correction ?? expected,
          ...(correction === undefined ? {} : {fix: {text: correction, certain}}),
        },
      ),
    )
}
