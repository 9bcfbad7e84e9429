import type {NameSystem, PersonName} from './person-name.ts'

/** A person in running text. Offsets are UTF-16 code units, 0-based, end exclusive. */
export type FoundPerson = Readonly<{
  start: number
  end: number
  text: string
  surname: string
  given: string
  order: PersonName['order']
  system: NameSystem
  /** Written in Chinese characters. */
  characters?: string
  /** Other ways to cut or to order the name, best first, the one above included. */
  readings: readonly Readonly<{surname: string; given: string}>[]
  /** The office beside the name. */
  office?: Readonly<{text: string; start: number; end: number}>
  rule: 'office-before' | 'office-behind' | 'name-again'
  /** `sure`: one reading; `likely`: a better one among several; `unsure`: a person must say. */
  sure: 'sure' | 'likely' | 'unsure'
}>
