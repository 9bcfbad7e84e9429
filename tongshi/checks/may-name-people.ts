import {offices} from '#names/find-names.ts'

/** People are found behind offices only: a text without one need not be looked through. */
const office = new RegExp(`\\b(?:${[...offices].join('|')})\\b\\.? +\\p{Lu}`, 'iu')

/** Could `findNames` find anybody in this text? Cheap, and never wrongly no. */
export function mayNamePeople(text: string): boolean {
  return office.test(text)
}
