import type {CheckedMessage} from './checked-message.ts'
import type {Finding} from './finding.ts'
import {placeOfRange} from './place-of-range.ts'

/**
 * `icu-apostrophe`: an ASCII apostrophe that was meant as an apostrophe but quotes the tag, argument or `#` after it,
 * so that readers see `<b>` or `{org}` as text.
 *
 * Quoting on purpose stays silent: `'{'…'}'` around signs only, or a quotation that does not grow out of a word and
 * is closed.
 *
 * @example ok
 *   l’{org} writes '{'name'}'
 * @example not-ok
 *   l'{org}
 */
export function checkApostrophe({message}: CheckedMessage): readonly Finding[] {
  return quotationsOf(message)
    .filter(({start, end, closed}) => {
      const inside = message.slice(start + 1, closed ? end - 1 : end)
      const signsOnly = closed && /^[{}<>#|/]+$/.test(inside)
      return !closed || (!signsOnly && /[\p{L}\p{N}]$/u.test(message.slice(0, start)))
    })
    .map(({start, end}) => ({
      rule: 'icu-apostrophe',
      severity: 'error',
      place: placeOfRange(message, start, end),
      actual: message.slice(start, Math.min(end, start + 40)),
      expected: `’${message.slice(start + 1, Math.min(end, start + 40))}`,
    }))
}

type Quotation = Readonly<{start: number; end: number; closed: boolean}>

/** ICU's own rule: `''` is one apostrophe, `'` quotes only before a sign of the syntax. */
function quotationsOf(message: string): Quotation[] {
  const found: Quotation[] = []
  for (let at = message.indexOf("'"); at >= 0; at = message.indexOf("'", at)) {
    if (message[at + 1] === "'") at += 2
    else if (!/[{}<>#]/.test(message[at + 1] ?? '')) at += 1
    else {
      const end = closeOf(message, at + 1)
      found.push({start: at, end: end ?? message.length, closed: end !== undefined})
      at = end ?? message.length
    }
  }
  return found
}

/** Behind the apostrophe that ends the quotation; `''` inside it is an apostrophe. */
function closeOf(message: string, from: number): number | undefined {
  for (let at = message.indexOf("'", from); at >= 0; at = message.indexOf("'", at + 2)) {
    if (message[at + 1] !== "'") return at + 1
  }
  return undefined
}
