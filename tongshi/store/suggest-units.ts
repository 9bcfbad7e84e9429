import type {CheckContext} from '#checks/check-context.ts'
import type {UnitTexts} from '#checks/unit-texts.ts'
import {
  judgeMachineUnit,
  type MachineSuggestion,
  type MachineUnit,
  prepareMachineUnit,
} from '#exchange/machine-unit.ts'
import {findTerms} from '#memory/find-terms.ts'
import {termForms} from '#memory/term-forms.ts'
import {askMachine, type Patience} from './ask-machine.ts'
import type {Machine} from './machine-settings.ts'

/** A unit to be suggested a translation for. */
export type SuggestUnit = Omit<UnitTexts, 'target'>

/** What a run will send and, where the price is known, cost. */
export type MachineCost = Readonly<{
  units: number
  texts: number
  requests: number
  /** UTF-16 code units with the elements for codes, as services count them. */
  characters: number
  /** ISO 4217 currency and amount, rounded up to a hundredth. */
  price?: Readonly<{amount: number; currency: string}>
}>

/** A unit with what was suggested for it. */
export type SuggestedUnit = Readonly<{unit: SuggestUnit; suggestion: MachineSuggestion}>

type Prepared = Readonly<{unit: SuggestUnit; ready: MachineUnit}>
type Batch = readonly Prepared[]

/** Say what a run will cost before anything is sent. */
export function machineCost(
  machine: Machine,
  units: readonly SuggestUnit[],
  targetLocale: string,
): MachineCost {
  const batches = batchesOf(machine, units, targetLocale)
  const texts = batches.flat().flatMap(({ready}) => ready.segments)
  const characters = texts.reduce((sum, {sent}) => sum + sent.text.length, 0)
  const {price} = machine
  return {
    units: units.length,
    texts: texts.length,
    requests: batches.length,
    characters,
    ...(price
      ? {price: {currency: price.currency, amount: Math.ceil((characters * price.amount) / 10_000) / 100}}
      : {}),
  }
}

/**
 * Ask a machine for translations of units, request by request.
 *
 * @param context what the suggestions are checked with; terms go along where the service takes any.
 * @returns each unit in order as soon as its request is answered, so that a run can be stopped and resumed behind it. A
 *   unit that is no ICU message is left out.
 * @throws MachineError
 */
export async function* suggestUnits(
  machine: Machine,
  units: readonly SuggestUnit[],
  {context, patience}: {context: CheckContext; patience?: Patience},
): AsyncGenerator<SuggestedUnit> {
  const {sourceLocale: source, targetLocale: target} = context
  for (const batch of batchesOf(machine, units, target)) {
    const texts = batch.flatMap(({ready}) => ready.segments.map(({sent}) => sent.text))
    const terms = batch.flatMap(({unit}) => termsOf(unit, context))
    const answers = await askMachine(machine, {texts, source, target, terms}, patience)
    let at = 0
    for (const {unit, ready} of batch) {
      const own = answers.slice(at, at + ready.segments.length)
      at += ready.segments.length
      yield {unit, suggestion: judgeMachineUnit(ready, own, {unit, context})}
    }
  }
}

/** Whole units only, as many as a request may hold; one that is larger has a request of its own. */
function batchesOf(machine: Machine, units: readonly SuggestUnit[], targetLocale: string): Batch[] {
  const batches: Prepared[][] = []
  let [texts, characters] = [0, 0]
  for (const unit of units) {
    const ready = prepareMachineUnit(unit.source, targetLocale)
    if (!ready) continue
    const length = ready.segments.reduce((sum, {sent}) => sum + sent.text.length, 0)
    const isFull =
      texts + ready.segments.length > machine.wire.texts || characters + length > machine.wire.characters
    if (batches.length === 0 || isFull) {
      batches.push([])
      texts = 0
      characters = 0
    }
    batches.at(-1)!.push({unit, ready})
    texts += ready.segments.length
    characters += length
  }
  return batches
}

function termsOf({source}: SuggestUnit, {terms, sourceLocale, targetLocale}: CheckContext) {
  if (!terms) return []
  const forms = termForms(terms, targetLocale)
  const pairs = findTerms(source, {terms, locale: sourceLocale}).flatMap(({id, kind, form, certain}) => {
    const own = forms.find(one => one.id === id && one.kind === kind && one.status === 'preferred')
    return own && certain ? [{source: form, target: own.form}] : []
  })
  return [...new Map(pairs.map(pair => [pair.source, pair])).values()]
}
