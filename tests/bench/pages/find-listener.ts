import {readdirSync, readFileSync, readlinkSync} from 'node:fs'

/**
 * Find the process that listens on a TCP port of this machine (Linux, `/proc`).
 *
 * @returns its process id, or `undefined` where none is visible to this user.
 */
export function findListener(port: number): number | undefined {
  const sockets = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap(file => listListeners(file, port)))
  const processes = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  const found = processes.find(pid => listSockets(pid).some(socket => sockets.has(socket)))
  return found === undefined ? undefined : Number(found)
}

/** Columns of proc(5): local address in hexadecimal, state `0A` is LISTEN, inode in the tenth. */
function listListeners(file: string, port: number): string[] {
  const ending = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return readFileSync(file, 'utf8')
    .split('\n')
    .map(line => line.trim().split(/\s+/))
    .filter(fields => fields[1]?.endsWith(ending) && fields[3] === '0A')
    .map(fields => `socket:[${fields[9]}]`)
}

function listSockets(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map(fd => readLink(`/proc/${pid}/fd/${fd}`))
  } catch {
    // Another user's process, or one that has just ended.
    return []
  }
}

function readLink(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
