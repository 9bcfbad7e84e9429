import {followFiles} from './follow-files.ts'
import {gatherWork} from './gather-work.ts'
import {listenServer} from './listen-server.ts'
import type {FileLock} from './lock-store.ts'
import {finishReleases} from './project-release.ts'
import {newerFault} from './schema-steps.ts'
import type {Store} from './store.ts'
import type {ActivityTail} from './tail-activity.ts'

/** Triggers of the database tell entries of the activity by their number, people and kits by their ids. */
const activity = 'tongshi_activity'
const others = {tongshi_presence: 'presence', tongshi_kit: 'kit'} as const

/** What changes files on all servers. */
const changesFiles = new Set(['release', 'import'])

/** A server that follows the others. */
export type Following = Pick<Store, 'faults' | 'losses'> & Readonly<{stop: () => Promise<void>}>

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
): Promise<Following> {
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
  const followSoon = gatherWork(follow)
  let schemaFault: string | undefined
  const stop = store.live.activity(({action}) => {
    if (changesFiles.has(action)) followSoon().catch(failed)
  })
  const listening = await listenServer(url, {
    channels: [activity, ...Object.keys(others)],
    heard: (channel, payload) => {
      if (channel === activity) tail.hear(Number(payload))
      else store.live.hear(others[channel as keyof typeof others], payload)
    },
    catchUp: async () => {
      for (const channel of Object.values(others)) store.live.hear(channel, '')
      schemaFault = await newerFault(store.db, store.engine)
      await tail.look()
      await followSoon()
    },
  })
  return {
    losses: listening.losses,
    faults: () => [
      ...(listening.isUp() ? [] : ['it does not hear what other servers do']),
      ...(schemaFault === undefined ? [] : [schemaFault]),
    ],
    stop: async () => {
      stop()
      await listening.stop()
      await followSoon.ended()
    },
  }
}
