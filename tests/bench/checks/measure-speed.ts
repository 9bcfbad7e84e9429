import type {CheckContext} from '#checks/check-context.ts'
import {openCheck} from '#checks/check-units.ts'
import type {RightPair} from '../../checks/inject-defects.ts'

const context: CheckContext = {
  sourceLocale: 'en',
  targetLocale: 'zh-Hans',
  syntax: 'text',
  profile: 'project',
}

/** Processor seconds for all rules over so many pairs, each text another one. */
function time(
  pairs: readonly RightPair[],
  count: number,
): {seconds: number; letters: number; findings: number} {
  const {check, finish} = openCheck(context)
  const before = process.cpuUsage()
  let letters = 0
  let findings = 0
  for (let at = 0; at < count; at += 1) {
    const {en, zh} = pairs[at % pairs.length]!
    const round = at < pairs.length ? '' : ` ${Math.floor(at / pairs.length)}`
    letters += en.length + zh.length
    findings += check({id: String(at), source: en + round, target: zh + round}).length
  }
  findings += finish().length
  const {user, system} = process.cpuUsage(before)
  return {seconds: (user + system) / 1e6, letters, findings}
}

/** Speed of all rules on real pairs, and how it grows to a million. */
export function measureSpeed(pairs: readonly RightPair[]): void {
  console.log('\nSpeed of all rules, source and target, on one core')
  time(pairs, 2000)
  let first = 0
  for (const count of [10_000, 100_000, 1_000_000]) {
    const {seconds, letters, findings} = time(pairs, count)
    first ||= seconds / count
    const memory = Math.round(process.memoryUsage().heapUsed / 2 ** 20)
    console.log(
      `  ${count} pairs, ${Math.round(letters / count)} UTF-16 units each: ${seconds.toFixed(2)} s, ` +
        `${((seconds / count) * 1e6).toFixed(0)} µs a pair, ${(seconds / count / first).toFixed(2)} × the first, ` +
        `${findings} findings, ${memory} MiB`,
    )
  }
}
