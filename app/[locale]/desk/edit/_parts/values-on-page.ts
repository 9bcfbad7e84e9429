import type {Facts} from '#messages/fact.ts'

/** What an argument is on the page now: the fact's own value. */
export type ValuesOnPage = Readonly<{
  numberOf: (name: string) => number | undefined
  textOf: (name: string) => string | undefined
}>

/** The values that the choices of a message take on the page now. */
export function valuesOnPage(facts: Facts): ValuesOnPage {
  const factOf = (name: string) => (Object.hasOwn(facts, name) ? facts[name] : undefined)
  return {
    numberOf: name => {
      const fact = factOf(name)
      const value = fact?.kind === 'quantity' ? Number(fact.quantity.value) : Number.NaN
      return Number.isFinite(value) ? value : undefined
    },
    textOf: name => {
      const fact = factOf(name)
      return fact?.kind === 'statement' ? Object.values(fact.texts)[0] : undefined
    },
  }
}
