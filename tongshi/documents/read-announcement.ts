import {parse as parseIcu} from '@formatjs/icu-messageformat-parser'
import type {Root} from 'mdast'
import type {Point} from 'micromark-util-types'
import type {Finding, Place} from '#messages/finding.ts'
import {DocumentError} from './document-error.ts'
import {type ExtractedUnit, extractUnits} from './extract-units.ts'
import type {AcceptFact} from './fact-syntax.ts'
import type {FrontMatter} from './front-matter.ts'
import {parseMarkdown} from './parse-markdown.ts'
import {readFrontMatter} from './read-front-matter.ts'

/** An announcement as written: front matter, text and its units in reading order. */
export type Announcement = Readonly<{
  file: string
  frontMatter: FrontMatter
  tree: Root
  units: readonly ExtractedUnit[]
}>

/**
 * Read `announcement.md`.
 *
 * `{name}` is a fact where `factNames` holds the name and the format behind it parses; anything else in braces
 * stays text, and what looks like a fact is a finding `unknown-fact`.
 *
 * @returns no announcement where its front matter is missing or broken.
 */
export function readAnnouncement(
  text: string,
  where: {file: string; factNames: ReadonlySet<string>},
): {announcement?: Announcement; findings: Finding[]} {
  try {
    return readText(text, where)
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    const {code: rule, actual, expected, line} = error
    return {
      findings: [{rule, severity: 'error', place: {file: where.file, line, column: 1}, actual, expected}],
    }
  }
}

function readText(
  text: string,
  {file, factNames}: {file: string; factNames: ReadonlySet<string>},
): {announcement?: Announcement; findings: Finding[]} {
  const findings: Finding[] = []
  const unknown = new Map<string, Finding>()
  const report = (argument: string, place: Place) =>
    unknown.set(`${place.line}:${place.column}`, {
      rule: 'unknown-fact',
      severity: 'error',
      place: {file, ...place},
      actual: argument,
      expected: 'facts.yaml',
    })
  const acceptAt =
    (placeOf: (point: Point) => Place): AcceptFact =>
    (argument, point) => {
      const verdict = judgeFact(argument, factNames)
      if (verdict === 'unknown') report(argument, placeOf(point))
      return verdict === 'fact'
    }
  const inBody = ({line, column, offset}: Point): Place => ({line, column, start: offset})
  const parse = (markdown: string, place: Place) =>
    parseMarkdown(
      markdown,
      acceptAt(() => place),
    )
  const tree = parseMarkdown(text, acceptAt(inBody))
  const [first] = tree.children
  if (first?.type !== 'yaml') {
    findings.push({
      rule: 'front-matter-missing',
      severity: 'error',
      place: {file, line: 1, column: 1},
      actual: text.slice(0, 20).split('\n')[0]!,
      expected: '---',
    })
    return {findings}
  }
  const offset = (first.position?.start.offset ?? 0) + '---\n'.length
  const read = readFrontMatter(first.value, {file, offset, line: first.position?.start.line ?? 1}, parse)
  findings.push(...read.findings, ...unknown.values())
  if (!read.frontMatter) return {findings}
  return {
    announcement: {file, frontMatter: read.frontMatter, tree, units: extractUnits(tree, read.texts)},
    findings,
  }
}

/** A declared name, alone or with an ICU format that parses, is a fact; another name, or a format that does not parse, unknown. */
function judgeFact(argument: string, factNames: ReadonlySet<string>): 'fact' | 'unknown' | 'text' {
  const name = /^\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*[,}]/.exec(argument)?.[1]
  if (name === undefined) return 'text'
  if (!factNames.has(name)) return 'unknown'
  try {
    const [element, ...more] = parseIcu(argument, {requiresOtherClause: true})
    return element !== undefined && more.length === 0 ? 'fact' : 'unknown'
  } catch {
    return 'unknown'
  }
}
