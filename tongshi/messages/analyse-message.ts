import {type MessageFormatElement, TYPE} from '@formatjs/icu-messageformat-parser'
import type {Place} from './finding.ts'
import {styleOfElement} from './style-of-element.ts'
import {walkMessage} from './walk-message.ts'

/** How an argument is used; `text` is the bare `{name}`. */
export type ArgumentType = 'text' | 'number' | 'date' | 'time' | 'plural' | 'selectordinal' | 'select'

/** One use of an argument. */
export type MessageArgument = Readonly<{
  name: string
  type: ArgumentType
  /** As written: `percent`, `::compact-long`. */
  style?: string
  /** The branches around it, outermost first: `firms=one`. */
  path: readonly string[]
  /** UTF-16 code units of the message, 0-based, end exclusive. */
  place: Place
}>

/** One tag, with the branches around it. */
export type MessageTag = Readonly<{name: string; path: readonly string[]; place: Place}>

/** One plural, ordinal or select with its branches. */
export type Choice = Readonly<{
  name: string
  type: 'plural' | 'selectordinal' | 'select'
  /** Subtracted before `#` and the plural rules; 0 for a select. */
  offset: number
  /** By plural category, `=1` or select key, in the order written. */
  branches: Readonly<Record<string, Branch>>
  place: Place
}>

/** What is printed on one way through a message before its choices are taken. */
export type Branch = Readonly<{
  /** Names of arguments, in the order written, choices not counted. */
  arguments: readonly string[]
  tags: readonly string[]
  /** `#` stands here. */
  counts: boolean
  /** Letters, digits or signs stand here as text. */
  text: string
  choices: readonly Choice[]
}>

/** A message taken apart, for rules that compare source and translation. */
export type MessageAnalysis = Readonly<{
  /** Every use, outer before inner. */
  arguments: readonly MessageArgument[]
  tags: readonly MessageTag[]
  /** Every choice, outer before inner. */
  choices: readonly (Choice & Readonly<{path: readonly string[]}>)[]
  root: Branch
}>

/**
 * Take a parsed message apart: arguments with type and branch, tags, plural categories, select keys.
 *
 * @param ast from `parseMessage`.
 *
 * @example
 *   analyseMessage(parseMessage('{n, plural, one {#} other {{total}}}').ast!).arguments.map(({path}) => path)
 *   // [[],["n=other"]]
 */
export function analyseMessage(ast: readonly MessageFormatElement[]): MessageAnalysis {
  const found = {
    arguments: [] as MessageArgument[],
    tags: [] as MessageTag[],
    choices: [] as (Choice & {path: readonly string[]})[],
  }
  walkMessage(ast, (element, {path}) => {
    const place = placeOf(element)
    if (element.type === TYPE.tag) found.tags.push({name: element.value, path, place})
    const type = typeOf(element)
    if (type === undefined || !('value' in element)) return
    const style = styleOfElement(element)
    found.arguments.push({name: element.value, type, path, place, ...(style === undefined ? {} : {style})})
    if (isChoice(element)) found.choices.push({...choiceOf(element), path})
  })
  return {...found, root: branchOf(ast)}
}

/** Children of tags are printed with the branch they stand in. */
function branchOf(ast: readonly MessageFormatElement[]): Branch {
  const here = flattenTags(ast)
  return {
    arguments: here.flatMap(one => (typeOf(one) && !isChoice(one) && 'value' in one ? [one.value] : [])),
    tags: here.flatMap(one => (one.type === TYPE.tag ? [one.value] : [])),
    counts: here.some(one => one.type === TYPE.pound),
    text: here.flatMap(one => (one.type === TYPE.literal ? [one.value] : [])).join(''),
    choices: here.filter(isChoice).map(choiceOf),
  }
}

function flattenTags(ast: readonly MessageFormatElement[]): MessageFormatElement[] {
  return ast.flatMap(one => (one.type === TYPE.tag ? [one, ...flattenTags(one.children)] : [one]))
}

type ChoiceElement = Extract<MessageFormatElement, {options: unknown}>

function isChoice(element: MessageFormatElement): element is ChoiceElement {
  return element.type === TYPE.plural || element.type === TYPE.select
}

function choiceOf(element: ChoiceElement): Choice {
  const branches = Object.entries(element.options).map(([key, option]) => [key, branchOf(option.value)])
  return {
    name: element.value,
    type: typeOf(element) as Choice['type'],
    offset: element.type === TYPE.plural ? element.offset : 0,
    branches: Object.fromEntries(branches),
    place: placeOf(element),
  }
}

function typeOf(element: MessageFormatElement): ArgumentType | undefined {
  switch (element.type) {
    case TYPE.argument:
      return 'text'
    case TYPE.number:
      return 'number'
    case TYPE.date:
      return 'date'
    case TYPE.time:
      return 'time'
    case TYPE.select:
      return 'select'
    case TYPE.plural:
      return element.pluralType === 'ordinal' ? 'selectordinal' : 'plural'
    default:
      return undefined
  }
}

function placeOf({location}: MessageFormatElement): Place {
  return location ? {start: location.start.offset, end: location.end.offset} : {}
}
