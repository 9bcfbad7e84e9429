import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {isMap, isScalar, LineCounter, parseDocument} from 'yaml'
import type {Finding} from '#messages/finding.ts'
import type {TraditionalPolicy} from '#messages/negotiate-locale.ts'
import {readTextFile} from './read-text-file.ts'

/** The choices a newsroom makes in `content/newsroom.yaml`. */
export type Settings = Readonly<{
  /** Where readers go whose languages are not served. */
  fallback: string
  /** What readers of Traditional Chinese get while there is no zh-Hant. */
  traditional: TraditionalPolicy
  /** What stands in for a translation that is older than its source. */
  outdated: 'stale' | 'source'
}>

const file = 'content/newsroom.yaml'
const standard: Settings = {fallback: 'en', traditional: 'simplified', outdated: 'stale'}
const choices = {
  fallback: undefined,
  traditional: ['simplified', 'source'],
  outdated: ['stale', 'source'],
} as const

/** Load the settings; a missing file or key means the standard, a wrong one is a finding and means it too. */
export function loadSettings(root: string): {settings: Settings; findings: Finding[]} {
  const path = join(root, file)
  if (!existsSync(path)) return {settings: standard, findings: []}
  const {text = '', finding} = readTextFile(path, file)
  const findings: Finding[] = finding ? [finding] : []
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines})
  const report = (offset: number, actual: string, expected: string) => {
    const {line, col} = lines.linePos(offset)
    findings.push({
      rule: 'newsroom-setting',
      severity: 'error',
      place: {file, line, column: col},
      actual,
      expected,
    })
  }
  for (const error of document.errors) report(error.pos[0], error.message.split('\n')[0]!, 'YAML')
  if (!isMap(document.contents) || document.errors.length > 0) return {settings: standard, findings}
  const settings: Record<string, string> = {...standard}
  for (const {key, value} of document.contents.items) {
    const name = String(isScalar(key) ? key.value : key)
    const at = (isScalar(key) && key.range?.[0]) || 0
    const said = isScalar(value) ? String(value.value) : ''
    if (!(name in choices)) report(at, name, Object.keys(choices).join(', '))
    else if (!isAllowed(name as keyof Settings, said))
      report(at, `${name}: ${said}`, expectedOf(name as keyof Settings))
    else settings[name] = said
  }
  return {settings: settings as Settings, findings}
}

function isAllowed(name: keyof Settings, said: string): boolean {
  const allowed: readonly string[] | undefined = choices[name]
  return allowed ? allowed.includes(said) : /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(said)
}

function expectedOf(name: keyof Settings): string {
  return choices[name]?.join(', ') ?? 'a BCP 47 tag such as en'
}
