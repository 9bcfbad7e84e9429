import {existsSync} from 'node:fs'
import {join} from 'node:path'
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
      people: read('people.yaml', readPeople).people,
      organisations: read('organisations.yaml', readNamedThings).things,
      places: read('places.yaml', readNamedThings).things,
      terms: read('terms.yaml', readTerms).terms,
    },
    findings,
  }
}
