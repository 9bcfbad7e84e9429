// @ts-check
import {statfsSync, statSync} from 'node:fs'
import {createServer} from 'node:net'
import {freemem, totalmem} from 'node:os'
import {join} from 'node:path'
import {nearestFolder} from './nearest-folder.mjs'
import {attention, fine, missing} from './result.mjs'

/** Bytes: less leaves no room for a build or for the store’s log; a comfortable machine has more. */
const disk = {least: 200 * 2 ** 20, good: 2 ** 30}
/** Bytes: the server takes 300 MB, a build of the program about 1 GB once. */
const memory = {least: 400 * 2 ** 20, good: 1.5 * 2 ** 30}

/**
 * Disk, memory, the port and the clock.
 *
 * @param {import('./result.mjs').Asked} asked
 */
export async function checkMachine(asked) {
  return [checkDisk(asked), checkMemory(), await checkPort(asked), checkClock(asked)]
}

/** @param {import('./result.mjs').Asked} asked */
function checkDisk({program, root, data}) {
  const free = Math.min(
    ...[program, root, data].map(folder => {
      const {bavail, bsize} = statfsSync(nearestFolder(folder))
      return bavail * bsize
    }),
  )
  const values = {free: gibibytes(free), least: gibibytes(disk.good)}
  if (free < disk.least) return missing('disk', {said: 'free', remedy: 'disk', values})
  return free < disk.good
    ? attention('disk', {said: 'free', remedy: 'disk', values})
    : fine('disk', 'free', values)
}

/** In a container its limit counts, not the machine it runs on. */
function checkMemory() {
  const limit = process.constrainedMemory?.() ?? 0
  const all = limit > 0 && limit < totalmem() ? limit : totalmem()
  const values = {
    all: gibibytes(all),
    free: gibibytes(Math.min(all, freemem())),
    least: gibibytes(memory.good),
  }
  if (all < memory.least) return missing('memory', {said: 'memory', remedy: 'memory', values})
  return all < memory.good
    ? attention('memory', {said: 'memory', remedy: 'memory', values})
    : fine('memory', 'memory', values)
}

/** @param {import('./result.mjs').Asked} asked */
async function checkPort({port, host}) {
  const values = {port, host, next: port + 1}
  const code = await tryToListen(port, host)
  if (code === undefined) return fine('port', 'portFree', values)
  if (code === 'EACCES') return missing('port', {said: 'portForbidden', remedy: 'portForbidden', values})
  if (code !== 'EADDRINUSE') return missing('port', {said: 'hostUnknown', remedy: 'hostUnknown', values})
  return (await isTongshi(port, host))
    ? attention('port', {said: 'portOurs', remedy: 'portOurs', values})
    : missing('port', {said: 'portTaken', remedy: 'portTaken', values})
}

/** @param {number} port @param {string} host @returns {Promise<string | undefined>} why it cannot be done. */
function tryToListen(port, host) {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', error => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? 'unknown'))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}

/** @param {number} port @param {string} host */
async function isTongshi(port, host) {
  try {
    const name = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host
    const answer = await fetch(`http://${name}:${port}/api/v1/openapi.json`, {
      signal: AbortSignal.timeout(2_000),
    })
    return ((await answer.json()).info?.title ?? '').includes('Tongshi')
  } catch {
    return false
  }
}

/** Files cannot be younger than now: a clock before them has been set back, or never set. */
function checkClock(/** @type {import('./result.mjs').Asked} */ {program}) {
  const youngest = Math.max(
    ...['package.json', 'package-lock.json', 'scripts'].map(name => statSync(join(program, name)).mtimeMs),
  )
  const now = Date.now()
  const values = {now: new Date(now).toISOString().slice(0, 16).replace('T', ' ')}
  return youngest > now + 60_000
    ? missing('clock', {said: 'clockBehind', remedy: 'clock', values})
    : fine('clock', 'clock', values)
}

/** @param {number} bytes */
function gibibytes(bytes) {
  return `${(bytes / 2 ** 30).toFixed(1)} GiB`
}
