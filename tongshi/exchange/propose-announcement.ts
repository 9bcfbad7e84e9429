import type {Heading, Root} from 'mdast'
import {findMentions, type KnownNames, type Mention} from '#documents/find-facts.ts'
import type {FoundFact} from '#documents/found-fact.ts'
import {type EarlierNames, gatherFacts} from '#documents/gather-facts.ts'
import {inlineMarks} from '#documents/inline-marks.ts'
import {locateText, type TextBlock} from '#documents/locate-text.ts'
import {loosenEmphasis} from '#documents/loosen-emphasis.ts'
import {type Dateline, readDateline, readForeignDateline} from '#documents/read-dateline.ts'
import {type BlockEdit, replaceInBlock} from '#documents/replace-in-block.ts'
import {writeInlineMarkdown, writeMarkdown} from '#documents/write-markdown.ts'
import type {TermBase} from '#memory/term-base.ts'
import {readableLanguage} from '#quantities/read-quantities.ts'
import {askSameNames} from './ask-same-names.ts'
import {checkSource, editedText, type SourceEdit, type SourceFinding} from './check-source.ts'
import {ExchangeError} from './exchange-error.ts'
import {findRelease, isoDay} from './find-release.ts'
import type {ForeignDocument, ImportNote} from './foreign-document.ts'
import {gatherRecords, type NewRecords, type RecordedFact} from './gather-records.ts'
import type {ImportAnswers, ImportQuestion} from './import-question.ts'
import {linkOrganisations} from './link-organisations.ts'
import {type Passage, passagesOf} from './passages.ts'
import {remarkStyle} from './remark-style.ts'
import {settleMentions} from './settle-mentions.ts'

/** What a document becomes: files of an announcement, and what a person should look at. */
export type Proposal = Readonly<{
  /** BCP 47. */
  locale: string
  title: string
  /** The text below the front matter. */
  body: string
  /** Name of the dateline's place among the facts. */
  place?: string
  facts: readonly RecordedFact[]
  /** The plain text that offsets of facts and findings count in. */
  original: string
  records: NewRecords
  findings: readonly SourceFinding[]
  questions: readonly ImportQuestion[]
  /** The blocks of the text in order, the title first, with what became facts in them. */
  passages: readonly Passage[]
  /** What reading and writing decided or left out. */
  notes: readonly ImportNote[]
}>

/** What a proposal is made with. */
export type ProposeOptions = Readonly<{
  locale: string
  terms: TermBase
  answers?: ImportAnswers
  /** `YYYY-MM-DD`: the day of release where somebody says it, and the one of the import where nothing does. */
  releaseDay?: string
  today: string
  /** The document's name. */
  file: string
  /** Names of figures and days of an earlier import, by `valueKey`. */
  previous?: EarlierNames
}>

/**
 * Propose an announcement: title and dateline taken off, literal figures and names replaced by facts, certain faults
 * mended. Pure: the same document with the same answers gives the same files.
 *
 * @throws ExchangeError `document-empty`.
 */
