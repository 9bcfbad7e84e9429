import {z} from 'zod'
import {checkTarget, loadGround} from '#store/check-target.ts'
import {dismissFinding, restoreFinding} from '#store/dismissals.ts'
import {dropDraft, listDrafts, saveDraft} from '#store/drafts.ts'
import {unitMissing} from '#store/find-target.ts'
import {loadNames} from '#store/member.ts'
import {restoreRevision} from '#store/restore-revision.ts'
import {reviewTarget} from '#store/review-target.ts'
import {saveTarget} from '#store/save-target.ts'
import type {Schema} from '#store/schema.ts'
import {loadUnit} from '#store/source-units.ts'
import type {Store} from '#store/store.ts'
import {StoreError} from '#store/store-error.ts'
import {statusOf} from '#store/target.ts'
import {describeRevision, describeTarget} from './describe.ts'
import {actorOf, type Route, route} from './route.ts'
import {draft, finding, idParams, instant, target, targetParams, text, words} from './schemas.ts'

type TargetParams = z.infer<typeof targetParams>
const unit = '/documents/:kind/:name/units/:key/:locale'
const rev = z.int().min(0)

/** The target that a path names. */
function targetOf({kind, name, key, locale}: TargetParams) {
  return {document: `${kind}/${name}`, key, locale}
}

/** A saved row against the source of now. */
async function describeSaved(store: Store, current: Schema['current']) {
  const unitNow = await loadUnit(store.db, current.document, current.key)
  return describeTarget(current, statusOf(current, unitNow?.hash ?? ''), await loadNames(store))
}

/** A refusal that carries rows gets them as answers say them. */
async function withNames<T>(store: Store, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'stale') throw error
    const {base, theirs, ...rest} = error.refusal as {
      base: Schema['current'] | null
      theirs: Schema['current'] | null
    }
    const names = await loadNames(store)
    throw new StoreError('stale', error.message, {
      ...rest,
      base: base && describeRevision(base, names),
      theirs: theirs && (await describeSaved(store, theirs)),
    })
  }
}

/** Writing targets: save, check, draft, restore, review, dismiss. */
export const writeRoutes: readonly Route[] = [
  route({
    id: 'saveTarget',
    method: 'PUT',
    path: unit,
    summary:
      'Save a target made from revision `rev`; a newer one in between is answered by 409 with all three texts',
    needs: 'translator',
    localeIn: 'params',
    params: targetParams,
    bodyLimit: 128 * 1024,
    body: z.strictObject({
      text,
      rev,
      confirm: z.boolean().optional(),
      state: z.enum(['initial', 'translated']).optional(),
      from: z.string().max(64).optional(),
      request: z.uuid().optional(),
      origin: z.enum(['desk', 'memory', 'machine']).optional(),
    }),
    answers: {200: z.object({target, findings: z.array(finding), saved: z.boolean()})},
    handle: async call => {
      const {store} = call.desk
      const {current, findings, saved} = await withNames(
        store,
        saveTarget(store, {...targetOf(call.params), ...call.body}, actorOf(call)),
      )
      await dropDraft(store, targetOf(call.params), call.person.id, current.text)
      return {body: {target: await describeSaved(store, current), findings, saved}}
    },
  }),
  route({
    id: 'checkTarget',
    method: 'POST',
    path: `${unit}/check`,
    summary: 'What the checks would say of a text; nothing is saved',
    needs: 'translator',
    localeIn: 'params',
    params: targetParams,
    body: z.strictObject({text}),
    answers: {200: z.object({findings: z.array(finding)})},
    handle: async ({desk: {store}, params, body}) => {
      const name = targetOf(params)
      const found = await loadUnit(store.db, name.document, name.key)
      if (!found) throw unitMissing(name)
      const findings = checkTarget(found, body.text, await loadGround(store, name.document, name.locale))
      return {body: {findings}}
    },
  }),
  route({
    id: 'saveDraft',
    method: 'PUT',
    path: `${unit}/draft`,
    summary: 'Keep what a person is typing; nobody else sees it',
    needs: 'translator',
    localeIn: 'params',
    params: targetParams,
    bodyLimit: 128 * 1024,
    body: z.strictObject({text, rev}),
    answers: {200: z.object({at: instant})},
    handle: async ({desk: {store}, params, body, person}) => ({
      body: {at: await saveDraft(store, {...targetOf(params), ...body, person: person.id})},
    }),
  }),
  route({
    id: 'dropDraft',
    method: 'DELETE',
    path: `${unit}/draft`,
    summary: 'Throw an own draft away',
    needs: 'translator',
    localeIn: 'params',
    params: targetParams,
    answers: {204: undefined},
    handle: async ({desk: {store}, params, person}) => {
      await dropDraft(store, targetOf(params), person.id)
      return {}
    },
  }),
  route({
    id: 'listDrafts',
    method: 'GET',
    path: '/drafts',
    summary: 'Own drafts, newest first',
    needs: 'signed-in',
    answers: {
      200: z.object({
        drafts: z.array(draft.extend({document: z.string(), key: z.string(), locale: z.string()})),
      }),
    },
    handle: async ({desk: {store}, person}) => ({body: {drafts: await listDrafts(store, person.id)}}),
  }),
  route({
    id: 'restoreRevision',
    method: 'POST',
    path: `${unit}/restore`,
    summary: 'Make an earlier text the newest again, as a new revision',
    needs: 'translator',
    localeIn: 'params',
    params: targetParams,
    body: z.strictObject({to: z.int().min(1), rev}),
    answers: {200: z.object({target})},
    handle: async call => {
      const {store} = call.desk
      const restored = restoreRevision(store, {...targetOf(call.params), ...call.body}, actorOf(call))
      return {body: {target: await describeSaved(store, await withNames(store, restored))}}
    },
  }),
  route({
    id: 'reviewTarget',
    method: 'POST',
    path: `${unit}/review`,
    summary: 'Approve a target, or reject it with a reason',
    needs: 'reviewer',
    localeIn: 'params',
    params: targetParams,
    body: z.strictObject({
      rev: z.int().min(1),
      verdict: z.enum(['approve', 'reject']),
      reason: words.optional(),
      kind: z.enum(['meaning', 'facts', 'terms', 'language', 'style', 'other']).optional(),
    }),
    answers: {200: z.object({target})},
    handle: async call => {
      const {store} = call.desk
      const reviewed = reviewTarget(store, {...targetOf(call.params), ...call.body}, actorOf(call))
      return {body: {target: await describeSaved(store, await withNames(store, reviewed))}}
    },
  }),
  route({
    id: 'dismissFinding',
    method: 'POST',
    path: `${unit}/dismissals`,
    summary: 'Dismiss a finding with a reason; it comes back when one of the texts changes',
    needs: 'translator',
    localeIn: 'params',
    params: targetParams,
    body: z.strictObject({
      finding: z.string().max(100),
      rule: z.string().max(100).default('unknown'),
      reason: words,
    }),
    answers: {201: z.object({id: z.string()})},
    handle: async call => {
      const {id} = await dismissFinding(
        call.desk.store,
        {...targetOf(call.params), ...call.body},
        actorOf(call),
      )
      return {status: 201, body: {id}}
    },
  }),
  route({
    id: 'restoreFinding',
    method: 'DELETE',
    path: '/dismissals/:id',
    summary: 'Take a dismissal back',
    needs: 'translator',
    params: idParams,
    answers: {204: undefined},
    handle: async call => {
      await restoreFinding(call.desk.store, call.params.id, actorOf(call))
      return {}
    },
  }),
]
