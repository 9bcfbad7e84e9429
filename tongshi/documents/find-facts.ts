import {findForms, type NamedForms} from '#names/find-forms.ts'
import {findOrganisations} from '#names/find-organisations.ts'
import {findPeople} from '#names/find-people.ts'
import {findPlaces} from '#names/find-places.ts'
import {findShortOrganisations, isShortCompanyOf} from '#names/find-short-organisations.ts'
import type {FoundPerson} from '#names/found-person.ts'
import {romaniseName} from '#names/romanise-name.ts'
import {romanisePlace} from '#names/romanise-place.ts'
import {type WorldPlace, worldPlaceOf} from '#names/world-places.ts'
import type {ReadableLanguage} from '#quantities/read-quantities.ts'
import type {FactFormat} from './fact-format.ts'
import {findFigures} from './find-figures.ts'
import type {FoundValue, Sureness} from './found-fact.ts'
import type {TextBlock} from './locate-text.ts'
import {camel} from './name-figure.ts'
import {nameOrganisation} from './name-organisation.ts'
import {settleCurrencies} from './settle-currencies.ts'

/** What is known before the text is read. */
export type KnownNames = Readonly<{
  organisations: readonly NamedForms[]
  places: readonly NamedForms[]
}>

/** One mention of something in one block; offsets are UTF-16 code units of the block's text. */
export type Mention = Readonly<{
  block: number
  start: number
  end: number
  value: FoundValue
  /** What the fact would be called. */
  name: string
  rule: string
  sure: Sureness
  ref?: string
  /** Stays as written. */
  isLiteral?: boolean
  /** The whole name that a short one may stand for, with its record. */
  whole?: Readonly<{name: string; ref?: string}>
  /** Text that goes before the fact. */
  lead?: string
  format?: FactFormat
}>

/**
 * Find everything in a document that can be a fact: people beside their offices, organisations, places, figures and
 * days; then the same names wherever else they stand.
 *
 * Headings write every word with a capital: in them only what the text below names is found.
 */
export function findMentions(
  blocks: readonly TextBlock[],
  {language, known, released}: {language: ReadableLanguage; known: KnownNames; released?: string},
): Mention[] {
  const perBlock: Mention[][] = blocks.map(() => [])
  const add = (mention: Mention) => {
    const own = perBlock[mention.block]!
    const isFree = !own.some(one => one.start < mention.end && mention.start < one.end)
    if (mention.start < mention.end && isFree) own.push(mention)
  }
  for (const [block, {text}] of blocks.entries())
    for (const one of findKnown(text, 'organisation', known.organisations)) add({block, ...one})
  for (const {block, ...person} of findInBlocks(blocks, language)) add({block, ...person})
  for (const [block, {text, kind}] of blocks.entries()) {
    const figures = findFigures(text, language, released)
    const people = perBlock[block]!.filter(({value}) => value.kind === 'person')
    const amounts = figures.filter(({quantity}) => quantity?.kind === 'money')
    if (kind !== 'heading')
      for (const one of findOrganisations(blankOut(text, [...people, ...amounts]), language))
        add({block, ...organisationMention(one)})
    for (const {quantity, date, days, ...one} of figures) {
      const value: FoundValue = quantity
        ? {kind: 'quantity', quantity}
        : {kind: 'date', date: date!, ...(days ? {alternatives: days} : {})}
      add({block, ...one, value})
    }
  }
  // Names of organisations begin with places: they go first, in headings too.
  for (const one of findAgain(blocks, perBlock.flat())) add(one)
  // Whole names hold what short ones look like.
  for (const one of findShort(blocks, {mentions: perBlock.flat(), known: known.organisations, language}))
    add(one)
  for (const [block, {text, kind}] of blocks.entries()) {
    for (const one of findKnown(text, 'place', known.places)) add({block, ...one})
    // In a heading every word has its capital: only the register tells a place there.
    for (const {text: name, generic, rule, ...one} of findPlaces(text.replace(/\n/g, ' '), language))
      if (kind !== 'heading' || generic === undefined || language === 'zh')
        add({
          block,
          ...one,
          value: {kind: 'place', name, ...(generic ? {generic} : {})},
          name: placeName(name),
          rule: generic ? 'place-generic' : (rule ?? 'register'),
        })
  }
  for (const one of findAgain(blocks, perBlock.flat())) add(one)
  const inOrder = perBlock.flatMap(own => own.sort((one, other) => one.start - other.start))
  return settleCurrencies(
    askShortCompanies(joinPlaces(inOrder)),
    blocks.map(({text}) => text).join('\n'),
    language,
  )
}

/** 印尼 is 印度尼西亚 again: one place is one fact, and its other names stay as they are written. */
function joinPlaces(mentions: readonly Mention[]): Mention[] {
  const names = new Map<WorldPlace, string>()
  return mentions.map(mention => {
    const {value, ref} = mention
    if (value.kind !== 'place' || value.generic || ref) return mention
    const place = worldPlaceOf(value.name)
    if (!place) return mention
    const name = names.get(place) ?? value.name
    names.set(place, name)
    return name === value.name ? mention : {...mention, isLiteral: true}
  })
}

