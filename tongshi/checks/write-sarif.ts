import type {Finding} from '#messages/finding.ts'
import {writeFindingSentence} from '#messages/write-finding.ts'
import type {ReportOptions} from './write-json-report.ts'

/**
 * Write findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines. Columns are UTF-16 code units, 1-based.
 *
 * @example
 *   JSON.parse(writeSarif([], {locale: 'en', words: {}, messages: 12})).version // "2.1.0"
 */
export function writeSarif(findings: readonly Finding[], {locale, words}: ReportOptions): string {
  const ids = [...new Set(findings.map(({rule}) => rule))]
  const run = {
    tool: {
      driver: {
        name: 'tongshi',
        rules: ids.map(id => ({id, shortDescription: {text: plain(words[id] ?? id)}})),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: findings.map(finding => ({
      ruleId: finding.rule,
      ruleIndex: ids.indexOf(finding.rule),
      level: finding.severity,
      message: {text: writeFindingSentence(finding, locale, words)},
      locations: locationsOf(finding),
      partialFingerprints: {
        'keyRuleActual/v1': `${finding.place.key ?? ''} ${finding.rule} ${finding.actual}`,
      },
      ...(finding.place.locale === undefined ? {} : {properties: {locale: finding.place.locale}}),
    })),
  }
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json'
  return JSON.stringify({$schema: schema, version: '2.1.0', runs: [run]}, null, 2)
}

function locationsOf({place}: Finding): object[] {
  const {file, line, column, key} = place
  const logical = key === undefined ? {} : {logicalLocations: [{fullyQualifiedName: key}]}
  if (file === undefined) return key === undefined ? [] : [logical]
  const region =
    line === undefined
      ? {}
      : {region: {startLine: line, ...(column === undefined ? {} : {startColumn: column})}}
  // An address with only its path: spaces and Han have to be escaped (RFC 3986).
  const uri = file.split(/[\\/]/).map(encodeURIComponent).join('/')
  return [{physicalLocation: {artifactLocation: {uri}, ...region}, ...logical}]
}

/** The remedy without its cases. */
function plain(words: string): string {
  return words.replace(/\{size, select.*other \{(.*)\}\}/s, '$1')
}
