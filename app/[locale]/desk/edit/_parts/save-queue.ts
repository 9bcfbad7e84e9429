import type {Target} from '../../_parts/desk-data.ts'
import type {Taken} from './draft-database.ts'
import type {Conflict, DeskFinding} from './editor-data.ts'

/** One text on its way to the server. */
export type SaveJob = Readonly<{
  key: string
  text: string
  /** The revision that it was begun from; 0 where there was none. */
  rev: number
  /** Sent again under the same id until it is answered: the server saves it once. */
  request: string
  /** Warnings were seen and are meant. */
  confirm?: boolean
  /** Not the person's own words. */
  origin?: Taken['origin']
}>

type SavedTarget = Target & Readonly<{from: string | null}>

/** What became of a job. */
export type SaveAnswer =
  | Readonly<{kind: 'saved'; target: SavedTarget; findings: readonly DeskFinding[]}>
  | Readonly<{kind: 'conflict'; conflict: Conflict}>
  | Readonly<{kind: 'findings' | 'warnings'; findings: readonly DeskFinding[]}>
  | Readonly<{kind: 'refused'; code: string; message: string}>
  | Readonly<{kind: 'signed-out'}>
  | Readonly<{kind: 'later'; offline: boolean; after?: number}>

type Options = Readonly<{
  send: (job: SaveJob) => Promise<SaveAnswer>
  /** Called once for each job with its last answer. */
  settle: (job: SaveJob, answer: Exclude<SaveAnswer, {kind: 'later' | 'signed-out'}>) => void
  /** Called when the number of waiting jobs or the reason for waiting changes. */
  tell: (waiting: number, why: 'sending' | 'offline' | 'busy' | 'signed-out' | 'nothing') => void
  /** Calls back after so many milliseconds; gives what stops it. */
  wait: (act: () => void, milliseconds: number) => () => void
}>

/** Milliseconds before a job that found no server is sent again: doubled each time, up to the last. */
const [firstPause, lastPause] = [1_000, 30_000]

/**
 * Send saves one after another, in the order in which they were made, until each is answered.
 *
 * A newer text of a unit takes the place of one that was not sent yet; one that follows a save of the same person is
 * built on its revision and therefore no conflict.
 */
export function makeSaveQueue({send, settle, tell, wait}: Options) {
  let jobs: SaveJob[] = []
  let sending: SaveJob | undefined
  let pause = firstPause
  let stopWaiting: (() => void) | undefined

  const flush = async (): Promise<void> => {
    const job = jobs[0]
    if (!job || sending) return
    stopWaiting?.()
    sending = job
    tell(jobs.length, 'sending')
    const answer = await send(job).catch((): SaveAnswer => ({kind: 'later', offline: true}))
    sending = undefined
    if (answer.kind === 'signed-out') return tell(jobs.length, 'signed-out')
    if (answer.kind === 'later') return later(answer)
    pause = firstPause
    jobs = jobs.filter(one => one.request !== job.request)
    if (answer.kind === 'saved')
      jobs = jobs.map(one => (one.key === job.key ? {...one, rev: answer.target.rev} : one))
    settle(job, answer)
    if (jobs.length === 0) return tell(0, 'nothing')
    return flush()
  }

  const later = ({offline, after}: Extract<SaveAnswer, {kind: 'later'}>): void => {
    tell(jobs.length, offline ? 'offline' : 'busy')
    stopWaiting = wait(() => void flush(), after ?? pause)
    pause = Math.min(pause * 2, lastPause)
  }

  return {
    add(job: SaveJob): void {
      const isReplaced = (one: SaveJob) => one.key === job.key && one !== sending
      jobs = [...jobs.filter(one => !isReplaced(one)), job]
      if (sending) tell(jobs.length, 'sending')
      else void flush()
    },
    /** The connection is back, or the person signed in again. */
    retry(): void {
      pause = firstPause
      void flush()
    },
    waiting: () => jobs.map(job => job.key),
    stop: () => stopWaiting?.(),
  }
}

export type SaveQueue = ReturnType<typeof makeSaveQueue>
