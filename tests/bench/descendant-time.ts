import {readdirSync, readFileSync} from 'node:fs'

/** Ticks of a second, as Linux counts processor time for programs. */
const ticks = 100

/**
 * Milliseconds of processor time that all processes below one have used, those that have ended included. On a machine
 * that is busy with others it tells what wall clocks do not. Linux only.
 */
export function descendantTime(pid: number): number {
  const all = readdirSync('/proc').flatMap(name => (/^\d+$/.test(name) ? (readStat(name) ?? []) : []))
  const below = (parent: number): number =>
    all.filter(one => one.parent === parent).reduce((sum, one) => sum + one.time + below(one.pid), 0)
  return (below(pid) * 1000) / ticks
}

function readStat(name: string): {pid: number; parent: number; time: number} | undefined {
  try {
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    // Own and ended children's time, user and system: fields 14 to 17 of proc(5).
    const time = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    return {pid: Number(name), parent: Number(fields[1]), time}
  } catch {
    // It has ended between the two looks.
    return undefined
  }
}
