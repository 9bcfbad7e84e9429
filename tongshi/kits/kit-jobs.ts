import {randomUUID} from 'node:crypto'
import {tellMeasured} from '#store/measured.ts'
import type {Schema} from '#store/schema.ts'
import type {Store} from '#store/store.ts'
import {findKit, type KitJob, readKitJob, writeProgress} from './kit-job.ts'
import {type KitBuild, type KitBuilder, runKitBuild} from './run-kit-build.ts'

/** Builds at once on one server: each takes a processor for seconds. */
const mostRunning = 2

/** Milliseconds between two signs of life of a build, and for which a lease holds without one. */
const [beat, leaseFor] = [2000, 40_000]

/** Milliseconds between two looks for builds whose server has died. */
const lookEvery = 10_000

/** Attempts after which a build that takes its servers down with it is given up. */
const mostAttempts = 3

/** The builds of one server. */
export type KitJobs = Readonly<{
  /**
   * Start a build in a process of its own: it takes seconds and hundreds of megabytes, and readers must not wait for it.
   *
   * @returns the build that is under way already, at whichever server; nothing where this server bears no more.
   */
  start: (
    asked: Readonly<{slug: string; draft: boolean; locales?: readonly string[]; by: string}>,
  ) => Promise<KitJob | undefined>
  /** Stop a build of any server; what it would have written is not there. */
  stop: (id: string) => Promise<KitJob | undefined>
  /** How many run here. */
  running: () => number
  /** The server is going: its builds end, and the next server, or start, takes them over at once. */
  close: () => Promise<void>
}>

type Row = Schema['kit_job']

/** Keep the builds of a server, under leases in the store: those of a server that dies are taken over by another. */
export function keepKitJobs(store: Store, builder: KitBuilder): KitJobs {
  const {db} = store
  const server = randomUUID()
  const running = new Map<string, KitBuild>()
  let isClosing = false
  const lease = () => new Date(store.now().getTime() + leaseFor).toISOString()
  const mine = (id: string) =>
    db
      .updateTable('kit_job')
      .where('id', '=', id)
      .where('server', '=', server)
      .where('state', '=', 'building')

  const run = (row: Row): void => {
    const {id, slug, draft, asked} = row
    const locales: string[] | undefined = asked === null ? undefined : JSON.parse(asked)
    const build = runKitBuild(
      builder,
      {id, slug, draft: draft === 1, ...(locales ? {locales} : {})},
      progress => mine(id).set(writeProgress(progress)).execute(),
    )
    running.set(id, build)
    const timer = setInterval(async () => {
      const {numUpdatedRows} = await mine(id)
        .set({lease_until: lease()})
        .executeTakeFirstOrThrow()
        .catch(() => ({numUpdatedRows: 1n}))
      // Somebody has stopped it, or another server took it for dead.
      if (numUpdatedRows === 0n) build.stop()
    }, beat)
    void build.ended.then(async state => {
      clearInterval(timer)
      tellMeasured('kit', {state: state ?? 'stopped'})
      if (state) {
        const ended = {state, ended_at: store.now().toISOString()}
        await mine(id)
          .set(ended)
          .execute()
          .catch(() => undefined)
      }
      running.delete(id)
    })
  }

  const takeOver = async (): Promise<void> => {
    if (isClosing || running.size >= mostRunning) return
    const now = store.now().toISOString()
    const left = await db
      .selectFrom('kit_job')
      .selectAll()
      .where('state', '=', 'building')
      .where('lease_until', '<', now)
      .orderBy('at')
      .execute()
    for (const row of left) {
      if (running.has(row.id) || running.size >= mostRunning) continue
      const isHopeless = row.attempts >= mostAttempts
      const change = isHopeless
        ? {state: 'failed' as const, ended_at: now}
        : {server, lease_until: lease(), attempts: row.attempts + 1, steps: '[]'}
      const {numUpdatedRows} = await db
        .updateTable('kit_job')
        .set(change)
        .where('id', '=', row.id)
        .where('lease_until', '=', row.lease_until)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows > 0n && !isHopeless) run(row)
    }
  }
  const timer = setInterval(() => void takeOver().catch(() => undefined), lookEvery)
  timer.unref()
  void takeOver().catch(() => undefined)

  return {
    start: async ({slug, draft, locales, by}) => {
      const same = () =>
        db
          .selectFrom('kit_job')
          .selectAll()
          .where('slug', '=', slug)
          .where('draft', '=', Number(draft))
          .where('state', '=', 'building')
          .executeTakeFirst()
      const before = await same()
      if (before) return readKitJob(before)
      if (running.size >= mostRunning) return undefined
      const asked = locales ? JSON.stringify(locales) : null
      const row: Row = {
        ...{id: randomUUID(), slug, draft: Number(draft), asked, author: by, at: store.now().toISOString()},
        ...{
          ended_at: null,
          state: 'building',
          steps: '[]',
          file: null,
          locales: '[]',
          refused: '{}',
          findings: '[]',
        },
        ...{server, lease_until: lease(), attempts: 1},
      }
      const {numInsertedOrUpdatedRows: inserted = 0n} = await db
        .insertInto('kit_job')
        .values(row)
        .onConflict(clash => clash.doNothing())
        .executeTakeFirstOrThrow()
      if (inserted > 0n) {
        run(row)
        return readKitJob(row)
      }
      const other = await same()
      return other && readKitJob(other)
    },
    stop: async id => {
      const ended = {state: 'stopped' as const, ended_at: store.now().toISOString()}
      await db
        .updateTable('kit_job')
        .set(ended)
        .where('id', '=', id)
        .where('state', '=', 'building')
        .execute()
      running.get(id)?.stop()
      return findKit(store, id)
    },
    running: () => running.size,
    close: async () => {
      isClosing = true
      clearInterval(timer)
      for (const [id, build] of running) {
        build.stop()
        await build.ended
        await mine(id)
          .set({lease_until: ''})
          .execute()
          .catch(() => undefined)
      }
    },
  }
}
