import {checkTarget, loadGround, type TargetFinding} from './check-target.ts'
import {loadDismissed} from './dismissals.ts'
import {editSource} from './edit-source.ts'
import {loadCurrent, sourceOf, staleError, unitMissing} from './find-target.ts'
import type {SaveRequest} from './save-request.ts'
import type {Schema} from './schema.ts'
import {loadUnit} from './source-units.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'

export type Saved = Readonly<{saved: boolean; current: Schema['current']; findings: readonly TargetFinding[]}>

/** The longest message, in UTF-16 code units. */
export const longestMessage = 20_000

/**
 * Save a target if it is still the revision that the text was made from. Acknowledged means: on the disk.
 *
 * @throws StoreError `not-found`, `too-large`, `findings` (errors stop), `warnings` (until confirmed), `stale` with both
 *   texts where somebody has saved in between.
 */
export async function saveTarget(store: Store, request: SaveRequest, actor: Actor): Promise<Saved> {
  const {document, key, locale, text, rev, state = 'translated', origin = 'desk'} = request
  const unit = await loadUnit(store.db, document, key)
  if (!unit) throw unitMissing(request)
  if (text.length > longestMessage)
    throw new StoreError(
      'too-large',
      `Unexpected message of ${text.length} characters, expected at most ${longestMessage}, cut it.`,
    )
  const findings = await judge(
    store,
    request,
    checkTarget(unit, text, await loadGround(store, document, locale)),
  )
  const source = await sourceOf(store, document)
  const at = store.now().toISOString()
  if (locale === source && text !== unit.message) {
    const current = await editSource(store, {...request, at}, actor)
    return {saved: true, current, findings}
  }
  const known = await loadCurrent(store, request)
  if (locale === source && isAgain(request, known, actor)) return {saved: true, current: known!, findings}
  const isSame =
    known?.text === text && known.rev === rev && known.state === state && known.from_hash === unit.hash
  if (known && isSame && !request.request) return {saved: false, current: known, findings}
  const {saved, current} = await store.queue.save({
    revision: {
      document,
      key,
      locale,
      base: rev,
      text,
      state,
      author: actor.person,
      at,
      from: locale === source ? null : (request.from ?? unit.hash),
      origin,
      reason: request.reason ?? null,
      request: request.request ?? null,
    },
    activity: {
      at,
      actor: actor.person,
      action: 'save',
      document,
      key,
      locale,
      detail: {rev: rev + 1, state, origin},
      address: actor.address ?? null,
    },
  })
  if (!saved || !current) throw await staleError(store, request, current)
  return {saved: true, current, findings}
}

/** Errors stop, warnings wait for a second press; an unfinished text may hold anything. */
async function judge(
  store: Store,
  request: SaveRequest,
  found: TargetFinding[],
): Promise<readonly TargetFinding[]> {
  if (request.state === 'initial') return found
  const dismissed = await loadDismissed(store, request)
  const open = found.filter(one => !dismissed.has(one.id))
  const errors = open.filter(one => one.severity === 'error')
  if (errors.length > 0)
    throw new StoreError(
      'findings',
      `Unexpected text with ${errors.length} errors, expected none, mend them.`,
      {
        findings: open,
      },
    )
  if (open.length > 0 && !request.confirm)
    throw new StoreError(
      'warnings',
      `Unexpected text with ${open.length} warnings, expected none or \`confirm\`, read them and send it again.`,
      {findings: open},
    )
  return found
}

/** A source text is saved with all that follows from it, not by request: who asks again is known by what stands. */
function isAgain(
  {request, rev, text}: SaveRequest,
  known: Schema['current'] | undefined,
  {person}: Actor,
): boolean {
  return request !== undefined && known?.rev === rev + 1 && known.text === text && known.author === person
}
