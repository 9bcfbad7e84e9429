import {StoreError} from './store-error.ts'

/** Hashes of passwords computed at once: each takes 32 MiB and a twentieth of a second of a core. */
const atOnce = 2

/** Checks that may wait: of all, and of one address. */
const [mostWaiting, mostOfOne] = [200, 20]

type Waiting = Readonly<{who: string; start: () => void}>

/**
 * A gate through which every check of a secret goes. Two are at work at a time, so that a flood of guesses neither
 * fills the memory nor passes a limit that counts only what has failed already; the rest wait in the order in which
 * they came.
 */
export type PasswordGate = <T>(who: string, work: () => Promise<T>) => Promise<T>

/** Make a gate. It refuses with `busy` where too many wait. */
export function makePasswordGate(): PasswordGate {
  const queue: Waiting[] = []
  let running = 0
  const next = () => {
    running -= 1
    queue.shift()?.start()
  }
  return async (who, work) => {
    if (running >= atOnce) await wait(queue, who)
    running += 1
    try {
      return await work()
    } finally {
      next()
    }
  }
}

function wait(queue: Waiting[], who: string): Promise<void> {
  const own = queue.filter(one => one.who === who).length
  if (queue.length >= mostWaiting || own >= mostOfOne)
    throw new StoreError(
      'busy',
      'Unexpected number of sign-ins at once, expected fewer, wait a few seconds and try again.',
      {retryAfter: 5},
    )
  return new Promise(start => queue.push({who, start}))
}

/** The gate of this process. */
export const passwordGate = makePasswordGate()
