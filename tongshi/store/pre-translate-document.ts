import {type PreTranslated, preTranslate} from '#memory/pre-translate.ts'
import {deskMemory} from './desk-memory.ts'
import {sourceOf} from './find-target.ts'
import {saveTarget} from './save-target.ts'
import {loadUnits} from './source-units.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'

/** Which document to fill, and how good a match must be. */
export type PreTranslateRequest = Readonly<{
  document: string
  locale: string
  /** Per cent, as `preTranslate` has it. */
  threshold: number
  /** Nothing is saved. */
  preview?: boolean
}>

/**
 * Fill the untranslated units of a document from the memory. Each is saved as a draft (`initial`) whose origin is
 * `memory` and whose reason says score and origin; a unit that somebody has begun meanwhile stays as it is.
 */
export async function preTranslateDocument(
  store: Store,
  {document, locale, threshold, preview = false}: PreTranslateRequest,
  actor: Actor,
): Promise<PreTranslated> {
  const source = await sourceOf(store, document)
  if (source === locale)
    throw new StoreError(
      'input',
      `Unexpected locale \`${locale}\`, expected a translation, name another language.`,
    )
  const begun = await store.db
    .selectFrom('current')
    .select('key')
    .where('document', '=', document)
    .where('locale', '=', locale)
    .execute()
  const known = new Set(begun.map(row => row.key))
  const units = (await loadUnits(store.db, document))
    .filter(unit => !known.has(unit.id))
    .map(unit => ({document, key: unit.id, source: unit.message}))
  const done = preTranslate(await deskMemory(store, {source, target: locale}), units, threshold)
  if (preview) return done
  const filled: PreTranslated['filled'][number][] = []
  for (const one of done.filled) {
    const {score, kind, entry} = one.match
    const reason = `${score} % ${kind}: ${entry.context ? entry.id : entry.origin}`
    const request = {document, key: one.unit.key, locale, text: one.target, rev: 0, reason}
    try {
      await saveTarget(store, {...request, state: 'initial', origin: 'memory'}, actor)
      filled.push(one)
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'stale') throw error
    }
  }
  return {...done, filled}
}
