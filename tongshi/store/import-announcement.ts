import {existsSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {readAnnouncement} from '#documents/read-announcement.ts'
import {readFacts} from '#documents/read-facts.ts'
import {type LockUpdate, updateLock} from '#documents/update-lock.ts'
import {writeLock} from '#documents/write-lock.ts'
import type {ImportNote} from '#exchange/foreign-document.ts'
import {type NewRecords, slugOf} from '#exchange/gather-records.ts'
import {type ImportAnswers, type ImportQuestion, openQuestions} from '#exchange/import-question.ts'
import {keepPictures} from '#exchange/keep-pictures.ts'
import {learnNames} from '#exchange/learn-names.ts'
import {type Proposal, proposeAnnouncement} from '#exchange/propose-announcement.ts'
import {readDocument} from '#exchange/read-document.ts'
import {writeAnnouncement} from '#exchange/write-announcement.ts'
import {writeFacts, writeRecords} from '#exchange/write-records.ts'
import type {Fact} from '#messages/fact.ts'
import type {Finding} from '#messages/finding.ts'
import {romanisePlace} from '#names/romanise-place.ts'
import {earlierNames, keptFacts, loadEarlierImport} from './earlier-import.ts'
import {ImportError} from './import-error.ts'
import {type ImportRecord, sha256} from './import-record.ts'
import {type ImportedTranslation, importTranslation} from './import-translation.ts'
import {loadTerms} from './load-terms.ts'
import {localeOf} from './locale-of-document.ts'
import {readTextFile} from './read-text-file.ts'
import {type WholeFile, writeFilesTogether} from './write-files-together.ts'

/** A document and how it is called. */
export type NamedBytes = Readonly<{
  name: string
  bytes: Uint8Array
  /** BCP 47, where somebody says it. */
  locale?: string
}>

/** How an import is done. */
export type ImportOptions = Readonly<{
  root: string
  document: NamedBytes
  /** The same announcement in other languages. */
  others?: readonly NamedBytes[]
  /** BCP 47; else what the file says, else what its letters say. */
  locale?: string
  slug?: string
  /** `YYYY-MM-DD` */
  releaseDay?: string
  /** `YYYY-MM-DD` */
  today: string
  answers?: ImportAnswers
  /** Take the proposal of every question. */
  takeProposals?: boolean
  /** Replace what people have edited since the last import. */
  mayOverwrite?: boolean
  /** Say what would be written and write nothing. */
  isTrial?: boolean
}>

/** One fact whose value changed, by what it was and is. */
export type FactChange = Readonly<{name: string; before?: Fact; now?: Fact}>

/** What an import has done. */
export type ImportResult = Readonly<{
  slug: string
  locale: string
  proposal: Proposal
  notes: readonly ImportNote[]
  /** What nobody has answered yet, worst first. */
  open: readonly ImportQuestion[]
  units: LockUpdate
  /** One for each document in another language. */
  translations: readonly ImportedTranslation[]
  /** Compared with an earlier import; empty at the first. */
  changedFacts: readonly FactChange[]
  /** Below the root; those whose content changed. */
  files: readonly string[]
}>

/**
 * Import a document as an announcement: read, propose, verify, then write all its files together.
 *
 * @throws ExchangeError for what cannot be read, ImportError for what must not be written; then nothing is written.
 */
export async function importAnnouncement(options: ImportOptions): Promise<ImportResult> {
  const {root, document, today, mayOverwrite = false} = options
  refuseMissingRoot(root)
  // Everything is read before anything is compared and written: from here on nothing waits.
  const read = await readDocument(document.bytes, document.name)
  const others = await Promise.all(
    (options.others ?? []).map(async other => ({
      ...other,
      document: await readDocument(other.bytes, other.name),
    })),
  )
  const {terms} = loadTerms(root)
  const locale = localeOf(read, options.locale)
  const base = {
    locale,
    terms,
    today,
    file: document.name,
    ...(options.releaseDay ? {releaseDay: options.releaseDay} : {}),
  }
  const first =
    options.slug === undefined ? proposeAnnouncement(keepPictures(read).document, base) : undefined
  const slug = options.slug ?? proposeSlug(first!)
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
    throw new ImportError('slug', {
      actual: `slug \`${slug}\``,
      expected: 'lower-case letters, digits and hyphens',
      remedy: 'name one by --slug',
    })
  const earlier = loadEarlierImport(root, slug, mayOverwrite)
  const previous = earlierNames(earlier)
  const {document: foreign, pictures} = keepPictures(read, {
    choices: earlier.record?.pictures ?? {},
    earlier: new Map(Object.entries(earlier.record?.media ?? {})),
  })
  let answers: ImportAnswers = {...earlier.record?.answers, ...options.answers}
  const isFirst = !earlier.record && Object.keys(answers).length + previous.size === 0
  let proposal = (isFirst ? first : undefined) ?? proposeAnnouncement(foreign, {...base, answers, previous})
  if (options.takeProposals) {
    answers = {...proposalsOf(proposal.questions), ...answers}
    proposal = proposeAnnouncement(foreign, {...base, answers, previous})
  }
  const folder = join('content', 'announcements', slug)
  const markdown = writeAnnouncement(proposal, earlier.markdown)
  const factsText = writeFacts(proposal.facts, factsHead(document.name), keptFacts(earlier, proposal.facts))
  const {facts, findings: wrongFacts} = readFacts(factsText, {
    file: join(folder, 'facts.yaml'),
    original: proposal.original,
  })
  const {announcement, findings: wrongText} = readAnnouncement(markdown, {
    file: join(folder, 'announcement.md'),
    factNames: new Set(Object.keys(facts)),
  })
  refuseUnsound([...wrongFacts, ...wrongText], announcement)
  const units = updateLock(earlier.lock, announcement!.units, slug)
  refuseTwice(others.map(other => localeOf(other.document, other.locale)))
  const translations = others.map(other =>
    importTranslation({root, slug, other, source: proposal, units: units.lock, terms, today}),
  )
  const records = translations.reduce(
    (known, {filled, locale: own}) =>
      learnNames(known, proposal.facts, {learned: filled.learned, locale: own}),
    proposal.records,
  )
  const record: ImportRecord = {
    file: document.name,
    kind: foreign.kind,
    sha256: sha256(document.bytes),
    written: sha256(markdown),
    with: translations.map(({locale: own, file, digest}) => ({locale: own, file, sha256: digest})),
    answers,
    ...(earlier.record?.pictures ? {pictures: earlier.record.pictures} : {}),
    media: Object.fromEntries(pictures.map(({sha256: digest, file}) => [digest, file])),
    questions: proposal.questions,
    findings: proposal.findings,
    notes: proposal.notes,
  }
  const files: WholeFile[] = [
    {path: join(folder, 'original.txt'), content: proposal.original},
    {path: join(folder, 'facts.yaml'), content: factsText},
    {path: join(folder, 'announcement.md'), content: markdown},
    {path: join(folder, 'units.lock.json'), content: writeLock(units.lock)},
    {path: join(folder, 'import.json'), content: `${JSON.stringify(record, null, 2)}\n`},
    {
      path: join('locales', locale, 'announcements', `${slug}.json`),
      content: `${JSON.stringify(Object.fromEntries(units.lock.map(unit => [unit.id, unit.message])), null, 2)}\n`,
    },
    ...[...foreign.media].map(([path, content]) => ({path: join(folder, path), content})),
    ...translations.flatMap(({files: own}) => own),
    ...termFiles(root, records),
  ]
  const written = options.isTrial
    ? files.map(({path}) => path)
    : writeFilesTogether(files.map(file => ({...file, path: join(root, file.path)}))).map(path =>
        path.slice(root.length + 1),
      )
  return {
    slug,
    locale,
    proposal,
    notes: proposal.notes,
    translations,
    open: openQuestions(proposal.questions, answers),
    units,
    changedFacts: earlier.record ? compareFacts(earlier.facts, facts) : [],
    files: written,
  }
}

/** A mistyped folder would begin a newsroom of its own. */
function refuseMissingRoot(root: string): void {
  if (existsSync(root) && statSync(root).isDirectory()) return
  throw new ImportError('root', {
    actual: `folder \`${root}\``,
    expected: 'a newsroom that exists',
    remedy: 'check its name, or make one by npm run create-newsroom',
  })
}

/** Two documents in one language would fill one catalogue. */
function refuseTwice(locales: readonly string[]): void {
  const twice = locales.find((locale, at) => locales.indexOf(locale) < at)
  if (twice === undefined) return
  throw new ImportError('locale', {
    actual: `two documents in ${twice}`,
    expected: 'one for each language',
    remedy: 'name the language of each: --with fr=FILE',
  })
}

const segmenter = new Intl.Segmenter('zh', {granularity: 'word'})

/** The first words of the title; Chinese ones by their reading. */
export function proposeSlug({title, facts}: Proposal): string {
  const bare = title.replace(/\{(\w+)\}/g, ' $1 ')
  const words = slugOf(/\p{Script=Han}/u.test(bare) ? romaniseTitle(title, facts) : bare)
    .split('-')
    .filter(word => !/^(?:the|a|an|of|in|and|for|to|was|were|is|on|at)$/.test(word))
  return words.slice(0, 7).join('-') || 'announcement'
}

/** Each word of a Chinese title by its reading; facts as they stood in it. */
function romaniseTitle(title: string, facts: Proposal['facts']): string {
  const written = title.replace(
    /\{(\w+)\}/g,
    (_, name: string) => facts.find(({fact}) => fact.name === name)?.fact.places[0]?.text ?? '',
  )
  return [...segmenter.segment(written)].map(({segment}) => romanisePlace(segment) ?? segment).join(' ')
}

/** What is in use while nobody answers; what stays as written stays so. */
function proposalsOf(questions: readonly ImportQuestion[]): ImportAnswers {
  return Object.fromEntries(questions.map(({id, applied}) => [id, applied ?? 'none']))
}

/** What stands above the facts of an import. */
export function factsHead(file: string): string {
  return `Facts of ${file}, found at its import. \`source\` quotes original.txt by UTF-16 offsets;\n\`found\` says how and how sure. Nothing is verified until somebody confirms it.`
}

/** A program's fault, not the document's: nothing is written. */
function refuseUnsound(findings: readonly Finding[], announcement: unknown): void {
  const wrong = findings.find(({severity}) => severity === 'error')
  if (announcement !== undefined && !wrong) return
  throw new ImportError('unsound', {
    actual: `\`${wrong?.actual ?? ''}\` (${wrong?.rule ?? 'no title'})`,
    expected: wrong?.expected ?? 'a document with a title and text',
    remedy: 'mend the document and import it again',
  })
}

/** New records stand behind those that the files hold. */
function termFiles(root: string, records: NewRecords): WholeFile[] {
  return Object.entries(writeRecords(records)).flatMap(([name, text]) => {
    if (text === '') return []
    const path = join('content', 'terms', `${name}.yaml`)
    const before = existsSync(join(root, path)) ? (readTextFile(join(root, path), path).text ?? '') : ''
    return [{path, content: before === '' || before.endsWith('\n') ? before + text : `${before}\n${text}`}]
  })
}

function compareFacts(
  before: Readonly<Record<string, Fact>>,
  now: Readonly<Record<string, Fact>>,
): FactChange[] {
  const bare = ({source: _, verified: __, ...value}: Fact) => JSON.stringify(value)
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((name): FactChange[] => {
    const [old, own] = [before[name], now[name]]
    if (old && own && bare(old) === bare(own)) return []
    return [{name, ...(old ? {before: old} : {}), ...(own ? {now: own} : {})}]
  })
}
