import {checkTarget, loadGround} from './check-target.ts'
import {loadSettings} from './desk-settings.ts'
import {loadDismissed} from './dismissals.ts'
import {loadCurrent, staleError, type TargetName, unitMissing} from './find-target.ts'
import type {Schema} from './schema.ts'
import {loadUnit} from './source-units.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {statusOf} from './target.ts'

/** A verdict on the revision that a reviewer has read. */
export type Review = TargetName &
  Readonly<{
    rev: number
    verdict: 'approve' | 'reject'
    reason?: string | undefined
    kind?: string | undefined
    batch?: string | undefined
  }>

/**
 * Approve a target, or send it back with a reason. Approval belongs to the pair of texts that was read: an edit of
 * either drops it.
 *
 * @throws StoreError `stale` where it is no longer the newest revision, `own-work`, `findings`, `issue-open`, `input`.
 */
export async function reviewTarget(store: Store, review: Review, actor: Actor): Promise<Schema['current']> {
  const {document, key, locale, rev, verdict, reason} = review
  const current = await loadCurrent(store, review)
  const unit = await loadUnit(store.db, document, key)
  if (!unit || !current) throw unitMissing(review)
  if (current.rev !== rev) throw await staleError(store, {...review, text: current.text}, current)
  if (verdict === 'reject' && !reason) throw reasonMissing()
  if (verdict === 'approve') await guardApproval(store, {review, current, unit}, actor)
  const at = store.now().toISOString()
  const isApproved = verdict === 'approve'
  const result = await store.queue.save({
    revision: {
      document,
      key,
      locale,
      base: rev,
      text: current.text,
      state: isApproved ? 'reviewed' : 'translated',
      author: actor.person,
      at,
      from: current.from_hash,
      origin: isApproved ? 'review' : 'reject',
      reason: reason ? (review.kind ? `${review.kind}: ${reason}` : reason) : null,
      batch: review.batch ?? null,
    },
    activity: {
      at,
      actor: actor.person,
      action: verdict,
      document,
      key,
      locale,
      detail: {rev: rev + 1, ...(reason ? {reason} : {}), ...(review.kind ? {kind: review.kind} : {})},
      address: actor.address ?? null,
    },
  })
  if (!result.saved || !result.current)
    throw await staleError(store, {...review, text: current.text}, result.current)
  return result.current
}

type Approval = Readonly<{
  review: Review
  current: Schema['current']
  unit: NonNullable<Awaited<ReturnType<typeof loadUnit>>>
}>

/** Only a finished text that somebody else wrote, without errors and open issues, can be approved. */
async function guardApproval(store: Store, {review, current, unit}: Approval, actor: Actor): Promise<void> {
  const {document, key, locale} = review
  const ground = await loadGround(store, document, locale)
  const status = locale === ground.source ? current.state : statusOf(current, unit.hash)
  if (status !== 'translated')
    throw new StoreError(
      'input',
      `Unexpected status \`${status}\`, expected \`translated\`, translate it first.`,
      {
        problems: [{path: 'body.rev', message: `status is ${status}`}],
      },
    )
  const {selfReview} = await loadSettings(store)
  if (!selfReview && (await writersSinceReview(store, review)).has(actor.person))
    throw new StoreError(
      'own-work',
      'Unexpected review of your own text, expected another person’s, ask a second reviewer.',
    )
  const dismissed = await loadDismissed(store, review)
  const errors = checkTarget(unit, current.text, ground).filter(
    one => one.severity === 'error' && !dismissed.has(one.id),
  )
  if (errors.length > 0)
    throw new StoreError(
      'findings',
      `Unexpected text with ${errors.length} errors, expected none, send it back.`,
      {
        findings: errors,
      },
    )
  const issue = await store.db
    .selectFrom('comment')
    .select('id')
    .where('document', '=', document)
    .where('key', '=', key)
    .where('kind', '=', 'issue')
    .where('resolved_at', 'is', null)
    .where('parent', 'is', null)
    .where(({eb, or}) => or([eb('locale', 'is', null), eb('locale', '=', locale)]))
    .executeTakeFirst()
  if (issue)
    throw new StoreError(
      'issue-open',
      'Unexpected open issue on this unit, expected none, settle it first.',
      {
        comment: issue.id,
      },
    )
}

/**
 * Everybody who has written a text of this target since another one was approved. Who only changed the state of a text,
 * by approving it or by undoing that, has written nothing of it.
 */
export async function writersSinceReview(
  {db}: Pick<Store, 'db'>,
  {document, key, locale}: TargetName,
): Promise<ReadonlySet<string | null>> {
  const rows = await db
    .selectFrom('revision')
    .select(['author', 'state', 'origin', 'text'])
    .where('document', '=', document)
    .where('key', '=', key)
    .where('locale', '=', locale)
    .orderBy('rev', 'desc')
    .execute()
  const isApproved = (state: string) => state === 'reviewed' || state === 'final'
  const approved = rows.findIndex(row => isApproved(row.state) && row.text !== rows[0]!.text)
  const since = approved < 0 ? rows : rows.slice(0, approved)
  const wrote = since.filter((row, at) => row.author !== null && row.text !== rows[at + 1]?.text)
  return new Set(wrote.map(row => row.author))
}

function reasonMissing(): StoreError {
  const message = 'Unexpected rejection without a reason, expected one, tell the translator why.'
  return new StoreError('input', message, {problems: [{path: 'body.reason', message}]})
}
