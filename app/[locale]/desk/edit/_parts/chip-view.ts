import {nameFact} from '#memory/name-fact.ts'
import type {TermBase} from '#memory/term-base.ts'
import type {Fact, Facts} from '#messages/fact.ts'
import {formatToText} from '#messages/format-to-text.ts'
import {isAtomName} from '#messages/is-atom-name.ts'
import type {Chip, MessageFields} from '#messages/message-fields.ts'
import {writeFact} from '#messages/write-fact.ts'
import type {Written} from '#messages/written.ts'

/** A chip as it is shown. */
export type ChipView = Readonly<{
  kind: 'fact' | 'atom' | 'open' | 'close' | 'count' | 'choice'
  /** What stands on it: the printed value, a tag's name, the argument of a choice. */
  label: string
  name: string
  /** Ties chip, fact row and insertion together; tags have none. */
  number?: number
  /** BCP 47, where the label is in another language than the text around it. */
  lang?: string
}>

/** Gives the view of a chip's character; nothing for other characters. */
export type ViewOfChip = (char: string) => ChipView | undefined

/** What facts are printed with. */
export type Printing = Readonly<{facts: Facts; terms: TermBase}>

/** Print a fact for a locale: `60亿元`. */
export function printFact(fact: Fact, locale: string, {facts, terms}: Printing): Written {
  const nameOf = (thing: Fact) => nameFact(terms, thing, locale) ?? {text: thing.name}
  return writeFact(fact, {locale, facts, nameOf})
}

/**
 * The numbers of a unit's facts: in the order in which the source names them, then those that only the target has.
 */
export function numberFacts(...messages: readonly MessageFields[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const {chips} of messages)
    for (const {kind, name} of Object.values(chips))
      if ((kind === 'argument' || kind === 'count') && !isAtomName(name) && !numbers.has(name))
        numbers.set(name, numbers.size + 1)
  return numbers
}

/** Show the chips of a message in a locale. */
export function viewChips(
  {chips}: Pick<MessageFields, 'chips'>,
  {locale, numbers, ...printing}: Printing & Readonly<{locale: string; numbers: ReadonlyMap<string, number>}>,
): ViewOfChip {
  const views = new Map<string, ChipView>()
  return char => {
    const chip = Object.hasOwn(chips, char) ? chips[char]! : undefined
    if (!chip) return undefined
    const view = views.get(char) ?? viewChip(chip, locale, {...printing, numbers})
    views.set(char, view)
    return view
  }
}

function viewChip(
  {kind, name, raw}: Chip,
  locale: string,
  printing: Printing & Readonly<{numbers: ReadonlyMap<string, number>}>,
): ChipView {
  const number = printing.numbers.get(name)
  switch (kind) {
    case 'open':
    case 'close':
      return {kind, name, label: kind === 'open' ? name : `/${name}`}
    case 'choice':
      return {kind, name, label: name}
    case 'count':
      return {kind, name, label: '#', ...(number === undefined ? {} : {number})}
    default:
      if (isAtomName(name)) return {kind: 'atom', name, label: name.startsWith('br') ? '↵' : name}
      return {
        kind: 'fact',
        name,
        ...printArgument(name, raw, {...printing, locale}),
        ...(number === undefined ? {} : {number}),
      }
  }
}

/** The argument as readers will see it; its name where there is no fact, as in interface messages. */
function printArgument(
  name: string,
  raw: string,
  {facts, terms, locale}: Printing & Readonly<{locale: string}>,
): {label: string; lang?: string} {
  const fact = Object.hasOwn(facts, name) ? facts[name]! : undefined
  if (!fact) return {label: name}
  const written = printFact(fact, locale, {facts, terms})
  const label = raw.includes(',') ? printFormatted(raw, {facts, terms, locale}) : written.text
  return {label: label ?? name, ...(written.lang ? {lang: written.lang} : {})}
}

function printFormatted(
  raw: string,
  {facts, terms, locale}: Printing & Readonly<{locale: string}>,
): string | undefined {
  try {
    return formatToText(raw, {locale, facts, write: (fact, lang) => printFact(fact, lang, {facts, terms})})
  } catch {
    return undefined
  }
}
