import type {NameFinding} from '#names/name-finding.ts'
import type {CheckedText} from './checked-text.ts'
import {type Fault, faultIn} from './fault.ts'

/** The faults of a text's names that a check of names finds, with what it expects as a proposal. */
export function nameFaults(
  text: CheckedText,
  check: (prose: string) => readonly NameFinding[],
  isCertain: (finding: NameFinding) => boolean = () => false,
): Fault[] {
  return text.ways.flatMap(way =>
    check(way.prose).map(finding =>
      faultIn(text, way, finding, {
        actual: finding.actual,
        expected: finding.expected,
        severity: finding.severity,
        fix: {text: finding.expected.split(', ')[0]!, certain: isCertain(finding)},
      }),
    ),
  )
}

/** Romanised names are looked for where the language is written in Latin letters. */
export function isLatin({script}: CheckedText): boolean {
  return script === 'Latn'
}
