import type {Finding} from '#messages/finding.ts'
import {writeFindingSentence} from '#messages/write-finding.ts'
import type {ReportOptions} from './write-json-report.ts'

/** Write findings as workflow commands of GitHub Actions, a line each: they show up beside the lines of a change. */
export function writeGithub(findings: readonly Finding[], {locale, words}: ReportOptions): string {
  return findings
    .map(finding => writeCommand(finding, writeFindingSentence(finding, locale, words)))
    .join('\n')
}

function writeCommand({rule, severity, place}: Finding, sentence: string): string {
  const {file, line, column, key} = place
  const title = key === undefined ? rule : `${rule} (${key})`
  const properties = Object.entries({file, line, col: column, title})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${severity} ${properties.join(',')}::${escapeData(sentence)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
