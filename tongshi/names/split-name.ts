import {foldLetters} from './fold-letters.ts'
import {compounds, surnameShares, syllables} from './name-table.ts'
import {givenLikelihood} from './read-syllables.ts'
import {leadingCompounds} from './surnames.ts'

/** One way to cut a name, with the share of its likelihood among all ways. */
export type Cut = Readonly<{surname: string; given: string; posterior: number}>

/** Longer tokens are no name: a compound surname and two long syllables have eighteen letters. */
const longest = 24

/**
 * Cut a glued romanised name, `Huxiuqin`, by maximum likelihood over surnames and legal syllables.
 *
 * A token that is one legal syllable or a compound surname alone is never cut. The six commonest compounds come
 * first where the name could begin with them; that raises no posterior.
 *
 * @param token letters, with at most one apostrophe or hyphen as a boundary of syllables.
 * @returns the cuts, best first; none where it is no such name.
 *
 * @example
 *   splitName('Fangan').map(({surname, given}) => `${surname} ${given}`) // ["Fan Gan","Fang An"]
 *   splitName('Zhang') // []
 */
export function splitName(token: string): readonly Cut[] {
  if (token.length > longest) return []
  const mark = /['’‘`\-‐‑]/.exec(token)
  const plain = (mark ? token.slice(0, mark.index) + token.slice(mark.index + 1) : token).normalize('NFC')
  const letters = foldLetters(plain)
  if (letters === undefined || letters.length !== plain.length) return []
  if (!mark && (syllables.has(letters) || compounds.has(letters))) return []
  const cuts: {surname: string; given: string; score: number}[] = []
  for (let at = 1; at < letters.length; at++) {
    const share = surnameShares.get(letters.slice(0, at))
    if (share === undefined) continue
    const boundary = mark && mark.index > at ? mark.index - at : undefined
    if (mark && mark.index < at) continue
    const likelihood = givenLikelihood(letters.slice(at), boundary)
    if (likelihood > 0)
      cuts.push({
        surname: capital(plain.slice(0, at)),
        given: givenOf(plain, at, mark),
        score: share * likelihood,
      })
  }
  return rank(cuts)
}

/** The given name as written, an apostrophe that was there included. */
function givenOf(plain: string, at: number, mark: RegExpExecArray | null): string {
  const given = capital(plain.slice(at))
  const inside = mark ? mark.index - at : 0
  return inside > 0 && /['’‘`]/.test(mark![0]) ? `${given.slice(0, inside)}'${given.slice(inside)}` : given
}

function rank(cuts: readonly {surname: string; given: string; score: number}[]): Cut[] {
  const sum = cuts.reduce((total, cut) => total + cut.score, 0)
  const leads = (cut: {surname: string}) => Number(leadingCompounds.has(cut.surname.toLowerCase()))
  return cuts
    .toSorted((one, other) => leads(other) - leads(one) || other.score - one.score)
    .map(({surname, given, score}) => ({surname, given, posterior: score / sum}))
}

/** First letter large, the others small. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()
}
