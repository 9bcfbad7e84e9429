import {openCheck} from '#checks/check-units.ts'
import type {Finding} from '#messages/finding.ts'
import type {RightPair} from '../../checks/inject-defects.ts'

const base = {syntax: 'text', profile: 'project'} as const

/** What the checks say of right pairs: in all, and by rule; both ways round. */
export function measureAlarms(pairs: readonly RightPair[]): void {
  for (const from of ['en', 'zh-Hans'] as const) {
    const to = from === 'en' ? 'zh-Hans' : 'en'
    const {check, finish} = openCheck({...base, sourceLocale: from, targetLocale: to, sides: ['target']})
    const byRule = new Map<string, Set<string>>()
    const units = {error: new Set<string>(), warning: new Set<string>()}
    const count = (finding: Finding): void => {
      const key = finding.place.key ?? ''
      units[finding.severity].add(key)
      const row = `${finding.severity} ${finding.rule}`
      byRule.set(row, (byRule.get(row) ?? new Set()).add(key))
    }
    for (const [at, {en, zh}] of pairs.entries()) {
      const [source, target] = from === 'en' ? [en, zh] : [zh, en]
      for (const finding of check({id: String(at), source, target})) count(finding)
    }
    for (const finding of finish()) count(finding)
    const share = (count: number) => `${count} (${((100 * count) / pairs.length).toFixed(2)} %)`
    console.log(`\n${from} → ${to}, ${pairs.length} right pairs, findings about the target`)
    console.log(`  with an error ${share(units.error.size)}, with a warning ${share(units.warning.size)}`)
    for (const [row, keys] of [...byRule].sort(([, one], [, other]) => other.size - one.size))
      console.log(`  ${row.padEnd(34)} ${share(keys.size)}`)
  }
}
