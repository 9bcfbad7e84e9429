import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {readYaml} from '#documents/read-yaml.ts'
import {readNamedThings, readTerms} from '#memory/read-terms.ts'
import type {TermBase} from '#memory/term-base.ts'
import type {Finding} from '#messages/finding.ts'
import {readPeople} from '#names/read-people.ts'
import {readTextFile} from './read-text-file.ts'

/** Load `content/terms`; a file that is not there holds nothing. */
export function loadTerms(root: string): {terms: TermBase; findings: Finding[]} {
  const wrong: Finding[] = []
  const {terms, findings} = readTermTexts(kind => {
    const path = join(root, fileOf(kind))
    const {text = '', finding} = existsSync(path) ? readTextFile(path, fileOf(kind)) : {}
    if (finding) wrong.push(finding)
    return text
  })
  return {terms, findings: [...wrong, ...findings]}
}

/** Read the four term files from their texts. */
export function readTermTexts(textOf: (kind: keyof TermBase) => string): {
  terms: TermBase
  findings: Finding[]
} {
  const findings: Finding[] = []
  const read = <T>(
    kind: keyof TermBase,
    reader: (text: string, file: string) => T & {findings: readonly Finding[]},
  ): T => {
    const result = reader(textOf(kind), fileOf(kind))
    findings.push(...result.findings)
    return result
  }
  return {
    terms: {
      people: read('people', readPeopleText).people,
      organisations: read('organisations', readNamedThings).things,
      places: read('places', readNamedThings).things,
      terms: read('terms', readTerms).terms,
    },
    findings,
  }
}

function fileOf(kind: keyof TermBase): string {
  return join('content', 'terms', `${kind}.yaml`)
}

/** People are validated by their own room; this one only parses the file. */
function readPeopleText(text: string, file: string) {
  const {document, findings} = readYaml(text, {file})
  return findings.length > 0 ? {people: {}, findings} : readPeople(document.toJS(), file)
}
