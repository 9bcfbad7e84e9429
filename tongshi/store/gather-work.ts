/** Work of which one run serves all who ask. */
export type GatheredWork = (() => Promise<void>) & Readonly<{ended: () => Promise<unknown>}>

/** Work that is asked for while it runs is done once more afterwards, however often it is asked for. */
export function gatherWork(work: () => Promise<void>): GatheredWork {
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  const ask = (): Promise<void> => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined
        running = work()
        return running
      })
    return next
  }
  return Object.assign(ask, {ended: () => (next ?? running).catch(() => undefined)})
}
