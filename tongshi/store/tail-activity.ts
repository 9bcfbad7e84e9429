import {inPieces} from './in-pieces.ts'
import type {Store} from './store.ts'
import {readActivity} from './write-activity.ts'

/** Entries of one process may be committed after younger ones of another: that many are looked at again. */
const overlap = 500

/** Tells the open pages of this process what other processes do to the same store. */
export type ActivityTail = Readonly<{
  /** Look for what is new. */
  look: () => Promise<void>
  /** An entry that somebody says stands now, by its number. */
  hear: (seq: number) => void
  /** Listen no longer, and wait for what is under way. */
  stop: () => Promise<void>
}>

/**
 * Begin behind the newest entry of now.
 *
 * @param failed is told of a look that failed; the next one sees the same again.
 */
export async function tailActivity(
  {db, live}: Pick<Store, 'db' | 'live'>,
  failed: (error: unknown) => void,
): Promise<ActivityTail> {
  const {last} = await db
    .selectFrom('activity')
    .select(({fn}) => fn.max('seq').as('last'))
    .executeTakeFirstOrThrow()
  const first = last ?? 0
  let newest = first
  const own = live.activity(({seq}) => {
    newest = Math.max(newest, seq)
  })
  const tell = async (seqs: readonly number[]): Promise<void> => {
    for (const piece of inPieces(seqs.filter(seq => !live.wasTold(seq)))) {
      const rows = await db
        .selectFrom('activity')
        .selectAll()
        .where('seq', 'in', piece)
        .orderBy('seq')
        .execute()
      for (const row of rows) live.tell(readActivity(row))
    }
  }
  const missed = async (): Promise<void> => {
    const rows = await db
      .selectFrom('activity')
      .select('seq')
      .where('seq', '>', Math.max(first, newest - overlap))
      .orderBy('seq')
      .execute()
    await tell(rows.map(row => row.seq))
  }
  let working: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = working.then(work)
    working = turn.catch(failed)
    return turn
  }
  const heard = new Set<number>()
  return {
    look: () => inTurn(missed),
    hear: seq => {
      heard.add(seq)
      if (heard.size > 1) return
      // Those of one commit are heard together, and read together.
      void inTurn(async () => {
        const seqs = [...heard]
        heard.clear()
        await tell(seqs)
      }).catch(() => undefined)
    },
    stop: async () => {
      own()
      await working
    },
  }
}
