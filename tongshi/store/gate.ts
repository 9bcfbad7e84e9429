import {StoreError} from './store-error.ts'

/** How much may go through a gate. */
export type GateBounds = Readonly<{
  /** Works at a time. */
  atOnce: number
  /** That may wait. */
  mostWaiting: number
  /** That may wait for one who asks. */
  mostOfOne: number
  /** What is asked for, as a refusal names it: `sign-ins`. */
  name: string
}>

/** Do a work when its turn has come. @throws StoreError `busy` where too many wait. */
export type Gate = <T>(who: string, work: () => Promise<T>) => Promise<T>

type Waiting = Readonly<{who: string; start: () => void}>

/** Make a gate: so many at a time, the rest in the order in which they came, and nobody fills the queue alone. */
export function makeGate({atOnce, mostWaiting, mostOfOne, name}: GateBounds): Gate {
  const queue: Waiting[] = []
  let running = 0
  const wait = (who: string): Promise<void> => {
    const own = queue.filter(one => one.who === who).length
    if (queue.length >= mostWaiting || own >= mostOfOne)
      throw new StoreError(
        'busy',
        `Unexpected number of ${name} at once, expected fewer, wait a few seconds and try again.`,
        {retryAfter: 5},
      )
    return new Promise(start => queue.push({who, start}))
  }
  return async (who, work) => {
    // A place that falls free goes to who waits, not to who comes by at that moment.
    if (running >= atOnce) await wait(who)
    else running += 1
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next.start()
      else running -= 1
    }
  }
}
