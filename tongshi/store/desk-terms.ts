import type {ExchangeConcept} from '#exchange/exchange-term.ts'
import {type MergedConcept, mergeTerms, type Take} from '#exchange/merge-terms.ts'
import {conceptsOf} from '#exchange/write-tbx.ts'
import type {Finding} from '#messages/finding.ts'
import {addConcepts} from './add-concepts.ts'
import {termPath} from './content-paths.ts'
import {staleFile} from './edit-terms.ts'
import {readTermTexts} from './load-terms.ts'
import type {Actor, Store} from './store.ts'
import {loadFile, saveFile} from './working-files.ts'
import {type Activity, writeActivity} from './write-activity.ts'

const kinds = ['terms', 'organisations', 'places'] as const
type Kind = (typeof kinds)[number]

/** What an import does to one concept; `refused` where its record could not be read back, with the findings. */
export type PlannedConcept = Omit<MergedConcept, 'outcome'> &
  Readonly<{outcome: MergedConcept['outcome'] | 'refused'; findings: readonly Finding[]}>

/** What an import of terms would do, and the texts it would write over the revisions it saw. */
export type TermPlan = Readonly<{
  concepts: readonly PlannedConcept[]
  revs: Readonly<Record<Kind, number>>
  texts: Readonly<Partial<Record<Kind, string>>>
}>

/** The name of the file, for findings, and what was decided by id. */
export type TermImport = Readonly<{file: string; takeOf?: (id: string) => Take | undefined}>

/** Records are addressed by their ids, here and in texts. */
const goodId = /^[a-z0-9][\w-]{0,99}$/

/** Compare concepts that came with the term base as it is being worked on; nothing is written. */
export async function planDeskTerms(
  store: Store,
  came: readonly ExchangeConcept[],
  {file, takeOf}: TermImport,
): Promise<TermPlan> {
  const [terms, organisations, places] = [
    await loadFile(store.db, termPath('terms')),
    await loadFile(store.db, termPath('organisations')),
    await loadFile(store.db, termPath('places')),
  ]
  const files = {terms, organisations, places}
  const before = {terms: terms.text, organisations: organisations.text, places: places.text}
  const here = readTermTexts(kind => (kind === 'people' ? '' : before[kind])).terms
  const merged = mergeTerms(came, conceptsOf(here), takeOf)
  const writable = merged.filter(one => writes(one) && goodId.test(one.id))
  const broken = [before, {...before, ...write(before, writable)}].map(errorsById)
  const concepts = merged.map((one): PlannedConcept => {
    const findings = writes(one) ? refusalsOf(one, broken) : []
    const placed = findings.map(finding => ({...finding, place: {file, key: one.id}}))
    return {...one, findings: placed, ...(placed.length > 0 ? {outcome: 'refused', added: {}} : {})}
  })
  const sound = writable.filter(one => refusalsOf(one, broken).length === 0)
  return {
    concepts,
    revs: {terms: files.terms.rev, organisations: files.organisations.rev, places: files.places.rev},
    texts: write(before, sound),
  }
}

/**
 * Save what an import of terms merged, all of it or nothing: each file as a revision by the person who imports, each
 * record told in the feed. A release writes `content/terms`.
 *
 * @param seen the revisions that the person decided on; those of the plan where they are not said.
 * @returns how many records were written.
 * @throws StoreError `stale` where a file that would be written has changed since.
 */
export async function saveDeskTerms(
  store: Store,
  {concepts, revs, texts}: TermPlan,
  {actor, seen = {}}: Readonly<{actor: Actor; seen?: Readonly<Partial<Record<Kind, number>>> | undefined}>,
): Promise<number> {
  const at = store.now().toISOString()
  const told = await store.db.transaction().execute(async db => {
    const activities: Activity[] = []
    for (const kind of kinds) {
      const text = texts[kind]
      if (text === undefined) continue
      const rev = seen[kind] ?? revs[kind]
      if (rev !== revs[kind]) throw staleFile(revs[kind], rev)
      if (
        !(await saveFile(db, {path: termPath(kind), text, rev, author: actor.person, at, origin: 'import'}))
      )
        throw staleFile((await loadFile(db, termPath(kind))).rev, rev)
      for (const {id} of concepts.filter(one => one.kind === kind && writes(one))) {
        const detail = {kind, id, change: 'written'}
        activities.push(await writeActivity(db, {at, actor: actor.person, action: 'term', detail}))
      }
    }
    return activities
  })
  for (const activity of told) store.live.tell(activity)
  return told.length
}

/** Does an import write a record for it? A conflict may bring forms that are missing here. */
export function writes({added}: Pick<MergedConcept, 'added'>): boolean {
  return Object.keys(added).length > 0
}

type Texts = Readonly<Record<Kind, string>>
type Errors = ReadonlyMap<string, readonly Finding[]>

function write(before: Texts, merged: readonly MergedConcept[]): Partial<Record<Kind, string>> {
  const written = kinds.map(kind => {
    const own = merged.filter(one => one.kind === kind)
    return own.length > 0 ? [[kind, addConcepts(before[kind], own)] as const] : []
  })
  return Object.fromEntries(written.flat())
}

/** Errors of each record that a text of the term base has, by kind and id. */
function errorsById(texts: Texts): Errors {
  const errors = new Map<string, Finding[]>()
  for (const kind of kinds)
    for (const finding of readTermTexts(other => (other === kind ? texts[kind] : '')).findings) {
      if (finding.severity !== 'error') continue
      const name = `${kind} ${String(finding.place.key ?? '').split('.')[0]}`
      errors.set(name, [...(errors.get(name) ?? []), finding])
    }
  return errors
}

/** Why a concept is not written: an id that nothing could name, a record that is broken here or would be. */
function refusalsOf({kind, id}: MergedConcept, broken: readonly Errors[]): readonly Finding[] {
  if (!goodId.test(id))
    return [
      {
        rule: 'exchange-concept',
        severity: 'error',
        place: {},
        actual: id,
        expected: 'a-z 0-9 _ -',
      },
    ]
  return broken.find(errors => errors.has(`${kind} ${id}`))?.get(`${kind} ${id}`) ?? []
}
