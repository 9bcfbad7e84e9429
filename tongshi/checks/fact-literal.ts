import type {Fact} from '#messages/fact.ts'
import {readQuantities} from '#quantities/read-quantities.ts'
import type {CheckContext} from './check-context.ts'
import {hasFigure} from './compared-figures.ts'
import {factOfFigure} from './fact-of-figure.ts'
import {type Fault, faultIn} from './fault.ts'
import {figureLanguage} from './figure-language.ts'
import type {TextRule} from './rule.ts'

/**
 * `fact-literal`: a figure that was typed although it is a fact: a correction of the fact would not reach it. Needs
 * the facts.
 *
 * @example ok en
 *   Sales reached {sales}.
 * @example not-ok en
 *   Sales reached 6.25 billion yuan.
 *   14-31: 6.25 billion yuan → {sales}
 */
export const factLiteral: TextRule = {
  id: 'fact-literal',
  severity: 'warning',
  checkText: (text, context) => {
    const language = figureLanguage(text)
    if (!context.facts || !language) return []
    return text.ways.flatMap(way => {
      const prose = way.prose.replace(quoted, blank)
      if (!hasFigure(prose)) return []
      return readQuantities(prose, language).flatMap((figure): Fault[] => {
        const fact = factOfFigure(figure, context)
        if (!fact) return []
        const fix = {text: `{${fact.name}}`, certain: isPrint(figure.text, fact, text.locale, context)}
        return [faultIn(text, way, figure, {expected: `{${fact.name}}`, fix})]
      })
    })
  },
}

/** What somebody else has written stands as it was written. */
const quoted = /“[^“”]*”|「[^「」]*」|"[^"]*"/g
const blank = (found: string) => ' '.repeat(found.length)

/** Nothing changes for the reader where the fact prints what was typed. */
function isPrint(typed: string, fact: Fact, locale: string, {write}: CheckContext): boolean {
  try {
    return write?.(fact, locale).text === typed
  } catch {
    return false
  }
}
