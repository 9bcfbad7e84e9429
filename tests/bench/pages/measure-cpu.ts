import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {Agent, get} from 'node:http'

/** A page and the process that serves it. */
export type Served = Readonly<{url: string; pid: number}>

/** Clock ticks per second in `/proc`. */
const ticks = Number(execFileSync('getconf', ['CLK_TCK'], {encoding: 'utf8'}))
const clients = 4

/**
 * Measure what serving a page costs its process, over a bounded number of requests with keep-alive.
 *
 * @param encoding the `Accept-Encoding` sent.
 * @returns CPU milliseconds, user and system, all threads, of all requests together.
 * @throws Error where an answer is not 200.
 */
export async function measureCpu({url, pid}: Served, requests: number, encoding: string): Promise<number> {
  const agent = new Agent({keepAlive: true, maxSockets: clients})
  const before = readCpu(pid)
  let left = requests
  const work = async () => {
    while (left-- > 0) await request(url, agent, encoding)
  }
  try {
    await Promise.all(Array.from({length: clients}, work))
  } finally {
    agent.destroy()
  }
  return readCpu(pid) - before
}

/** proc(5): fields 14 and 15 are utime and stime; the second field may itself hold spaces and brackets. */
function readCpu(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks
}

function request(url: string, agent: Agent, encoding: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, {agent, headers: {'accept-encoding': encoding, accept: 'text/html'}}, response => {
      response.resume()
      response.on('error', reject)
      response.on('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`${url} answered ${response.statusCode}, expected 200`)),
      )
    }).on('error', reject)
  })
}
