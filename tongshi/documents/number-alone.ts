import {preparedFormat} from '#quantities/prepared.ts'
import type {ReadableLanguage} from '#quantities/read-quantities.ts'
import type {FactFormat} from './fact-format.ts'
import type {FoundFigure} from './found-figure.ts'

/** A bound that is said by a verb, with the modal or the auxiliary that belongs to it. */
const modal = {
  en: /^(?:not|cannot|never) (?:exceeds?|be (?:more|less|fewer) than)\b/i,
  zh: /^不[得能可应]/,
} as const

/** `More than 400`, `About 2.1 million`: the figure begins a sentence, and the writer prints its words small. */
const capital = {en: /^\p{Lu}\p{Ll}+ /u, zh: /^(?!)/} as const

const numeral = {
  en: /\d[\d,.]*(?: (?:thousand|[mbtr]+illion))?(?:%| per ?cent)?/,
  zh: /\d[\d,.]*[万亿]*[%％]?/,
} as const

const options: readonly (readonly [FactFormat, Intl.NumberFormatOptions])[] = [
  ['number', {maximumFractionDigits: 20}],
  ['number, compact', {notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 21}],
]

/**
 * `must not exceed 15 yuan`, 不得超过15元: the verb stays in the sentence, or nobody would be forbidden anything, and the
 * number alone is the fact's; so it is where its words begin a sentence, and of a rate that the writer says otherwise, as
 * 每天17宗 or 10人以上, and of a number whose unit stands behind another. A number that no format prints as it is written
 * keeps the figure literal.
 */
export function numberAlone(text: string, figure: FoundFigure, language: ReadableLanguage): FoundFigure {
  const {start, end, quantity, isLiteral, lead: _, ...rest} = figure
  const written = text.slice(start, end)
  const isBroken =
    isLiteral && (quantity?.kind === 'rate' || quantity?.kind === 'count') && !quantity.currency
  const isFirst = quantity?.bound !== 'exact' && capital[language].test(written)
  const isBare = quantity?.kind !== 'count' && /^\d[\d,.]*$/.test(written) && !figure.format
  if (!quantity || !(isBroken || isFirst || isBare || modal[language].test(written))) return figure
  const {value, upper, kind} = quantity
  const found = numeral[language].exec(written)
  const format =
    found && upper === undefined && value !== undefined && formatOf(found[0], value, kind, language)
  if (!found || !format) return {...figure, isLiteral: true}
  const from = start + found.index
  return {...rest, quantity, start: from, end: from + found[0].length, format}
}

function formatOf(
  written: string,
  value: string,
  kind: string,
  language: ReadableLanguage,
): FactFormat | undefined {
  if (kind === 'percent')
    return /^[\d.]+(?:%| per ?cent)$/.test(written) && written.startsWith(value)
      ? 'number, percent'
      : undefined
  const locale = language === 'zh' ? 'zh-Hans' : 'en'
  return options.find(
    ([, one]) =>
      preparedFormat(locale, one)
        .format(value as Intl.StringNumericLiteral)
        .replace(/\s/g, ' ') === written,
  )?.[0]
}
