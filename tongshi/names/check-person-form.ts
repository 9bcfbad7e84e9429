import type {NameFinding} from './name-finding.ts'
import type {PersonName} from './person-name.ts'

/**
 * A form of a name that the term base spells otherwise: one of the record's variants stands in the text. A confirmed
 * record makes it an error.
 *
 * @example ok
 *   Yang Su spoke.
 * @example not-ok
 *   Yangsu spoke.
 *   0-6: Yangsu → Yang Su
 */
export function checkPersonForm(text: string, people: readonly PersonName[]): readonly NameFinding[] {
  return people.flatMap(person => {
    const expected = [person.surname, person.given].filter(Boolean).join(' ')
    return person.variants.flatMap(variant =>
      placesOf(text, variant).map(
        (start): NameFinding => ({
          rule: 'person-form',
          severity: person.verified ? 'error' : 'warning',
          start,
          end: start + variant.length,
          actual: variant,
          expected,
        }),
      ),
    )
  })
}

/** Where a form stands as a whole word. */
function placesOf(text: string, form: string): number[] {
  const places: number[] = []
  const letter = /[\p{L}\p{M}\p{N}]/u
  for (let at = form === '' ? -1 : text.indexOf(form); at !== -1; at = text.indexOf(form, at + form.length))
    if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + form.length] ?? ' ')) places.push(at)
  return places
}
