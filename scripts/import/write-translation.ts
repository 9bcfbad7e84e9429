import {writeFinding} from '#messages/write-finding.ts'
import type {ImportedTranslation} from '#store/import-translation.ts'
import words from '../../locales/en/checks.json' with {type: 'json'}

/** What a second document has filled, and where it says something else than the first; a line each. */
export function writeTranslation({locale, file, filled}: ImportedTranslation): string[] {
  const {messages, findings, missing, pairs} = filled
  const sure = pairs.filter(pair => pair.sure).length
  return [
    `${locale}: ${Object.keys(messages).length} messages from ${file}, ${missing.length} units without any; ${sure} of ${pairs.length} sentence pairs are sure`,
    ...findings.flatMap(finding => [
      `${finding.severity}: ${locale}: ${writeFinding(finding, 'en', words)}`,
      ...(finding.values?.target ? [`  ${finding.values.source}`, `  ${finding.values.target}`] : []),
    ]),
  ]
}
