import {type MessageFormatElement, type NumberElement, TYPE} from '@formatjs/icu-messageformat-parser'

/** What stands in front of a name in the new tree; no catalogue can hold U+0000 in a name. */
export const exposed = {
  /** The invented tag around what an argument prints. */
  argument: '\0a:',
  /** A tag of the message. */
  tag: '\0t:',
  /** An argument that must be a number, a day or a text. */
  number: '\0n:',
  day: '\0d:',
  text: '\0s:',
  /** The invented tag around a number that stands in words, and around one that begins a sentence. */
  words: '\0w:',
  firstWords: '\0W:',
} as const

/**
 * Wrap every argument, number, date, time and `#` of a tree in an invented tag that carries its argument's name, so
 * that what it prints comes out as a node of its own. Names are marked with their use, so that `<b>` and `{b}` do not meet
 * and a count is never printed as a day.
 *
 * @returns a new tree; the one given is shared and stays as it is.
 */
export function exposeElements(
  ast: readonly MessageFormatElement[],
  counted?: string,
): MessageFormatElement[] {
  return ast.map(element => exposeElement(element, counted))
}

function exposeElement(element: MessageFormatElement, counted: string | undefined): MessageFormatElement {
  switch (element.type) {
    case TYPE.argument:
      return wrap(element.value, [])
    case TYPE.number:
      return wrap(element.value, [{...element, value: exposed.number + element.value}], markOf(element))
    case TYPE.date:
    case TYPE.time:
      return wrap(element.value, [{...element, value: exposed.day + element.value}])
    case TYPE.pound:
      return counted === undefined ? element : wrap(counted, [element])
    case TYPE.tag:
      return {
        ...element,
        value: exposed.tag + element.value,
        children: exposeElements(element.children, counted),
      }
    case TYPE.plural:
      return {
        ...element,
        value: exposed.number + element.value,
        options: mapOptions(element.options, element.value),
      }
    case TYPE.select:
      return {
        ...element,
        value: exposed.text + element.value,
        options: mapOptions(element.options, undefined),
      }
    default:
      return element
  }
}

type Options = Extract<MessageFormatElement, {options: unknown}>['options']

function mapOptions(options: Options, counted: string | undefined): Options {
  return Object.fromEntries(
    Object.entries(options).map(([key, option]) => [
      key,
      {...option, value: exposeElements(option.value, counted)},
    ]),
  )
}

function markOf({style}: NumberElement): string {
  if (style === 'spellout') return exposed.words
  return style === 'spellout-titlecase' ? exposed.firstWords : exposed.argument
}

function wrap(
  name: string,
  children: MessageFormatElement[],
  mark: string = exposed.argument,
): MessageFormatElement {
  return {type: TYPE.tag, value: mark + name, children}
}
