import type {Finding} from '#messages/finding.ts'

/** How many findings there are, in all and by rule and locale. */
export type Counts = Readonly<{
  errors: number
  warnings: number
  fixable: number
  /** Locales met, in order. */
  locales: readonly string[]
  /** By rule, then by locale; most first. */
  rules: Readonly<Record<string, Readonly<Record<string, number>>>>
}>

/** Count findings by severity, rule and locale. A finding without a locale counts under `–`. */
export function countFindings(findings: readonly Finding[]): Counts {
  const rules = new Map<string, {total: number; byLocale: Record<string, number>}>()
  const locales = new Set<string>()
  let errors = 0
  let fixable = 0
  for (const {rule, severity, place, fix} of findings) {
    const locale = place.locale ?? '–'
    locales.add(locale)
    if (severity === 'error') errors += 1
    if (fix?.certain) fixable += 1
    const row = rules.get(rule) ?? {total: 0, byLocale: {}}
    rules.set(rule, row)
    row.total += 1
    row.byLocale[locale] = (row.byLocale[locale] ?? 0) + 1
  }
  const sorted = [...rules].sort(([, one], [, other]) => other.total - one.total)
  return {
    errors,
    warnings: findings.length - errors,
    fixable,
    locales: [...locales],
    rules: Object.fromEntries(sorted.map(([rule, {byLocale}]) => [rule, byLocale])),
  }
}
