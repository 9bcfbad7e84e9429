import type {LockedUnit} from '#documents/lock.ts'
import type {ReadBundle} from '#exchange/exchange-unit.ts'
import {notesOfUnit, termsOfUnit} from '#exchange/hint-unit.ts'
import type {MergedUnit} from '#exchange/merge-units.ts'
import {writeComment} from './comments.ts'
import {listLocales} from './content-paths.ts'
import {loadDocumentFacts, loadWorkingTerms} from './document-facts.ts'
import {type ImportOptions, type ImportPlan, languageOf, planMerge, refuse} from './import-exchange.ts'
import type {LoadedCatalogue, LoadedUnit} from './load-exchange.ts'
import {saveTarget} from './save-target.ts'
import {loadUnits} from './source-units.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'

/** `reader` is `interface/reader`; announcements are called alike. */
function documentOf(name: string): string {
  return name.startsWith('announcements/') ? name : `interface/${name}`
}

/**
 * Load catalogues as they are being worked on, with their targets in one locale.
 *
 * @param documents ids to load; default all whose source is in another language.
 */
export async function loadDeskCatalogues(
  store: Store,
  locale: string,
  documents?: readonly string[],
): Promise<readonly LoadedCatalogue[]> {
  const rows = await store.db
    .selectFrom('document')
    .selectAll()
    .where('gone', '=', 0)
    .where('source', '!=', locale)
    .orderBy('id')
    .execute()
  const wanted = rows.filter(row => documents?.includes(row.id) ?? true)
  const {terms} = await loadWorkingTerms(store)
  const catalogues: LoadedCatalogue[] = []
  for (const {id, kind, name, source} of wanted) {
    const {facts} = await loadDocumentFacts(store, id)
    const around = {facts: facts ?? {}, terms, sourceLocale: source, targetLocale: locale}
    const currents = await store.db
      .selectFrom('current')
      .selectAll()
      .where('document', '=', id)
      .where('locale', '=', locale)
      .execute()
    const byKey = new Map(currents.map(row => [row.key, row]))
    const units = (await loadUnits(store.db, id)).map((unit): LoadedUnit => {
      const {id: key, message, hash, shells} = unit
      const current = byKey.get(key)
      return {
        id: key,
        source: message,
        hash,
        shells,
        rev: current?.rev ?? 0,
        ...(current && current.text !== '' ? {target: current.text} : {}),
        state: current?.state ?? 'initial',
        ...(current?.from_hash ? {from: current.from_hash} : {}),
        notes: kind === 'announcements' ? notesOfUnit(unit as LockedUnit, around) : [],
        terms: termsOfUnit(message, around),
      }
    })
    const own = kind === 'announcements' ? id : name
    catalogues.push({name: own, sourceLocale: source, units, ...(facts ? {facts} : {})})
  }
  return catalogues
}

/** Compare a file that came back with the work in progress; nothing is written. */
export async function planDeskImport(
  store: Store,
  read: ReadBundle,
  options: ImportOptions,
): Promise<ImportPlan> {
  const {targetLocale, finding} = languageOf(read, options)
  if (finding) return refuse(read, targetLocale, finding)
  const documents = read.bundle.files.map(({name}) => documentOf(name))
  const ground = {
    locales: listLocales(store.root),
    catalogues: await loadDeskCatalogues(store, targetLocale, documents),
    terms: (await loadWorkingTerms(store)).terms,
    findings: [],
  }
  return planMerge(read, targetLocale, {ground, options})
}

/** Targets saved at a time: they share a transaction. */
const atOnce = 200

/**
 * Save what an import merged: each target as a revision of its own by the person who imports, made from the revision
 * that the plan saw. Nobody is believed a review from outside: what comes is translated at most. Notes of translators
 * become comments.
 *
 * @returns how many were saved, and those that somebody else saved in between.
 */
export async function saveDeskImport(
  store: Store,
  plan: ImportPlan,
  actor: Actor,
): Promise<{saved: number; comments: number; late: readonly MergedUnit[]}> {
  const revs = new Map(
    plan.catalogues.map(({name, units}) => [name, new Map(units.map(unit => [unit.id, unit.rev ?? 0]))]),
  )
  const wanted = plan.merged.filter(isWritten)
  const late: MergedUnit[] = []
  let saved = 0
  for (let at = 0; at < wanted.length; at += atOnce) {
    const results = await Promise.all(
      wanted
        .slice(at, at + atOnce)
        .map(unit => saveUnit(store, unit, {plan, actor, rev: revs.get(unit.file)!.get(unit.id)!})),
    )
    saved += results.filter(one => one === 'saved').length
    late.push(...wanted.slice(at, at + atOnce).filter((_, index) => results[index] === 'late'))
  }
  return {saved, comments: await saveNotes(store, plan, actor), late}
}

/** A state alone is for reviewers at the desk, but a draft may become a translation, and a stale text be confirmed. */
function isWritten({outcome, state}: MergedUnit): boolean {
  return outcome === 'new' || outcome === 'changed' || (outcome === 'state' && state === 'translated')
}

async function saveUnit(
  store: Store,
  unit: MergedUnit,
  {plan, actor, rev}: {plan: ImportPlan; actor: Actor; rev: number},
): Promise<'saved' | 'same' | 'late'> {
  try {
    const {saved} = await saveTarget(
      store,
      {
        document: documentOf(unit.file),
        key: unit.id,
        locale: plan.targetLocale,
        text: unit.theirs!,
        rev,
        confirm: true,
        state: unit.state === 'initial' ? 'initial' : 'translated',
        from: unit.from,
        origin: 'import',
      },
      actor,
    )
    return saved ? 'saved' : 'same'
  } catch (error) {
    if (error instanceof StoreError && (error.code === 'stale' || error.code === 'findings')) return 'late'
    throw error
  }
}

async function saveNotes(store: Store, {merged, targetLocale}: ImportPlan, actor: Actor): Promise<number> {
  let count = 0
  for (const {file, id, notes = [], outcome} of merged) {
    if (outcome === 'unknown' || outcome === 'refused') continue
    for (const {text} of notes) {
      const where = {document: documentOf(file), key: id, locale: targetLocale}
      const known = await store.db
        .selectFrom('comment')
        .select('id')
        .where('document', '=', where.document)
        .where('key', '=', id)
        .where('text', '=', text)
        .executeTakeFirst()
      if (known) continue
      await writeComment(store, {...where, kind: 'note', text, parent: null}, actor)
      count += 1
    }
  }
  return count
}
