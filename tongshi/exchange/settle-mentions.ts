import type {Mention} from '#documents/find-facts.ts'
import {foldName} from '#documents/fold-name.ts'
import type {FoundValue} from '#documents/found-fact.ts'
import type {TextBlock} from '#documents/locate-text.ts'
import {nameAsSaid} from '#documents/name-as-said.ts'
import type {Quantity} from '#quantities/quantity.ts'
import {writeIsoPeriod} from '#quantities/write-iso-period.ts'
import {ask, type ImportAnswers, type ImportQuestion} from './import-question.ts'

/**
 * Settle what was found: what is sure stands, what is likely stands and is asked, what is unsure stays as written
 * until a person answers.
 *
 * @returns mentions with answers applied; those that are no facts are left out.
 */
export function settleMentions(
  blocks: readonly TextBlock[],
  mentions: readonly Mention[],
  {original, answers}: {original: string; answers: ImportAnswers},
): {mentions: Mention[]; questions: ImportQuestion[]} {
  const questions = new Map<string, ImportQuestion>()
  const first = firstOfEach(mentions)
  const aliases = aliasesOf(mentions)
  const settled = mentions.flatMap((mention): Mention[] => {
    const key = first.get(identityOf(mention))!
    const question = questionOf(key, blocks[key.block]!, original, aliases)
    if (question) questions.set(question.id, question)
    const answer = question ? (answers[question.id] ?? question.applied) : undefined
    if (!question) return mention.isLiteral ? [] : [mention]
    const whole = mention.value.kind === 'organisation' ? aliases.get(mention.value.name) : undefined
    return settle(mention, {question, answer, whole})
  })
  return {mentions: settled, questions: [...questions.values()]}
}

/** One question per thing: where it is met first, with an office if it has one. */
function firstOfEach(mentions: readonly Mention[]): Map<string, Mention> {
  const first = new Map<string, Mention>()
  for (const mention of mentions) {
    const key = identityOf(mention)
    const known = first.get(key)
    if (!known || (known.rule === 'name-again' && mention.rule !== 'name-again')) first.set(key, mention)
  }
  return first
}

function identityOf({value, block, start}: Mention): string {
  switch (value.kind) {
    case 'person':
      return `person\0${value.person.text}`
    case 'organisation':
    case 'place':
      return `${value.kind}\0${foldName(value.name)}`
    default:
      return `${block}\0${start}`
  }
}

/** The whole name of an organisation, and its record. */
type Whole = NonNullable<Mention['whole']>

/** `Municipal Intellectual Property Office` beside `Ningbo Intellectual Property Office`: the whole name by the short one. */
function aliasesOf(mentions: readonly Mention[]): ReadonlyMap<string, Whole> {
  const named = mentions.filter(({value}) => value.kind === 'organisation')
  const aliases = new Map<string, Whole>()
  for (const {value, ref, whole: said} of named) {
    if (value.kind !== 'organisation' || ref !== undefined) continue
    if (said) {
      aliases.set(value.name, said)
      continue
    }
    const tail = tailOf.exec(value.name)?.slice(1).find(Boolean)
    const whole = named.find(
      ({value: other}) =>
        tail && other.kind === 'organisation' && other.name !== value.name && other.name.endsWith(tail),
    )
    if (whole?.value.kind === 'organisation')
      aliases.set(value.name, {name: whole.value.name, ...(whole.ref ? {ref: whole.ref} : {})})
  }
  return aliases
}

/** What remains of a name without the rank of its government. */
const tailOf =
  /^(?:(?:Municipal|Provincial|District|County|City|National|State|Central)\s+(.+)|[市省区县](.{4,}))$/

