import {type EarlierNames, groupNames, valueKey} from '#documents/gather-facts.ts'
import type {Lock} from '#documents/lock.ts'
import {readFacts} from '#documents/read-facts.ts'
import {type FilledTranslation, fillTranslation} from '#exchange/fill-translation.ts'
import type {ForeignDocument} from '#exchange/foreign-document.ts'
import {openQuestions} from '#exchange/import-question.ts'
import {type KeptPicture, keepPictures} from '#exchange/keep-pictures.ts'
import {learnNames} from '#exchange/learn-names.ts'
import {type Proposal, type ProposeOptions, proposeAnnouncement} from '#exchange/propose-announcement.ts'
import {writeAnnouncement} from '#exchange/write-announcement.ts'
import {writeFacts} from '#exchange/write-records.ts'
import type {Fact} from '#messages/fact.ts'
import type {ComposedImport, ImportStage, ImportTexts, ImportWork, Standing} from './composed-import.ts'
import {type DeskDocument, digestOfDocument, nameOfDocument, readDeskDocument} from './desk-document.ts'
import {factsHead, proposeSlug} from './import-announcement.ts'
import {ImportError} from './import-error.ts'
import {type ImportRecord, sha256} from './import-record.ts'
import {isOneLanguage, localeOf} from './locale-of-document.ts'
import {mergeImport} from './merge-import.ts'
import {readSource} from './read-source.ts'

/**
 * Make of a document what an import would save: texts, facts, pictures, records, the translation of a second document,
 * and, of a corrected document, what it changes. Nothing is saved and nothing but the work is looked at.
 *
 * @param tell is told before each stage.
 * @throws ExchangeError for what cannot be read, ImportError for a locale that is none.
 */
export async function composeImport(
  work: ImportWork,
  tell: (stage: ImportStage) => void = () => {},
): Promise<ComposedImport> {
  const {document, standing, terms} = work
  const answers = {...standing?.record?.answers, ...work.answers}
  const choices = {...standing?.record?.pictures, ...work.pictures}
  tell('read')
  const foreign = await readDeskDocument(document)
  const {document: read, pictures} = keepPictures(foreign, {
    choices,
    earlier: new Map(Object.entries(standing?.media ?? {})),
  })
  tell('find')
  const proposal = propose(read, work, {
    file: nameOfDocument(document),
    locale: work.locale ?? languageOf(standing),
    answers,
    ...(work.releaseDay ? {releaseDay: work.releaseDay} : {}),
    ...(standing ? {previous: previousNames(standing)} : {}),
  })
  const slug = standing?.slug ?? work.slug ?? proposeSlug(proposal)
  const proposed: ImportTexts = {
    markdown: writeAnnouncement(proposal),
    facts: writeFacts(proposal.facts, factsHead(nameOfDocument(document))),
  }
  if (standing) tell('merge')
  const merged = standing && mergeImport(standing, proposed, proposal.original)
  const texts = merged?.texts ?? proposed
  const source = readSource({slug, ...texts}, standing?.lock ?? [])
  const translation = work.other && (await translate(work, {slug, proposal, proposed, terms, tell}))
  const records = translation
    ? learnNames(proposal.records, proposal.facts, {
        learned: translation.filled.learned,
        locale: translation.locale,
      })
    : proposal.records
  const record = recordOf(work, {answers, choices, foreign, proposal, pictures, proposed, translation})
  return {
    slug,
    proposal,
    pictures,
    texts,
    proposed,
    record,
    records,
    read: source,
    open: openQuestions(proposal.questions, answers),
    ...(translation ? {translation} : {}),
    ...(merged ? {merge: merged.merge} : {}),
  }
}

type More = Omit<ProposeOptions, 'locale' | 'terms' | 'today'> & Readonly<{locale?: string | undefined}>

function propose(read: ForeignDocument, {terms, today}: ImportWork, {locale, ...more}: More): Proposal {
  return proposeAnnouncement(read, {...more, locale: localeOf(read, locale), terms, today})
}

/** A corrected document is in the language of the announcement that it corrects. */
function languageOf(standing: Standing | undefined): string | undefined {
  return standing && /^source:\s*["']?([\w-]+)/m.exec(standing.markdown)?.[1]
}

/** Names of figures and days by their values: those of the earlier document, as the desk calls them now. */
function previousNames({base, facts}: Standing): EarlierNames {
  const read = (text: string) => Object.values(readFacts(text, {file: 'facts.yaml'}).facts)
  const now = read(facts)
  const names = new Set(now.map(({name}) => name))
  const ofNow = now.flatMap(fact => withKey(fact))
  const byValue = groupNames(ofNow)
  const before = base ? read(base.facts).flatMap(fact => withKey(fact)) : []
  return groupNames([
    ...before.map(
      ([key, name]) => [key, names.has(name) ? name : (byValue.get(key)?.at(-1) ?? name)] as const,
    ),
    ...ofNow,
  ])
}

function withKey(fact: Fact): [string, string][] {
  if (fact.kind === 'date') return [[valueKey({kind: 'date', date: fact.date}), fact.name]]
  if (fact.kind !== 'quantity') return []
  return [[valueKey({kind: 'quantity', quantity: fact.quantity}), fact.name]]
}

type Own = Readonly<{
  slug: string
  proposal: Proposal
  proposed: ImportTexts
  terms: ImportWork['terms']
  tell: (stage: ImportStage) => void
}>

/** Fill the catalogue of a second document: its sentences are paired with those of the first, as that came. */
async function translate(
  work: ImportWork,
  {slug, proposal, proposed, terms, tell}: Own,
): Promise<{locale: string; filled: FilledTranslation; units: Lock}> {
  tell('read-other')
  const other = work.other!
  const {document} = keepPictures(await readDeskDocument(other))
  const target = propose(document, work, {file: nameOfDocument(other)})
  if (isOneLanguage(target.locale, proposal.locale))
    throw new ImportError('locale', {
      actual: `second document in ${target.locale}`,
      expected: `another language than ${proposal.locale}`,
      remedy: 'choose the translation there, or leave it out',
    })
  tell('pair')
  const units = readSource({slug, ...proposed}, work.standing?.lock ?? []).update?.lock ?? []
  const before = work.standing?.translations[target.locale] ?? {messages: {}, meta: {}}
  const filled = fillTranslation({source: proposal, target, units, terms, before})
  return {locale: target.locale, filled, units}
}

type Recorded = Pick<ComposedImport, 'proposal' | 'proposed'> &
  Readonly<{
    translation: ComposedImport['translation']
    answers: ImportRecord['answers']
    choices: NonNullable<ImportRecord['pictures']>
    foreign: ForeignDocument
    pictures: readonly KeptPicture[]
  }>

function recordOf(
  {document, other, standing}: ImportWork,
  {answers, choices, foreign, proposal, pictures, proposed, translation}: Recorded,
): ImportRecord {
  const own = (one: DeskDocument) => ({file: nameOfDocument(one), sha256: digestOfDocument(one)})
  const translated =
    other && translation ? [{locale: translation.locale, ...own(other)}] : (standing?.record?.with ?? [])
  return {
    ...own(document),
    kind: foreign.kind,
    written: sha256(proposed.markdown),
    with: translated,
    answers,
    pictures: choices,
    media: Object.fromEntries(pictures.filter(one => !one.isLeftOut).map(one => [one.sha256, one.file])),
    questions: proposal.questions,
    findings: proposal.findings,
    notes: proposal.notes,
  }
}
