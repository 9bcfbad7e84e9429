import type {Quantity} from '#quantities/quantity.ts'
import type {ReadableLanguage} from '#quantities/read-quantities.ts'

/**
 * Does a bare number count something? Where it has a bound, a scale or a classifier, stands before a noun or for one
 * (`a crew of nine`, `three of them`); never a year, a telephone number, or the number of a page.
 *
 * @param isNamed whether a noun behind it says what is counted.
 */
export function isCounted(
  text: string,
  quantity: Quantity,
  {isNamed, language}: {isNamed: boolean; language: ReadableLanguage},
): boolean {
  const {bound, text: written, value, start, end} = quantity
  if (/^(?:19|20)\d\d$/.test(written) && bound === 'exact') return false
  // 0731-8806 2217, +46 8 555 019: parts of a telephone number.
  if (/(?:\+\d[\d -]*|\d-\d{3,4} )$/.test(text.slice(Math.max(0, start - 20), start))) return false
  if (language === 'en') return !isNumberOfName(text, start) && (isNamed || standsForThings(text, quantity))
  if (Number(value) < 2 && bound === 'exact') return false
  // 5号, 8点: a number that names.
  if (/\d$/.test(written) && /^[号楼室栋幢]/.test(text.slice(end))) return false
  return /[^\d.,，％%]/.test(written) || isNamed
}

/** Page 12, Route 66, #3. */
function isNumberOfName(text: string, start: number): boolean {
  return /(?:No\.?|Number|Article|Chapter|Section|Figure|Table|Page|Room|Phase|Version|Route|Line|Gate|Hall|Building|Grade|Class|Volume|Part|Step|Tel\.?:?|Fax:?|#)\s*$/i.test(
    text.slice(Math.max(0, start - 12), start),
  )
}

/** Groups of people and things that are counted behind them: a crew of nine. */
const groups =
  /\b(?:crew|team|band|group|panel|jury|staff|class|fleet|cast|choir|squad|total|maximum|minimum|average|capacity|audience|community|force|network|workforce) of $/i

/** The number stands for things named elsewhere: 73 of which, two of them, eight more, 90 for pilots. */
function standsForThings(text: string, {bound, text: written, value, start, end}: Quantity): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 26), start), text.slice(end, end + 24)]
  // A number with groups counts something, whatever it is.
  if (/^\d{1,3}(?:,\d{3})+$/.test(written) || /million|billion|trillion|thousand/i.test(written)) return true
  if (!(Number(value) >= 2)) return false
  if (/^ of (?:which|whom|them|these|those)\b/.test(after)) return true
  if (/\bof (?:which|whom)(?: about| some)? $/.test(before) || groups.test(before)) return true
  if (/^ (?:more|fewer|less)\b(?! than \d)/.test(after) || /\b(?:up|down) from $/.test(before)) return true
  if (Number(value) < 10) return false
  if (bound !== 'exact') return true
  // Fifty-two of the films; sixteen are left.
  if (/^ of (?:the|its|our|their|all)\b/.test(after)) return true
  if (/^\p{L}/u.test(written) && /^ (?:are|were|have|had)\b/.test(after)) return true
  // 17 a day, 90 for pilots, directed 58: digits behind a common word that takes a number.
  if (/\b(?:further|another|additional) $/.test(before)) return true
  if (!/^\d+$/.test(written) || !/^(?:[,.;)]|$| (?:a|for|in|more)\b)/.test(after)) return false
  return (
    /\b\p{Ll}{2,}(?:,? or)? $/u.test(before) &&
    !/\b(?:at|by|on|in|to|from|until|till|before|after|around|since|aged?|and|version|versus|under|over|of|is|was|the|lines?|routes?|day|week|month|year) $/.test(
      before,
    )
  )
}
