import type {Fact} from '#messages/fact.ts'
import {writeIsoInterval} from '#quantities/write-iso-interval.ts'
import type {ImportResult} from '#store/import-announcement.ts'

/** What a new import of an announcement has changed, a line each. */
export function writeChanges({units, changedFacts}: Pick<ImportResult, 'units' | 'changedFacts'>): string[] {
  const {lock, kept, changed, added, gone} = units
  if (kept + changed.length + gone.length === 0) return []
  const messages = new Map(lock.map(unit => [unit.id, unit.message]))
  return [
    `units: ${kept} kept, ${changed.length} changed, ${added.length} new, ${gone.length} gone`,
    ...changed.map(id => `  changed ${id}: ${messages.get(id)}`),
    ...added.map(id => `  new ${id}: ${messages.get(id)}`),
    ...gone.map(({id, message}) => `  gone ${id}: ${message}`),
    ...changedFacts.map(({name, before, now}) => `  fact ${name}: ${describe(before)} → ${describe(now)}`),
  ]
}

function describe(fact: Fact | undefined): string {
  if (!fact) return 'none'
  if (fact.kind === 'date') return fact.date
  if (fact.kind === 'statement') return Object.values(fact.texts)[0] ?? ''
  if (fact.kind !== 'quantity') return fact.ref
  const {value, upper, bound, currency, unit, date} = fact.quantity
  if (date) return writeIsoInterval(date)
  return [
    bound === 'exact' ? '' : bound,
    upper === undefined ? value : `${value}–${upper}`,
    currency ?? unit?.code,
  ]
    .filter(Boolean)
    .join(' ')
}
