import type {Quantity} from '#quantities/quantity.ts'
import type {Fact, Facts, PersonFact, StatementFact, TermFact} from './fact.ts'
import {fallbackChain} from './fallback-chain.ts'
import {writeDay} from './write-day.ts'
import type {Written} from './written.ts'

/** How names and terms are written: the caller knows the records of `content/terms`. */
export type NameOf = (fact: PersonFact | TermFact, locale: string, facts: Facts) => Written

/** How quantities are written: `writeQuantity` of the room `quantities`. */
export type WriteQuantity = (quantity: Quantity, options: {locale: string; style: 'press'}) => string

/** What a fact is written with. */
export type WriteFactOptions = Readonly<{
  /** BCP 47. */
  locale: string
  /** Writes people, organisations and places. */
  nameOf: NameOf
  /** The other facts of the announcement, handed to `nameOf`. */
  facts: Facts
  writeQuantity: WriteQuantity
}>

/**
 * Write a fact in the press style of a locale.
 *
 * @throws what `writeQuantity` throws for a quantity that has no words in the locale.
 */
export function writeFact(fact: Fact, {locale, nameOf, facts, writeQuantity}: WriteFactOptions): Written {
  switch (fact.kind) {
    case 'quantity':
      return {text: writeQuantity(fact.quantity, {locale, style: 'press'})}
    case 'date':
      return {text: writeDay(fact.date, locale)}
    case 'statement':
      return writeStatement(fact, locale)
    default:
      return nameOf(fact, locale, facts)
  }
}

/** The words of the locale or of its parents, else those written first, marked with their language. */
function writeStatement({texts}: StatementFact, locale: string): Written {
  const available = Object.keys(texts)
  const found = fallbackChain(locale, {available})[0]
  if (found !== undefined) return {text: texts[found]!, ...(found === locale ? {} : {lang: found})}
  const first = available[0]
  return first === undefined
    ? {text: '', mark: 'fallback'}
    : {text: texts[first]!, lang: first, mark: 'fallback'}
}
