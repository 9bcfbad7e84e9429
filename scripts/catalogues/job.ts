import type {CheckContext} from '#checks/check-context.ts'
import type {UnitTexts} from '#checks/unit-texts.ts'
import type {Finding, Place} from '#messages/finding.ts'
import type {Catalogue} from '#messages/read-catalogue.ts'

/** What is checked in one go: the messages of one file in one locale beside their sources. */
export type Job = Readonly<{
  /** File of the targets, as findings name it. */
  file: string
  context: CheckContext
  units: readonly UnitTexts[]
  /** What reading the files has found. */
  findings: readonly Finding[]
  /** The place of a finding in a file; its own place counts in the message. */
  placeOf: (finding: Finding) => Place
  /** Text of a file, to quote lines of it. */
  texts: Readonly<Record<string, string>>
  /** Where fixes of each side can be written; absent where that text is made from something else. */
  writable: Readonly<Partial<Record<'source' | 'target', Readonly<{path: string; catalogue: Catalogue}>>>>
}>
