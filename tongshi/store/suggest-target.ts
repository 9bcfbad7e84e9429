import type {MachineSuggestion} from '#exchange/machine-unit.ts'
import {MachineError} from './ask-machine.ts'
import {contextOf, loadGround} from './check-target.ts'
import {type TargetName, unitMissing} from './find-target.ts'
import type {Machine} from './machine-settings.ts'
import {loadUnit, loadUnits} from './source-units.ts'
import type {Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {type MachineCost, machineCost, suggestUnits} from './suggest-units.ts'

/**
 * Ask the machine for one target of the desk. Nothing is saved: a person reads it first.
 *
 * @throws StoreError `not-found` without a machine or unit, `machine` where it gives no answer.
 */
export async function suggestTarget(
  store: Store,
  machine: Machine | undefined,
  {document, key, locale}: TargetName,
): Promise<MachineSuggestion> {
  const asked = required(machine)
  const unit = await loadUnit(store.db, document, key)
  if (!unit) throw unitMissing({document, key})
  const context = contextOf(Object.keys(unit.shells), await loadGround(store, document, locale))
  try {
    const units = [{id: unit.id, source: unit.message, shells: unit.shells}]
    // A person waits: two tries, and no long pauses.
    for await (const {suggestion} of suggestUnits(asked, units, {context, patience: {tries: 2, pause: 500}}))
      return suggestion
  } catch (error) {
    if (error instanceof MachineError) throw new StoreError('machine', error.message, {reason: error.code})
    throw error
  }
  throw new StoreError(
    'input',
    `Unexpected source of \`${key}\`, expected an ICU message, mend the source first.`,
  )
}

/** What the machine would cost for the untranslated units of a document. */
export async function documentCost(
  store: Store,
  machine: Machine | undefined,
  {document, locale}: Omit<TargetName, 'key'>,
): Promise<MachineCost> {
  const asked = required(machine)
  const begun = await store.db
    .selectFrom('current')
    .select('key')
    .where('document', '=', document)
    .where('locale', '=', locale)
    .execute()
  const known = new Set(begun.map(row => row.key))
  const units = (await loadUnits(store.db, document)).filter(unit => !known.has(unit.id))
  return machineCost(
    asked,
    units.map(unit => ({id: unit.id, source: unit.message})),
    locale,
  )
}

function required(machine: Machine | undefined): Machine {
  if (machine) return machine
  throw new StoreError(
    'not-found',
    'Unexpected question to a machine, expected one that is set up, set TONGSHI_MACHINE (docs/memory.md).',
  )
}
