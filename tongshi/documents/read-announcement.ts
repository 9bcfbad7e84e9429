import {parse} from '@formatjs/icu-messageformat-parser'
import type {Root} from 'mdast'
import type {Finding} from '#messages/finding.ts'
import {type ExtractedUnit, extractUnits} from './extract-units.ts'
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
  {file, factNames}: {file: string; factNames: ReadonlySet<string>},
): {announcement?: Announcement; findings: Finding[]} {
  const findings: Finding[] = []
  const unknown = new Set<string>()
  const accepts = (argument: string) => acceptsFact(argument, factNames, unknown)
  const parse = (markdown: string) => parseMarkdown(markdown, accepts)
  const tree = parse(text)
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
  findings.push(...read.findings, ...placeUnknown(unknown, text, file))
  if (!read.frontMatter) return {findings}
  return {
    announcement: {file, frontMatter: read.frontMatter, tree, units: extractUnits(tree, read.texts)},
    findings,
  }
}

/** A declared name, alone or with an ICU format that parses; other names are noted. */
function acceptsFact(argument: string, factNames: ReadonlySet<string>, unknown: Set<string>): boolean {
  const name = /^\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*[,}]/.exec(argument)?.[1]
  if (name === undefined) return false
  if (!factNames.has(name)) {
    unknown.add(argument)
    return false
  }
  try {
    const [element, ...more] = parse(argument, {requiresOtherClause: true})
    return element !== undefined && more.length === 0
  } catch {
    unknown.add(argument)
    return false
  }
}

function placeUnknown(unknown: ReadonlySet<string>, text: string, file: string): Finding[] {
  return [...unknown].map(argument => {
    const start = text.indexOf(argument)
    const before = text.slice(0, Math.max(0, start)).split('\n')
    return {
      rule: 'unknown-fact',
      severity: 'error',
      place: {
        file,
        line: before.length,
        column: before.at(-1)!.length + 1,
        start,
        end: start + argument.length,
      },
      actual: argument,
      expected: 'facts.yaml',
    }
  })
}
