import type {Finding} from '#messages/finding.ts'
import {type FindingWords, writeFindingSentence} from '#messages/write-finding.ts'
import {type Counts, countFindings} from './count-findings.ts'

/** How a report is written. */
export type ReportOptions = Readonly<{
  /** BCP 47, the language of the words. */
  locale: string
  /** The messages of `locales/<locale>/checks.json`. */
  words: FindingWords
  /** How many messages were checked. */
  messages: number
}>

/** What `--format json` prints: everything as data, and each finding's sentence beside it. */
export type JsonReport = Readonly<{
  version: 1
  messages: number
  errors: number
  warnings: number
  rules: Counts['rules']
  findings: readonly (Finding & Readonly<{message: string}>)[]
}>

/**
 * Write findings as one JSON document with two blanks of indent.
 *
 * @example
 *   JSON.parse(writeJsonReport([], {locale: 'en', words: {}, messages: 12})).messages // 12
 */
export function writeJsonReport(
  findings: readonly Finding[],
  {locale, words, messages}: ReportOptions,
): string {
  const {errors, warnings, rules} = countFindings(findings)
  const report: JsonReport = {
    version: 1,
    messages,
    errors,
    warnings,
    rules,
    findings: findings.map(one => ({...one, message: writeFindingSentence(one, locale, words)})),
  }
  return JSON.stringify(report, null, 2)
}
