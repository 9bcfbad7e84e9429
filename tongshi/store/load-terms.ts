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
  const findings: Finding[] = []
  const read = <T>(
    name: string,
    reader: (text: string, file: string) => T & {findings: readonly Finding[]},
  ): T => {
    const file = join('content', 'terms', name)
    const path = join(root, file)
    const {text = '', finding} = existsSync(path) ? readTextFile(path, file) : {}
    if (finding) findings.push(finding)
    const result = reader(text, file)
    findings.push(...result.findings)
    return result
  }
  return {
    terms: {
      people: read('people.yaml', readPeopleText).people,
      organisations: read('organisations.yaml', readNamedThings).things,
      places: read('places.yaml', readNamedThings).things,
      terms: read('terms.yaml', readTerms).terms,
    },
    findings,
  }
}

/** People are validated by their own room; this one only parses the file. */
function readPeopleText(text: string, file: string) {
  const {document, findings} = readYaml(text, {file})
  return findings.length > 0 ? {people: {}, findings} : readPeople(document.toJS(), file)
}
