import type {Server} from 'node:http'
import {setTimeout as sleep} from 'node:timers/promises'
import type {Logger} from 'pino'
import type {Desk} from '../../app/api/_parts/desk.ts'

/** Milliseconds for requests in flight, once the port is closed. */
const limit = 10_000

/** What is stopped, and how. */
export type Stopping = Readonly<{
  server: Server
  log: Logger
  desk: () => Desk | undefined
  /** Milliseconds for which requests are still taken while `/readyz` says no: until balancers have looked. */
  wait: number
  /** Told at once: from now on this server is not ready. */
  begin: () => void
}>

/**
 * Stop at a signal: not ready; wait until nobody sends any more; end live streams and builds; let requests in flight
 * finish; close what is open; leave. A second signal ends the wait.
 */
export function stopAtSignal(stopping: Stopping): void {
  const hurry = new AbortController()
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (isStopping) return hurry.abort()
      isStopping = true
      void stop(stopping, hurry.signal)
    })
}

async function stop({server, log, desk, wait, begin}: Stopping, hurry: AbortSignal): Promise<void> {
  begin()
  log.info({wait}, 'Stopping: not ready, requests are still taken')
  await sleep(wait, undefined, {signal: hurry}).catch(() => undefined)
  const open = desk()
  open?.closing.abort()
  setTimeout(() => {
    log.warn('Stopped with requests unfinished')
    process.exit(0)
  }, limit).unref()
  const closed = new Promise(done => server.close(done))
  // Connections fall idle one by one; one look at them would miss those that are just answering.
  setInterval(() => server.closeIdleConnections(), 100).unref()
  await Promise.all([closed, open?.kits.close()])
  await open?.close().catch(error => log.error({err: error}, 'Unexpected fault while closing'))
  log.info('Stopped')
  process.exit(0)
}