export function proposeAnnouncement(document: ForeignDocument, options: ProposeOptions): Proposal {
  const {locale, terms, answers = {}, file} = options
  const tree = structuredClone(document.tree)
  const {blocks, original} = locateText(tree, document.original)
  if (blocks.length === 0)
    throw new ExchangeError('document-empty', {
      actual: `\`${file}\` without a paragraph`,
      expected: 'a document with text',
      remedy: 'choose another',
    })
  const remarks = remarksOn(blocks, locale)
  const marks = blocks.map(({node}) => inlineMarks(node))
  const language = readableLanguage(locale)
  const title = titleOf(blocks, document.stated.title)
  const statedDay = options.releaseDay ?? (document.stated.date ? isoDay(document.stated.date) : undefined)
  const dateline = language
    ? readDateline(blocks, language, (statedDay ?? options.today).slice(0, 4))
    : readForeignDateline(blocks)
  const day = options.releaseDay ?? notAfter(dateline?.date, options.today) ?? statedDay
  const found = language
    ? findMentions(blocks, {language, known: knownNames(terms, locale), ...(day ? {released: day} : {})})
    : []
  const outside = found.filter(mention => !isInDateline(mention, dateline))
  const settled = settleMentions(blocks, linkOrganisations(blocks, outside), {original, answers})
  const release = findRelease({
    dateline,
    day,
    original,
    mentions: settled.mentions,
    today: options.today,
    answers,
  })
  const all = [...release.mentions, ...settled.mentions]
  const {facts, nameOf} = gatherFacts(blocks, all, options.previous)
  const isCut = (block: number) => block === dateline?.block && dateline.cut.end >= blocks[block]!.text.length
  const inBlock = Map.groupBy(settled.mentions, ({block}) => block)
  const source = checkSource(blocks, {
    locale,
    original,
    terms,
    answers,
    asked: settled.questions,
    isFact: (block, start, end) => (inBlock.get(block) ?? []).some(one => one.start < end && start < one.end),
    skipped: new Set([...blocks.keys()].filter(isCut)),
  })
  const edits = all.map((mention, at): BlockEdit & {block: number} => ({
    block: mention.block,
    start: mention.start,
    end: mention.end,
    fact: nameOf[at]! + (mention.format ? `, ${mention.format}` : ''),
    ...(mention.lead ? {lead: mention.lead} : {}),
  }))
  applyEdits(blocks, {edits: edits.slice(release.mentions.length), source: source.edits, dateline})
  const mended = mendNames(facts, {blocks, edits: source.edits})
  const {recorded, records} = gatherRecords(mended, {
    terms,
    locale,
    source: `announcement of ${day ?? options.today}, ${file}`,
  })
  const titleText =
    title.block === undefined
      ? title.text
      : writeInlineMarkdown((blocks[title.block]!.node as Heading).children)
  const dropped = new Set(
    [title.block, ...[...blocks.keys()].filter(isCut)].flatMap(at =>
      at === undefined ? [] : [blocks[at]!.node],
    ),
  )
  const body = bodyOf(tree, dropped)
  const loosened = loosenEmphasis(body)
  return {
    locale,
    title: titleText,
    body: writeMarkdown(body),
    ...(release.place ? {place: nameOf[all.indexOf(release.place)]!} : {}),
    facts: recorded,
    original,
    records,
    passages: passagesOf(blocks, {title: title.block, isCut, mentions: all, nameOf, marks, cut: dateline}),
    findings: source.findings,
    notes: [
      ...document.notes,
      ...(loosened > 0 ? [{rule: 'emphasis-left-out', count: loosened} as const] : []),
      ...agencyNote(blocks, dateline),
      ...remarks,
    ],
    questions: [
      ...settled.questions,
      ...release.questions,
      ...source.questions,
      ...askSameNames(facts, original),
    ],
  }
}

/** Before anything is changed: facts are no abbreviations. */
function remarksOn(blocks: readonly TextBlock[], locale: string): ImportNote[] {
  const language = readableLanguage(locale)
  return language ? remarkStyle(blocks, language) : []
}

function knownNames(terms: TermBase, locale: string): KnownNames {
  const language = locale.split('-')[0]
  const forms = (things: TermBase['places']) =>
    Object.values(things).map(({id, names}) => ({
      id,
      forms: Object.entries(names).flatMap(([lang, name]) => (lang.split('-')[0] === language ? [name] : [])),
    }))
  return {organisations: forms(terms.organisations), places: forms(terms.places)}
}

