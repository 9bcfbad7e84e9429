import {randomUUID} from 'node:crypto'
import {setTimeout} from 'node:timers/promises'
import {listUnits} from '#store/list-units.ts'
import {saveTarget} from '#store/save-target.ts'
import type {Store} from '#store/store.ts'
import {StoreError} from '#store/store-error.ts'

/** A save that was acknowledged; `at` in milliseconds of this process' clock. */
export type Acknowledged = Readonly<{key: string; rev: number; text: string; request: string; at: number}>

const document = 'interface/reader'
const locale = 'zh-Hans'

/**
 * Let savers work through a fault. Who gets an error asks again with the same request until there is an answer, as a
 * desk's page does; so nobody knows whether the first asking had been written.
 *
 * @param options.isOn whether to go on.
 * @param options.people how many save at once, each on texts of their own.
 * @returns what was acknowledged, and how many askings ended in an error.
 */
export async function saveThrough(
  store: Store,
  {isOn, people = 4}: Readonly<{isOn: () => boolean; people?: number}>,
): Promise<{acknowledged: Acknowledged[]; errors: string[]}> {
  const units = await listUnits(store, document, locale)
  const acknowledged: Acknowledged[] = []
  const errors: string[] = []
  const revs = new Map(units.map(({unit, current}) => [unit.id, current?.rev ?? 0]))
  const save = async (own: number, count: number): Promise<void> => {
    const {unit} = units[(own + count * people) % units.length]!
    const request = randomUUID()
    const text = `${unit.message} ${request}`
    const asked = {
      document,
      key: unit.id,
      locale,
      text,
      rev: revs.get(unit.id)!,
      request,
      state: 'initial' as const,
    }
    for (;;)
      try {
        const {current} = await saveTarget(store, asked, {person: `saver${own}`})
        revs.set(unit.id, current.rev)
        acknowledged.push({key: unit.id, rev: current.rev, text, request, at: performance.now()})
        return
      } catch (error) {
        errors.push((error as Error).message)
        // A clash would be a lost edit or a doubled one: only faults of the store are asked again.
        if (error instanceof StoreError && error.code === 'stale') throw error
        if (!isOn() && errors.length > 10_000) throw error
        await setTimeout(20)
      }
  }
  await Promise.all(
    Array.from({length: people}, async (_, own) => {
      for (let count = 0; isOn(); count++) await save(own, count)
    }),
  )
  return {acknowledged, errors}
}

/** What is not there as it was acknowledged, or there more than once. */
export async function findLost(
  {db}: Pick<Store, 'db'>,
  acknowledged: readonly Acknowledged[],
): Promise<Acknowledged[]> {
  const rows = await db
    .selectFrom('revision')
    .select(['key', 'rev', 'text', 'request'])
    .where('document', '=', document)
    .where('locale', '=', locale)
    .execute()
  const byRequest = Map.groupBy(rows, row => row.request)
  return acknowledged.filter(({key, rev, text, request}) => {
    const found = byRequest.get(request) ?? []
    return !(found.length === 1 && found[0]!.key === key && found[0]!.rev === rev && found[0]!.text === text)
  })
}
