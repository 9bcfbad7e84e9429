import type {NameFinding} from './name-finding.ts'
import type {PersonName} from './person-name.ts'

/**
 * A person of the source who is not in the translation in any form of the record: characters, romanised, variants.
 *
 * @returns findings placed in the source; nothing about people who are in neither.
 *
 * @example ok
 *   王海涛 | Wang Haitao
 * @example not-ok
 *   王海涛、林悦 | Wang Haitao
 *   4-6: 林悦 → Lin Yue
 */
export function checkPersonMissing(
  source: string,
  target: string,
  people: readonly PersonName[],
): readonly NameFinding[] {
  return people.flatMap(person => {
    const forms = formsOf(person)
    const there = forms.find(form => source.includes(form))
    if (there === undefined || forms.some(form => target.includes(form))) return []
    const start = source.indexOf(there)
    const expected = `${person.surname} ${person.given}`.trim()
    return [
      {
        rule: 'person-missing',
        severity: 'error',
        start,
        end: start + there.length,
        actual: there,
        expected,
      } as const,
    ]
  })
}

function formsOf({characters, surname, given, variants}: PersonName): string[] {
  const romanised = [surname, given].filter(Boolean).join(' ')
  return [...(characters === 'unknown' ? [] : [characters]), romanised, ...variants].filter(Boolean)
}
