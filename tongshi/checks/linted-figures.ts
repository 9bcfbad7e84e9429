import {lintQuantities, type QuantityLint, type QuantityLintRule} from '#quantities/lint-quantities.ts'
import {readableLanguage} from '#quantities/read-quantities.ts'
import type {CheckedText, Way} from './checked-text.ts'
import {type Fault, faultIn} from './fault.ts'

/** Every rule about how figures are written reads the same lints. */
const linted = new WeakMap<CheckedText, readonly Readonly<{way: Way; lint: QuantityLint}>[]>()

/** What a lint can be about needs a digit, a multiple or a sign beside it. */
const signs = /[\d０-９%％¥]|[倍成多余约近超]|\btimes\b/

function lint(text: CheckedText): readonly Readonly<{way: Way; lint: QuantityLint}>[] {
  const known = linted.get(text)
  if (known) return known
  const language = readableLanguage(text.locale)
  const found = language
    ? text.ways.flatMap(way =>
        signs.test(way.prose) ? lintQuantities(way.prose, language).map(one => ({way, lint: one})) : [],
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
