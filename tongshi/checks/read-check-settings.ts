import type {Finding} from '#messages/finding.ts'
import type {CheckSettings} from './check-context.ts'
import {ruleIds} from './rule-ids.ts'

const states = ['off', 'on', 'warning', 'error']
const spaces = ['none', 'space', 'either']
const fields = ['rules', 'hanLatinSpace', 'limits']

/**
 * Read a config of the checks: JSON such as `{"rules": {"end-mark": "off"}, "hanLatinSpace": "none", "limits":
 * {"nav.*": 20}}`.
 *
 * @param file as findings shall name it.
 * @returns findings `config-syntax`, `config-field`, `config-rule`; what is sound is used. Never throws.
 *
 * @example
 *   readCheckSettings('{"rules": {"end-mark": "off"}}', 'checks.config.json').settings.rules
 *   // {"end-mark":"off"}
 */
export function readCheckSettings(
  json: string,
  file: string,
): {settings: CheckSettings; findings: readonly Finding[]} {
  const findings: Finding[] = []
  const say = (rule: string, key: string | undefined, actual: unknown, expected: string): false => {
    const place = {file, ...(key === undefined ? {} : {key})}
    const written = typeof actual === 'string' ? actual : (JSON.stringify(actual) ?? '')
    findings.push({rule, severity: 'error', place, actual: written, expected})
    return false
  }
  const config = parse(json, message => say('config-syntax', undefined, message, '{"rules": {…}}'))
  if (!config) return {settings: {}, findings}
  for (const field of Object.keys(config))
    if (!fields.includes(field)) say('config-field', field, field, fields.join(' | '))
  const {rules = {}, hanLatinSpace, limits = {}} = config
  const sound = (value: unknown, key: string): value is Record<string, unknown> =>
    isMap(value) || say('config-field', key, value, '{…}')
  const known = Object.entries(sound(rules, 'rules') ? rules : {}).filter(([rule, state]) => {
    if (!ruleIds.has(rule)) return say('config-rule', `rules.${rule}`, rule, nearest(rule))
    return states.includes(state as string) || say('config-field', `rules.${rule}`, state, states.join(' | '))
  })
  const counted = Object.entries(sound(limits, 'limits') ? limits : {}).filter(
    ([key, limit]) =>
      (Number.isInteger(limit) && (limit as number) > 0) ||
      say('config-field', `limits.${key}`, limit, '1, 2, 3 …'),
  )
  const isSpace = hanLatinSpace === undefined || spaces.includes(hanLatinSpace as string)
  if (!isSpace) say('config-field', 'hanLatinSpace', hanLatinSpace, spaces.join(' | '))
  return {
    settings: {
      rules: Object.fromEntries(known) as NonNullable<CheckSettings['rules']>,
      limits: Object.fromEntries(counted) as Record<string, number>,
      ...(isSpace && hanLatinSpace !== undefined
        ? {hanLatinSpace: hanLatinSpace as NonNullable<CheckSettings['hanLatinSpace']>}
        : {}),
    },
    findings,
  }
}

function parse(json: string, fail: (message: string) => void): Record<string, unknown> | undefined {
  try {
    const config: unknown = JSON.parse(json)
    if (isMap(config)) return config
    fail(json.slice(0, 60))
  } catch (error) {
    fail((error as Error).message)
  }
  return undefined
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The rules whose names share most words with a mistyped one. */
function nearest(rule: string): string {
  const words = rule.split('-')
  const alike = [...ruleIds].filter(id => id.split('-').some(word => words.includes(word)))
  return (alike.length > 0 ? alike : [...ruleIds]).slice(0, 12).join(' | ')
}
