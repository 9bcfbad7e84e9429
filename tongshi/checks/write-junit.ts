import type {Finding} from '#messages/finding.ts'
import {writeFindingSentence} from '#messages/write-finding.ts'
import type {ReportOptions} from './write-json-report.ts'

/**
 * Write findings as JUnit XML, which every CI can show: a suite per file, a case per message and rule. Errors are
 * failures; warnings are printed with the case and pass.
 *
 * @example
 *   writeJunit([], {locale: 'en', words: {}, messages: 12}).split('\n').length // 6
 */
export function writeJunit(findings: readonly Finding[], {locale, words, messages}: ReportOptions): string {
  const byFile = Map.groupBy(findings, ({place}) => place.file ?? '-')
  const failures = findings.filter(({severity}) => severity === 'error').length
  const suites = [...byFile].map(([file, found]) => {
    const failed = found.filter(({severity}) => severity === 'error').length
    const cases = found.map(finding => writeCase(finding, file, writeFindingSentence(finding, locale, words)))
    return `  <testsuite name="${escapeXml(file)}" tests="${found.length}" failures="${failed}">\n${cases.join('')}  </testsuite>\n`
  })
  // A report without any case counts as a run that never took place.
  const whole = `  <testsuite name="tongshi" tests="1" failures="0">\n    <testcase classname="tongshi" name="${messages} messages"/>\n  </testsuite>\n`
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
  return `${head}<testsuites name="tongshi" tests="${findings.length + 1}" failures="${failures}">\n${whole}${suites.join('')}</testsuites>`
}

function writeCase({rule, severity, place}: Finding, file: string, sentence: string): string {
  const where = [file, place.line, place.column].filter(part => part !== undefined).join(':')
  const name = [place.key, rule].filter(part => part !== undefined).join(' ')
  const body =
    severity === 'error'
      ? `<failure type="${escapeXml(rule)}" message="${escapeXml(sentence)}">${escapeXml(`${where}: ${sentence}`)}</failure>`
      : `<system-out>${escapeXml(`${where}: ${sentence}`)}</system-out>`
  return `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}">${body}</testcase>\n`
}

/** XML 1.0 has no place for most control characters, nor for half a character. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '�')
    .replace(/[&<>"\n\t\r]/g, sign => `&#${sign.charCodeAt(0)};`)
}
