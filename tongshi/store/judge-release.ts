import {checkUnits} from '#checks/check-units.ts'
import type {Finding} from '#messages/finding.ts'
import {contextOf, findingId, loadGround} from './check-target.ts'
import {listConflicts} from './conflicts.ts'
import {listLocales} from './content-paths.ts'
import {loadSettings} from './desk-settings.ts'
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
    blocks.push(...(await judgeFacts(store, document, source)))
  }
  const waivers = await store.db.selectFrom('waiver').selectAll().where('gone_at', 'is', null).execute()
  const byBlock = new Map(waivers.map(row => [row.block, row]))
  return blocks.map(one => ({...one, waived: one.waivable ? (byBlock.get(one.id) ?? null) : null}))
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
  const units = await listUnits(store, document, locale)
  const ground = await loadGround(store, document, locale)
  const blocks = units.flatMap(unit => judgeUnit(unit, locale))
  const dismissed = await store.db
    .selectFrom('dismissal')
    .select('finding')
    .where('document', '=', document)
    .where('locale', '=', locale)
    .where('gone_at', 'is', null)
    .execute()
  const isDismissed = new Set(dismissed.map(row => row.finding))
  const byKey = new Map(units.map(unit => [unit.unit.id, unit]))
  const isSource = locale === ground.source
  const texts = units
    .filter(({current}) => current && current.text !== '')
    .map(({unit, current}) => ({
      id: unit.id,
      shells: unit.shells,
      ...(isSource ? {source: current!.text} : {source: unit.message, target: current!.text}),
    }))
  const context = contextOf(
    texts.flatMap(one => Object.keys(one.shells)),
    ground,
  )
  for (const finding of checkUnits(texts, context)) {
    const listed = byKey.get(finding.place.key ?? '')
    const text = listed?.current?.text ?? ''
    const id = findingId(finding, {source: isSource ? text : (listed?.unit.message ?? ''), text, ground})
    if (finding.severity !== 'error' || isDismissed.has(id)) continue
    const {actual, rule} = finding
    const key = finding.place.key ?? null
    const person = listed?.current?.author ?? null
    blocks.push(
      block(rule, {document, locale, key, detail: actual, finding, waivable: true, texts: id, person}),
    )
  }
  const conflicts = await listConflicts(store, {document, locale})
  for (const {id, key} of conflicts)
    blocks.push(block('conflict', {document, locale, key, detail: id, waivable: false}))
  return blocks
}

/** A unit that is missing, stale, not approved, or asked about. */
function judgeUnit({unit, status, current, document, issues}: ListedUnit, locale: string): Block[] {
  const texts = `${unit.hash}\0${current?.text ?? ''}`
  const own = {document, locale, key: unit.id, waivable: true, texts, person: current?.author ?? null}
  const blocks: Block[] = []
  if (status === 'missing') blocks.push(block('target-missing', {...own, detail: unit.message}))
  if (status === 'stale') blocks.push(block('target-stale', {...own, detail: current?.text ?? ''}))
  if (status === 'translated' || status === 'initial')
    blocks.push(block('unit-unreviewed', {...own, detail: status}))
  if (issues > 0) blocks.push(block('issue-open', {...own, detail: String(issues), waivable: false}))
  return blocks
}

/** Every fact of the announcement that nobody has confirmed, and every person it names. */
async function judgeFacts(store: Store, document: string, locale: string): Promise<Block[]> {
  const {facts = {}, terms} = await loadGround(store, document, locale)
  return Object.values(facts).flatMap(fact => {
    const texts = JSON.stringify(fact)
    const own = {document, locale: '*', key: fact.name, waivable: true}
    const blocks = fact.verified ? [] : [block('fact-unverified', {...own, detail: fact.name, texts})]
    const person = fact.kind === 'person' ? terms.people[fact.ref] : undefined
    if (person && !person.verified)
      blocks.push(block('person-unverified', {...own, detail: person.id, texts: JSON.stringify(person)}))
    return blocks
  })
}
