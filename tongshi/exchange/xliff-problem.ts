import type {XmlElement} from './read-xml.ts'

/** A clause that a file breaks: where, which, and what to do. */
export type XliffProblem = Readonly<{
  /** Of the end of the start tag, 1-based. */
  line: number
  /** UTF-16 code units, 1-based. */
  column: number
  /** Where the rule stands: an anchor of the OASIS Standard XLIFF 2.1, such as `#isolated`, or `XML 1.0`. */
  clause: string
  /** One sentence: Unexpected …, expected …, do …. */
  message: string
}>

/** Collects what is wrong in one document. */
export type Report = (
  element: XmlElement,
  clause: string,
  said: Readonly<{actual: string; expected: string; remedy: string}>,
) => void

/** @returns the problems found and the function that adds to them; each place and clause is said once. */
export function collectProblems(): {problems: XliffProblem[]; report: Report} {
  const problems: XliffProblem[] = []
  const said = new Set<string>()
  const report: Report = ({line, column}, clause, {actual, expected, remedy}) => {
    const message = `Unexpected ${actual}, expected ${expected}, ${remedy}.`
    const key = `${line}:${column}:${clause}:${message}`
    if (said.has(key)) return
    said.add(key)
    problems.push({line, column, clause, message})
  }
  return {problems, report}
}

/** Quote what a file says; long values are cut. */
export function quoted(value: string): string {
  return `\`${value.length > 60 ? `${value.slice(0, 59).toWellFormed()}…` : value}\``
}
