import {z} from 'zod'
import {listConflicts, settleConflict} from '#store/conflicts.ts'
import {loadCurrent} from '#store/find-target.ts'
import {importFiles} from '#store/import-files.ts'
import {loadNames} from '#store/member.ts'
import type {Schema} from '#store/schema.ts'
import {loadUnit} from '#store/source-units.ts'
import type {Store} from '#store/store.ts'
import {describeCurrent} from './describe.ts'
import {actorOf, type Route, route} from './route.ts'
import {type Conflict, conflict, documentId, finding, idParams, locale, target, text} from './schemas.ts'

/** A conflict between the files and the store as answers say it. */
export async function describeConflict(
  store: Store,
  row: Schema['conflict'],
  names: ReadonlyMap<string, string>,
): Promise<Conflict> {
  const {id, document, key, base, theirs, at} = row
  const current = await loadCurrent(store, row)
  const unit = await loadUnit(store.db, document, key)
  const ours = current ? describeCurrent(current, unit?.hash ?? '', names) : null
  return {id, document, key, locale: row.locale, base, theirs, ours, source: unit?.message ?? null, at}
}

/** Edits made to the files by hand or by git. */
export const conflictRoutes: readonly Route[] = [
  route({
    id: 'importFiles',
    method: 'POST',
    path: '/import',
    summary: 'Read the files now and take over what was changed there by hand',
    needs: 'reviewer',
    body: z.strictObject({}),
    answers: {200: z.object({imported: z.int(), conflicts: z.int(), findings: z.array(finding)})},
    handle: async call => ({body: await importFiles(call.desk.store, actorOf(call))}),
  }),
  route({
    id: 'listConflicts',
    method: 'GET',
    path: '/conflicts',
    summary: 'Texts that differ in the files and in the store since the last release',
    needs: 'reader',
    query: z.strictObject({document: documentId.optional(), locale: locale.optional()}),
    answers: {200: z.object({conflicts: z.array(conflict)})},
    handle: async ({desk: {store}, query}) => {
      const names = await loadNames(store)
      const rows = await listConflicts(store, query)
      return {body: {conflicts: await Promise.all(rows.map(row => describeConflict(store, row, names)))}}
    },
  }),
  route({
    id: 'settleConflict',
    method: 'POST',
    path: '/conflicts/:id',
    summary: 'Settle a conflict by the text that shall stand',
    needs: 'translator',
    params: idParams,
    bodyLimit: 1024 * 1024,
    body: z.strictObject({text, rev: z.int().min(0), confirm: z.boolean().optional()}),
    answers: {200: z.object({target: target.nullable()})},
    handle: async call => {
      const {store} = call.desk
      const current = await settleConflict(
        store,
        {...call.params, ...call.body, person: call.person},
        actorOf(call),
      )
      if (!current) return {body: {target: null}}
      const unit = await loadUnit(store.db, current.document, current.key)
      return {body: {target: describeCurrent(current, unit?.hash ?? '', await loadNames(store))}}
    },
  }),
]
