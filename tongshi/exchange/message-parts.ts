import {type MessageFormatElement, TYPE} from '@formatjs/icu-messageformat-parser'
import {parseMessage} from '#messages/parse-message.ts'

/** A plural whose number `#` prints. */
export type Count = Readonly<{argument: string; offset: number}>

/** A stretch of a message without plurals and selects. */
export type MessagePart =
  | Readonly<{kind: 'text'; text: string}>
  /** As written: `{sales, number, compact}`. */
  | Readonly<{kind: 'argument'; code: string}>
  | Readonly<{kind: 'count'; count: Count}>
  | Readonly<{kind: 'tag'; name: string; children: readonly MessagePart[]}>

/**
 * Read the text of a branch into parts.
 *
 * @param text ICU MessageFormat 1 without plurals and selects.
 * @param count the plural around it, whose number `#` prints; without one `#` is a character.
 * @returns nothing where the text is no such message.
 */
export function readParts(text: string, count?: Count): readonly MessagePart[] | undefined {
  const before = count ? `{${count.argument}, selectordinal, offset:${count.offset} other {` : ''
  const whole = count ? `${before}${text}}}` : text
  const {ast} = parseMessage(whole)
  if (!ast) return undefined
  if (!count) return partsOf(ast, whole)
  const [first, ...more] = ast
  // A brace too many would close the branch and open another message.
  if (more.length > 0 || first?.type !== TYPE.plural) return undefined
  const [branch, ...others] = Object.values(first.options)
  return others.length === 0 && branch ? partsOf(branch.value, whole, count) : undefined
}

function partsOf(
  ast: readonly MessageFormatElement[],
  message: string,
  count?: Count,
): readonly MessagePart[] | undefined {
  const parts: MessagePart[] = []
  for (const element of ast) {
    if (element.type === TYPE.plural || element.type === TYPE.select) return undefined
    if (element.type === TYPE.literal) addText(parts, element.value)
    else if (element.type === TYPE.pound) parts.push({kind: 'count', count: count!})
    else if (element.type === TYPE.tag) {
      const children = partsOf(element.children, message, count)
      if (!children) return undefined
      parts.push({kind: 'tag', name: element.value, children})
    } else parts.push({kind: 'argument', code: codeOf(element, message)})
  }
  return parts
}

/** An argument as it stands in its message. */
export function codeOf(element: MessageFormatElement, message: string): string {
  return message.slice(element.location!.start.offset, element.location!.end.offset)
}

/** Neighbouring texts are one. */
export function addText(parts: MessagePart[], text: string): void {
  const last = parts.at(-1)
  if (last?.kind === 'text') parts[parts.length - 1] = {kind: 'text', text: last.text + text}
  else if (text !== '') parts.push({kind: 'text', text})
}

/**
 * Write parts as the text of a branch, quoting as little as ICU allows: `don't` stays as it is.
 *
 * @param around the plural around the branch; a count of another one is written `{firms, number}`.
 */
export function writeParts(parts: readonly MessagePart[], around?: Count): string {
  return parts
    .map(part => {
      if (part.kind === 'text') return quoteText(part.text, around !== undefined)
      if (part.kind === 'argument') return part.code
      if (part.kind === 'tag') return `<${part.name}>${writeParts(part.children, around)}</${part.name}>`
      return isSame(part.count, around) ? '#' : `{${part.count.argument}, number}`
    })
    .join('')
}

/** Do both print the same number? */
export function isSame(one: Count, other: Count | undefined): boolean {
  return one.argument === other?.argument && one.offset === other.offset
}

/**
 * Quote what ICU reads as syntax. An apostrophe is doubled only where it would begin a quotation: before another
 * one, a brace, an angle bracket or `#`, and at the end, where any of them may follow.
 */
export function quoteText(text: string, isCounted: boolean): string {
  const syntax = isCounted ? /[{}#]|<(?=[A-Za-z/])/y : /[{}]|<(?=[A-Za-z/])/y
  let written = ''
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!
    syntax.lastIndex = at
    if (syntax.test(text)) {
      const end = endOfQuotation(text, at, syntax)
      written += `'${text.slice(at, end).replaceAll("'", "''")}'`
      at = end - 1
    } else if (letter === "'" && /^(?:['{}<>#]|$)/.test(text.slice(at + 1, at + 2))) written += "''"
    else written += letter
  }
  return written
}

/** Apostrophes behind syntax belong into its quotation, `'{'''`: outside, the first would not close it. */
function endOfQuotation(text: string, start: number, syntax: RegExp): number {
  let end = start + 1
  for (; end < text.length; end += 1) {
    syntax.lastIndex = end
    if (text[end] !== "'" && !syntax.test(text)) break
  }
  return end
}
