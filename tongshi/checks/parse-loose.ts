import {type MessageFormatElement, TYPE} from '@formatjs/icu-messageformat-parser'

/** i18next's `{{name}}`, `{{name, format}}`, `$t(key)`; the tags of its React part, and HTML's inline ones. */
const pieces =
  /\{\{-?\s*([\w.]+)\s*(?:,[^{}]*)?\}\}|\$t\(([^()]*)\)|<(\/?)([a-z][\w-]*|\d+)((?:\s[^<>]*)?)(\/?)>/g

/** Inline elements that a text without syntax may hold; anything else in angle brackets is text. */
const inline =
  /^(?:a|abbr|b|bdi|br|cite|code|del|em|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|var|wbr)$/

/** Tags within one another; deeper ones stand alone. */
const deepest = 32

type Open = {name: string; outer: MessageFormatElement[]}

/**
 * Take a message apart that is not ICU, into the same tree: i18next's own syntax, or text that may hold inline HTML.
 *
 * Nothing is an error: what fits no pattern is text. A tag that is never closed stands alone.
 */
export function parseLoose(message: string, syntax: 'i18next' | 'text'): readonly MessageFormatElement[] {
  const root: MessageFormatElement[] = []
  const open: Open[] = []
  let into = root
  let at = 0
  for (const match of message.matchAll(pieces)) {
    const {0: found, 1: name, 2: nested, 3: slash, 4: tag, 6: self, index} = match
    const isTag = tag !== undefined
    if (syntax === 'text' && (!isTag || !inline.test(tag))) continue
    addText(into, message, at, index)
    at = index + found.length
    if (!isTag) into.push({type: TYPE.argument, value: name ?? `$t(${nested})`, location: range(index, at)})
    else if (slash === '') {
      const children: MessageFormatElement[] = []
      into.push({type: TYPE.tag, value: tag, children, location: range(index, at)})
      if (self === '/' || open.length === deepest || /^(?:br|img|wbr)$/.test(tag)) continue
      open.push({name: tag, outer: into})
      into = children
    } else {
      const depth = open.findLastIndex(one => one.name === tag)
      if (depth < 0) continue
      into = open[depth]!.outer
      open.length = depth
    }
  }
  addText(into, message, at, message.length)
  return root
}

function addText(into: MessageFormatElement[], message: string, start: number, end: number): void {
  if (end > start) {
    into.push({type: TYPE.literal, value: message.slice(start, end), location: range(start, end)})
  }
}

function range(start: number, end: number): NonNullable<MessageFormatElement['location']> {
  const at = (offset: number) => ({offset, line: 1, column: offset + 1})
  return {start: at(start), end: at(end)}
}
