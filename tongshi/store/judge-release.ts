import type {CheckContext} from '#checks/check-context.ts'
import {checkGate} from '#checks/check-gate.ts'
import {checkUnits} from '#checks/check-units.ts'
import {hashFinding} from '#checks/dismissal.ts'
import type {UnitTexts} from '#checks/unit-texts.ts'
import {unitUnreviewed} from '#checks/unit-unreviewed.ts'
import type {Finding} from '#messages/finding.ts'
import {type CheckGround, contextOf, loadGround, shellsOf} from './check-target.ts'
import {listConflicts} from './conflicts.ts'
import {listLocales} from './content-paths.ts'
import {loadSettings} from './desk-settings.ts'
import {groundStamp} from './ground-stamp.ts'
import {type ListedUnit, listUnits} from './list-units.ts'
import {hashText} from './make-id.ts'
import type {Schema} from './schema.ts'
import type {Store} from './store.ts'

/** One thing that keeps a document from being released. */
export type Block = Readonly<{
  /** Bound to the texts it is about: a waiver lapses when they change. */
  id: string
  rule: string
  document: string
  key: string | null
  locale: string
  detail: string
  finding?: Finding
  waivable: boolean
  waived: Schema['waiver'] | null
  /** Who wrote what is blocked. */
  person: string | null
}>

/** What is to be released. The language that a document is written in always goes along. */
export type ReleaseScope = Readonly<{documents: readonly string[]; locales: readonly string[]}>

/** List everything that blocks a release. */
export async function judgeRelease(store: Store, {documents, locales}: ReleaseScope): Promise<Block[]> {
  const {requiredLocales} = await loadSettings(store)
  const blocks: Block[] = []
  for (const document of documents) {
    const {source} = await loadGround(store, document, locales[0] ?? 'en')
    const wanted = [...new Set([source, ...locales])]
    for (const locale of requiredLocales.filter(one => !wanted.includes(one)))
      blocks.push(block('locale-required', {document, locale, detail: locale, waivable: true}))
    for (const locale of wanted.filter(one => listLocales(store.root).includes(one)))
      blocks.push(...(await judgeLocale(store, document, locale)))
  }
  const waivers = await store.db.selectFrom('waiver').selectAll().where('gone_at', 'is', null).execute()
  const byBlock = new Map(waivers.map(row => [row.block, row]))
  const once = [...new Map(blocks.map(one => [one.id, one])).values()]
  return once.map(one => ({...one, waived: one.waivable ? (byBlock.get(one.id) ?? null) : null}))
}

/** What blocks and nobody has waived. */
export function openBlocks(blocks: readonly Block[]): Block[] {
  return blocks.filter(one => one.waived === null)
}

type NewBlock = Pick<Block, 'document' | 'locale' | 'detail' | 'waivable'> &
  Partial<Pick<Block, 'key' | 'finding' | 'person'>> &
  Readonly<{texts?: string}>

function block(rule: string, {texts = '', key = null, person = null, ...own}: NewBlock): Block {
  const id = hashText(rule, own.document, key ?? '', own.locale, own.detail, texts).slice(0, 22)
  return {id, rule, key, person, ...own, waived: null}
}

async function judgeLocale(store: Store, document: string, locale: string): Promise<Block[]> {
  const listed = await listUnits(store, document, locale)
  const ground = await loadGround(store, document, locale)
  const byKey = new Map(listed.map(unit => [unit.unit.id, unit]))
  const isDismissed = await loadDismissedIds(store, document, locale)
  const context = contextOf(
    listed.flatMap(({unit}) => Object.keys(unit.shells)),
    ground,
  )
  const texts = new Map(listed.map(one => [one.unit.id, textsOf(one, locale, ground.source)]))
  const findings = keepFindings(
    store,
    `${document}\0${locale}`,
    [[...texts.values()], groundStamp(ground)],
    () => findAll([...texts.values()], context, locale === ground.source),
  )
  const blocks = findings.flatMap(finding => {
    const unit = texts.get(finding.place.key ?? '')
    const id = unit ? hashFinding(finding, unit, context) : ''
    if (isDismissed.has(id)) return []
    return [blockOf(finding, {document, locale, ground, listed: byKey.get(finding.place.key ?? ''), id})]
  })
  for (const {unit, issues} of listed)
    if (issues > 0) {
      const own = {document, locale, key: unit.id, waivable: false}
      blocks.push(block('issue-open', {...own, detail: String(issues)}))
    }
  for (const {id, key} of await listConflicts(store, {document, locale}))
    blocks.push(block('conflict', {document, locale, key, detail: id, waivable: false}))
  return blocks
}

type Kept = Readonly<{stamp: string; findings: readonly Finding[]}>
const keptBy = new WeakMap<object, Map<string, Kept>>()

/** The same texts on the same ground have the same findings: waiving fifty blocks checks the document once. */
function keepFindings(
  store: Store,
  name: string,
  of: unknown,
  find: () => readonly Finding[],
): readonly Finding[] {
  const kept = keptBy.get(store.db) ?? new Map<string, Kept>()
  keptBy.set(store.db, kept)
  const stamp = hashText(JSON.stringify(of))
  const before = kept.get(name)
  if (before?.stamp === stamp) return before.findings
  const findings = find()
  kept.set(name, {stamp, findings})
  return findings
}

/** In the source's own language there is no pair, but what it says must be right and approved too. */
function findAll(texts: readonly UnitTexts[], context: CheckContext, isSource: boolean): readonly Finding[] {
  if (!isSource) return checkGate({units: texts, context, requireReviewed: true})
  const pairs = texts.map(({source: target, ...own}) => ({...own, source: target, target}))
  const unreviewed = unitUnreviewed.checkGate({units: pairs, context, requireReviewed: true}, [])
  return [...checkUnits(texts, context).filter(one => one.severity === 'error'), ...unreviewed]
}

function textsOf({unit, current, status}: ListedUnit, locale: string, source: string): UnitTexts {
  const own = {id: unit.id, ...shellsOf(unit), ...(current ? {state: current.state} : {})}
  if (locale === source) return {...own, source: current?.text ?? unit.message}
  const target = current && current.text !== '' ? {target: current.text} : {}
  return {...own, source: unit.message, ...target, isStale: status === 'stale'}
}

async function loadDismissedIds({db}: Store, document: string, locale: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('dismissal')
    .select('finding')
    .where('document', '=', document)
    .where('locale', '=', locale)
    .where('gone_at', 'is', null)
    .execute()
  return new Set(rows.map(row => row.finding))
}

type Found = Readonly<{
  document: string
  locale: string
  ground: CheckGround
  listed: ListedUnit | undefined
  id: string
}>

/** A finding as a block: one of a fact is the same in every language, so it is waived once. */
function blockOf(finding: Finding, {document, locale, ground, listed, id}: Found): Block {
  const {rule, actual} = finding
  const own = {document, key: finding.place.key ?? null, detail: actual, finding, waivable: true}
  const fact = rule === 'fact-unverified' ? ground.facts?.[actual] : undefined
  const person = rule === 'person-unverified' ? ground.terms.people[actual] : undefined
  if (fact ?? person)
    return block(rule, {...own, locale: '*', key: null, texts: JSON.stringify(fact ?? person)})
  return block(rule, {...own, locale, texts: id, person: listed?.current?.author ?? null})
}
