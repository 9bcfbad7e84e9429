import type {Fact} from '#messages/fact.ts'
import {closenessOf} from '#quantities/judge-pair.ts'
import type {Quantity} from '#quantities/quantity.ts'
import type {CheckContext} from './check-context.ts'

/** The fact that a figure typed in a text is equal to; nothing where the facts are not known. */
export function factOfFigure(figure: Quantity, {facts = {}}: CheckContext): Fact | undefined {
  if (figure.isWeak) return undefined
  return Object.values(facts).find(fact => {
    if (fact.kind === 'date') return figure.date?.from === fact.date && figure.date.to === fact.date
    if (fact.kind !== 'quantity') return false
    const {quantity} = fact
    if (quantity.currency !== figure.currency && figure.kind === 'money') return false
    return kindOf(quantity) === kindOf(figure) && closenessOf(quantity, figure) === 'equal'
  })
}

/** A count of 42 enterprises is not 42 %, and 3 days are not 3 enterprises. */
function kindOf({kind, unit}: Quantity): string {
  if (kind === 'date' || kind === 'date-span') return 'date'
  if (kind === 'fraction' || kind === 'percent') return 'share'
  return kind === 'measure' || kind === 'duration' || kind === 'rate' ? `${kind} ${unit?.code}` : kind
}
