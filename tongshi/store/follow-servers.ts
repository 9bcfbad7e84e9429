import {followFiles} from './follow-files.ts'
import {type Listening, listenServer} from './listen-server.ts'
import type {FileLock} from './lock-store.ts'
import {finishReleases} from './project-release.ts'
import type {Store} from './store.ts'
import type {ActivityTail} from './tail-activity.ts'

/** The channel that a trigger of the database tells entries of the activity on, by their number. */
const channel = 'tongshi_activity'

/** What changes files on all servers. */
const changesFiles = new Set(['release', 'import'])

/**
 * Follow what other servers of the same database do: their activity goes to the open pages of this one, and their
 * releases and imports into its files. A release that its server left half-written is finished.
 *
 * @param options.lock of this server's folder.
 * @param options.failed is told what went wrong; the next catch-up tries again.
 * @throws what the driver says where the database cannot be listened to.
 */
export async function followServers(
  store: Store,
  {
    url,
    lock,
    tail,
    failed,
  }: Readonly<{url: string; lock: FileLock; tail: ActivityTail; failed: (error: unknown) => void}>,
): Promise<Listening> {
  const follow = async (): Promise<void> => {
    await lock.alone(() => followFiles(store))
    const unfinished = await store.db
      .selectFrom('release')
      .select('id')
      .where('status', '=', 'writing')
      .limit(1)
      .execute()
    // Its server is still at it, or has died: whoever gets the lock finds out.
    if (unfinished.length > 0) await store.alone(() => finishReleases(store))
  }
  const followSoon = gather(follow)
  const stop = store.live.activity(({action}) => {
    if (changesFiles.has(action)) followSoon().catch(failed)
  })
  const listening = await listenServer(url, {
    channels: [channel],
    heard: (_, payload) => tail.hear(Number(payload)),
    catchUp: async () => {
      await tail.look()
      await followSoon()
    },
  })
  return {
    ...listening,
    stop: async () => {
      stop()
      await listening.stop()
      await followSoon.ended()
    },
  }
}

/** Work that is asked for while it runs is done once more afterwards, however often it is asked for. */
function gather(work: () => Promise<void>): (() => Promise<void>) & {ended: () => Promise<unknown>} {
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