/** 湘江公司 beside 湘江轨道车辆有限公司: a company by the beginning of its name is asked, not a second company. */
function askShortCompanies(mentions: readonly Mention[]): Mention[] {
  const records = new Map(
    mentions.flatMap(({value, ref}) => (value.kind === 'organisation' ? [[value.name, ref] as const] : [])),
  )
  return mentions.map(mention => {
    const {value, ref} = mention
    if (value.kind !== 'organisation' || ref !== undefined || mention.whole) return mention
    const [name, ...more] = [...records.keys()].filter(whole => isShortCompanyOf(value.name, whole))
    if (name === undefined || more.length > 0) return mention
    const record = records.get(name)
    const whole = {name, ...(record === undefined ? {} : {ref: record})}
    return {...mention, rule: 'organisation-short', sure: 'unsure', whole}
  })
}

/** Short names of organisations that the text or the term base has in full: each is asked. */
function findShort(
  blocks: readonly TextBlock[],
  {
    mentions,
    known,
    language,
  }: {mentions: readonly Mention[]; known: KnownNames['organisations']; language: ReadableLanguage},
): Mention[] {
  if (language !== 'zh') return []
  const refs = new Map(known.flatMap(({id, forms}) => forms.map(form => [form, id] as const)))
  const named = mentions.flatMap(({value}) => (value.kind === 'organisation' ? [value.name] : []))
  const wholes = [...new Set([...named, ...refs.keys()])]
  return blocks.flatMap(({text}, block) =>
    findShortOrganisations(text, wholes).map(({start, end, text: name, whole}) => {
      const ref = refs.get(whole)
      return {
        block,
        start,
        end,
        value: {kind: 'organisation', name},
        name: nameOrganisation(name),
        rule: 'organisation-short',
        sure: 'unsure',
        whole: {name: whole, ...(ref === undefined ? {} : {ref})},
      }
    }),
  )
}

/** People of all blocks at once: in what order a text writes names shows only in the whole of it. */
function findInBlocks(blocks: readonly TextBlock[], language: ReadableLanguage): Mention[] {
  const texts = blocks.map(({text, kind}) => (kind === 'heading' ? '' : text.replace(/\n/g, ' ')))
  const starts = texts.map(() => 0)
  for (let at = 1; at < texts.length; at++) starts[at] = starts[at - 1]! + texts[at - 1]!.length + 1
  let block = 0
  return [...findPeople(texts.join('\n'), language)].map(person => {
    while (block + 1 < starts.length && starts[block + 1]! <= person.start) block += 1
    const lead = starts[block]!
    const own = {...person, start: person.start - lead, end: person.end - lead}
    const {office} = person
    const placed = office
      ? {...own, office: {...office, start: office.start - lead, end: office.end - lead}}
      : own
    return {block, ...personMention(placed)}
  })
}

/**
 * Nicolas Sarkozy and European Commission is no organisation, nor is 2亿美元收购远大公司: people and money are blanked
 * out. Other figures stand in names: 第九工程局.
 */
function blankOut(text: string, spans: readonly Readonly<{start: number; end: number}>[]): string {
  let masked = text.replace(/\n/g, ' ')
  for (const {start, end} of spans)
    masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end)
  return masked
}

/** Names with a record in the term base. */
function findKnown(
  text: string,
  kind: 'organisation' | 'place',
  records: readonly NamedForms[],
): Omit<Mention, 'block'>[] {
  return findForms(text, records).map(({start, end, text: name, id}) => ({
    start,
    end,
    value: {kind, name},
    ref: id,
    name: kind === 'place' ? camel(id.split('-')) : nameOrganisation(name),
    rule: 'by-term-base',
    sure: 'sure',
  }))
}

function organisationMention({
  start,
  end,
  text,
  sure,
}: {
  start: number
  end: number
  text: string
  sure: Sureness
}) {
  const value: FoundValue = {kind: 'organisation', name: text}
  return {start, end, value, name: nameOrganisation(text), rule: 'organisation-word', sure}
}

function personMention(person: FoundPerson): Omit<Mention, 'block'> {
  const {start, end, rule, sure, characters, surname, given} = person
  const latin = /[A-Za-z]/.test(surname)
    ? [surname, given]
    : (romaniseName(characters ?? surname)?.syllables ?? ['person'])
  return {start, end, value: {kind: 'person', person}, name: camel(latin) || 'person', rule, sure}
}

/** `Hengyang` or 恒洋 as the name of a fact. */
function placeName(name: string): string {
  const english = worldPlaceOf(name)?.names.en
  return (
    camel([english ?? (/\p{Script=Han}/u.test(name) ? (romanisePlace(name) ?? 'place') : name)]) || 'place'
  )
}

/** People and places elsewhere in the text, headings included; an organisation in headings. */
function findAgain(blocks: readonly TextBlock[], mentions: readonly Mention[]): Mention[] {
  const forms = new Map<string, Mention>()
  for (const mention of mentions) {
    const {value, sure} = mention
    if (sure === 'unsure' || value.kind === 'quantity' || value.kind === 'date') continue
    forms.set(value.kind === 'person' ? value.person.text : value.name, mention)
  }
  const records = [...forms.keys()].map(form => ({id: form, forms: [form]}))
  return blocks.flatMap(({text}, block) =>
    findForms(text, records).map(({start, end, id}) => ({
      ...forms.get(id)!,
      block,
      start,
      end,
      rule: 'name-again',
    })),
  )
}
