import type {NameFinding} from './name-finding.ts'
import type {PersonName} from './person-name.ts'

/**
 * A Chinese name turned round, given name first, where its record says that the surname stands first.
 *
 * @example ok
 *   Wang Haitao spoke.
 * @example not-ok
 *   Haitao Wang spoke.
 *   0-11: Haitao Wang → Wang Haitao
 */
export function checkSurnameLast(text: string, people: readonly PersonName[]): readonly NameFinding[] {
  return people
    .filter(({order, given}) => order === 'surname-first' && given !== '')
    .flatMap(({surname, given}) => {
      const turned = `${given} ${surname}`
      const start = text.indexOf(turned)
      if (start === -1 || turned === `${surname} ${given}`) return []
      const expected = `${surname} ${given}`
      const end = start + turned.length
      return [{rule: 'surname-last', severity: 'warning', start, end, actual: turned, expected} as const]
    })
}