function questionOf(
  mention: Mention,
  block: TextBlock,
  original: string,
  aliases: ReadonlyMap<string, Whole>,
): ImportQuestion | undefined {
  const {value, sure, name, rule} = mention
  const place = {start: block.start + mention.start, end: block.start + mention.end, fact: name}
  if (value.kind === 'person') {
    if (sure === 'sure') return undefined
    const readings = [
      ...new Set(value.person.readings.map(({surname, given}) => write(surname, given, value))),
    ]
    return ask(original, {
      ...place,
      rule: 'name-of-person',
      readings,
      ...(sure === 'likely' ? {applied: 0} : {}),
    })
  }
  if (value.kind === 'organisation') {
    const whole = aliases.get(value.name)
    if (whole) return ask(original, {...place, rule: 'organisation-alias', readings: [whole.name]})
    return sure === 'likely'
      ? ask(original, {...place, rule: 'organisation', readings: [value.name], applied: 0})
      : undefined
  }
  if (value.kind === 'date')
    return sure === 'unsure'
      ? ask(original, {...place, rule: 'figure-reading', readings: value.alternatives ?? [value.date]})
      : undefined
  if (value.kind !== 'quantity' || mention.isLiteral || sure === 'sure') return undefined
  const {quantity} = value
  if (sure === 'unsure' || quantity.alternatives)
    return ask(original, {
      ...place,
      rule: 'figure-reading',
      readings: (quantity.alternatives ?? [quantity]).map(describeQuantity),
      ...(sure === 'likely' ? {applied: 0} : {}),
    })
  return rule === 'name-again' || quantity.date
    ? undefined
    : ask(original, {...place, rule: 'figure-name', readings: [name], applied: 0})
}

function write(surname: string, given: string, value: FoundValue & {kind: 'person'}): string {
  return value.person.order === 'given-first' ? `${given} ${surname}` : `${surname} ${given}`.trim()
}

/** A reading as data: `6000000000 CNY`. */
function describeQuantity({value, upper, currency, unit, bound, date}: Quantity): string {
  if (date) {
    const {value: first, upper: last} = writeIsoPeriod(date) ?? {value: date.from}
    return last === undefined ? first : `${first}–${last}`
  }
  const range = upper === undefined ? value : `${value}–${upper}`
  const code = currency ?? unit?.code
  const shown = code === undefined || code === '1' ? '' : code
  const per = unit?.per === undefined ? '' : `/${unit.per}`
  return [bound === 'exact' ? '' : bound, range, shown + per].filter(Boolean).join(' ')
}

type Answered = Readonly<{
  question: ImportQuestion
  answer: number | string | undefined
  whole: Whole | undefined
}>

function settle(mention: Mention, {question, answer, whole}: Answered): Mention[] {
  if (answer === undefined || answer === 'none' || mention.isLiteral) return []
  const {value} = mention
  const isNumber = typeof answer === 'number'
  if (value.kind === 'person') {
    const said = isNumber ? question.readings[answer] : answer
    return said === undefined
      ? []
      : [{...mention, value: renamed(value, said), ...(isNumber ? {} : {sure: 'sure'})}]
  }
  if (value.kind === 'organisation') {
    const said = isNumber ? question.readings[answer] : answer
    if (said === undefined) return []
    const isWhole = whole?.name === said
    return [{...mention, value: {...value, name: said}, ...(isWhole && whole.ref ? {ref: whole.ref} : {})}]
  }
  if (question.rule === 'figure-name')
    return [isNumber ? mention : {...mention, name: nameAsSaid(answer, mention.name), sure: 'sure'}]
  if (!isNumber) return [mention]
  if (value.kind === 'date') {
    const date = (value.alternatives ?? [value.date])[answer]
    return date === undefined ? [] : [{...mention, value: {kind: 'date', date}, sure: 'likely'}]
  }
  if (value.kind !== 'quantity') return [mention]
  const chosen = (value.quantity.alternatives ?? [value.quantity])[answer]
  if (!chosen) return []
  const {alternatives: _, ...quantity} = chosen
  return [{...mention, value: {kind: 'quantity', quantity}, sure: 'likely'}]
}

/** A person under another reading: `Yang Su`, or the words a person typed. */
function renamed(value: FoundValue & {kind: 'person'}, said: string): FoundValue {
  const words = said.split(' ')
  const [first = '', rest = ''] = [words[0], words.slice(1).join(' ')]
  const isTurned = value.person.order === 'given-first'
  const [surname, given] = isTurned ? [words.at(-1) ?? '', words.slice(0, -1).join(' ')] : [first, rest]
  const known = value.person.readings.find(one => write(one.surname, one.given, value) === said)
  return {
    ...value,
    person: {...value.person, surname: known?.surname ?? surname, given: known?.given ?? given},
  }
}
