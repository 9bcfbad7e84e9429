import type {Stretch} from './load-approved.ts'
import type {Store} from './store.ts'

/** Milliseconds after which a number that never came is taken for one that was given back. */
const patience = 3600_000

type Gap = Stretch & Readonly<{since: number}>

/**
 * Reads the journal of revisions to its end, again and again, and leaves out nothing. A number may be given to one
 * transaction before another and stand after it: what is passed over is remembered, and read once it is there.
 */
export class JournalReader {
  /** Everything up to here has been read, but for the gaps. */
  seq: number
  #gaps: readonly Gap[] = []

  constructor(seq: number) {
    this.seq = seq
  }

  /** Has everything up to the position been read? */
  get isWhole(): boolean {
    return this.#gaps.length === 0
  }

  /**
   * The stretches that have come since, in order.
   *
   * @param now milliseconds of a clock that only goes on.
   */
  async advance({db}: Pick<Store, 'db'>, now: number): Promise<Stretch[]> {
    const fresh: Stretch[] = []
    const gaps: Gap[] = []
    const {last} = await db
      .selectFrom('revision')
      .select(({fn}) => fn.max('seq').as('last'))
      .executeTakeFirstOrThrow()
    const end = Math.max(last ?? 0, this.seq)
    const unread = [...this.#gaps, {from: this.seq + 1, to: end, since: now}]
    for (const {from, to, since} of unread) {
      if (from > to || now - since > patience) continue
      const {there, missing} = await sort(db, {from, to})
      fresh.push(...there)
      gaps.push(...missing.map(one => ({...one, since})))
    }
    this.#gaps = gaps
    this.seq = end
    return fresh
  }
}

/** Which numbers of a stretch are there, and which are missing. */
async function sort(db: Store['db'], {from, to}: Stretch): Promise<{there: Stretch[]; missing: Stretch[]}> {
  const rows = () => db.selectFrom('revision').where('seq', '>=', from).where('seq', '<=', to)
  const {count} = await rows()
    .select(({fn}) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) === to - from + 1) return {there: [{from, to}], missing: []}
  if (Number(count) === 0) return {there: [], missing: [{from, to}]}
  const [there, missing]: [Stretch[], Stretch[]] = [[], []]
  let next = from
  for (const {seq} of await rows().select('seq').orderBy('seq').execute()) {
    if (seq > next) missing.push({from: next, to: seq - 1})
    const before = there.at(-1)
    if (before?.to === seq - 1) there[there.length - 1] = {from: before.from, to: seq}
    else there.push({from: seq, to: seq})
    next = seq + 1
  }
  if (next <= to) missing.push({from: next, to})
  return {there, missing}
}