/** The first heading, where it comes before any text; else what the file says; else its first short block. */
function titleOf(blocks: readonly TextBlock[], stated: string | undefined): {text: string; block?: number} {
  const heading = blocks.findIndex(({kind}) => kind === 'heading')
  const isFirst =
    heading !== -1 && heading <= 2 && blocks.slice(0, heading).every(({text}) => text.length < 80)
  if (isFirst) return {text: blocks[heading]!.text, block: heading}
  if (stated && stated.length > 4) return {text: stated}
  const short = blocks.findIndex(
    ({text, kind}) => kind === 'paragraph' && text.length < 120 && !/[.。；;]$/.test(text),
  )
  if (short !== -1 && short <= 1) return {text: blocks[short]!.text, block: short}
  const [first] = blocks
  return {text: /^[^.。!！?？]{1,120}/.exec(first?.text ?? '')?.[0].trim() ?? ''}
}

/** A day without a year is the last one of that name. */
function notAfter(date: Dateline['date'], today: string): string | undefined {
  if (!date?.isYearAssumed || date.day <= today) return date?.day
  return `${Number(date.day.slice(0, 4)) - 1}${date.day.slice(4)}`
}

/** What was cut off the head of a paragraph besides day and place: the reporter's name. */
function agencyNote(blocks: readonly TextBlock[], dateline: Dateline | undefined): ImportNote[] {
  if (dateline?.rule !== 'agency-line') return []
  return [{rule: 'metadata-line', actual: blocks[dateline.block]!.text.slice(0, dateline.cut.end).trim()}]
}

function isInDateline({block, start}: Mention, dateline: Dateline | undefined): boolean {
  return block === dateline?.block && start < dateline.cut.end
}

type Edits = Readonly<{
  edits: readonly (BlockEdit & {block: number})[]
  source: readonly SourceEdit[]
  dateline: Dateline | undefined
}>

/** Facts go first; what mends the text around them follows; the dateline is cut off. */
function applyEdits(blocks: readonly TextBlock[], {edits, source, dateline}: Edits): void {
  const factsOf = Map.groupBy(edits, ({block}) => block)
  const sourceOf = Map.groupBy(source, ({block}) => block)
  for (const [at, block] of blocks.entries()) {
    const facts = factsOf.get(at) ?? []
    const cut =
      dateline?.block === at && dateline.cut.end < block.text.length ? [{...dateline.cut, text: ''}] : []
    const taken = [...facts, ...cut]
    const mends = (sourceOf.get(at) ?? []).filter(
      edit => !taken.some(one => one.start < edit.end && edit.start < one.end),
    )
    if (taken.length + mends.length > 0) replaceInBlock(block, [...taken, ...mends])
  }
}

/** Names of records are written as the mended text would write them. */
function mendNames(
  facts: readonly FoundFact[],
  {blocks, edits}: {blocks: readonly TextBlock[]; edits: readonly SourceEdit[]},
): FoundFact[] {
  return facts.map(fact => {
    const {value, places, ref} = fact
    const [first] = places
    if (
      (value.kind !== 'organisation' && value.kind !== 'place') ||
      ref ||
      !first ||
      first.text !== value.name
    )
      return fact
    const block = blocks.findIndex(
      one => one.start <= first.start && first.end <= one.start + one.text.length,
    )
    if (block === -1) return fact
    const {start} = blocks[block]!
    const name = editedText(
      blocks[block]!.text,
      block,
      {start: first.start - start, end: first.end - start},
      edits,
    )
    return {...fact, value: {...value, name: name.replace(/\s+/g, ' ')}}
  })
}

/** Headings below the title begin at the second level; what was taken off is gone. */
function bodyOf(tree: Root, dropped: ReadonlySet<unknown>): Root {
  const children = tree.children.filter(child => !dropped.has(child) && child.type !== 'yaml')
  const depths = children.flatMap(child => (child.type === 'heading' ? [child.depth] : []))
  const shift = 2 - Math.min(...depths, 6)
  return {
    type: 'root',
    children: children.map(child =>
      child.type === 'heading' && depths.length > 0
        ? {...child, depth: Math.min(Math.max(child.depth + shift, 2), 6) as 2}
        : child,
    ),
  }
}
