import {refreshMemories} from './desk-memory.ts'
import {gatherWork} from './gather-work.ts'
import type {Store} from './store.ts'

/** Milliseconds that changes are gathered for. */
const pause = 500

/** What may bring approved translations. */
const changes = new Set(['approve', 'release', 'import', 'bulk', 'bulk-undo', 'conflict-settled'])

/**
 * Let the memories that this process keeps follow what is approved, here or at other servers, before anybody asks.
 *
 * @param failed is told what went wrong; whoever asks next brings them up to date.
 */
export function followMemories(store: Store, failed: (error: unknown) => void): () => Promise<void> {
  const refresh = gatherWork(() => refreshMemories(store))
  let timer: NodeJS.Timeout | undefined
  const stop = store.live.activity(({action}) => {
    if (!changes.has(action)) return
    timer ??= setTimeout(() => {
      timer = undefined
      refresh().catch(failed)
    }, pause).unref()
  })
  return async () => {
    stop()
    clearTimeout(timer)
    await refresh.ended()
  }
}
