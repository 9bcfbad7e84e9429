import {z} from 'zod'
import {announcementPath} from '#store/content-paths.ts'
import {loadWorkingTerms} from '#store/document-facts.ts'
import {sourceOf} from '#store/find-target.ts'
import {loadMedia} from '#store/media.ts'
import {loadNames, nameOf} from '#store/member.ts'
import {readMedia} from '#store/read-media.ts'
import {previewReimport, saveReimport} from '#store/reimport-at-desk.ts'
import {StoreError} from '#store/store-error.ts'
import {listImports, undoReimport} from '#store/undo-reimport.ts'
import {loadFile} from '#store/working-files.ts'
import {answerImport} from './answer-import.ts'
import {describeReimport} from './describe-import.ts'
import {guardPublisher, inputOf} from './import-routes.ts'
import {importInput, importLimit, reimportPreview} from './import-schemas.ts'
import {actorOf, type Route, route} from './route.ts'
import {instant, slugParams as params, person} from './schemas.ts'

const decisions = z.record(z.string().max(40), z.enum(['desk', 'document'])).optional()
const input = importInput.extend({decisions})
const path = '/documents/announcements/:slug'

/** Corrected documents for an announcement that stands, its imports, and its pictures. */
export const reimportRoutes: readonly Route[] = [
  route({
    id: 'listImports',
    method: 'GET',
    path: `${path}/imports`,
    summary: 'The documents that an announcement was made from, newest first',
    needs: 'reader',
    params,
    answers: {
      200: z.object({
        imports: z.array(
          z.object({
            id: z.string(),
            at: instant,
            author: person.nullable(),
            file: z.string(),
            detail: z.record(z.string(), z.unknown()),
            undone: z.object({at: instant, by: person.nullable()}).nullable(),
            mayUndo: z.boolean(),
          }),
        ),
      }),
    },
    handle: async ({desk: {store}, params: {slug: name}}) => {
      await sourceOf(store, `announcements/${name}`)
      const names = await loadNames(store)
      const imports = (await listImports(store, name)).map(one => ({
        ...one,
        author: nameOf(names, one.author),
        undone: one.undone && {at: one.undone.at, by: nameOf(names, one.undone.by)},
      }))
      return {body: {imports}}
    },
  }),
  route({
    id: 'previewReimport',
    method: 'POST',
    path: `${path}/imports/preview`,
    summary:
      'Compare a corrected document with an announcement: what changes, what becomes stale, what both sides have changed; nothing is saved',
    needs: 'publisher',
    params,
    bodyLimit: importLimit,
    body: input,
    answers: {200: reimportPreview},
    handle: call =>
      answerImport(call, async watch => {
        const {store} = call.desk
        const {input: given, sent} = inputOf(call)
        const preview = await previewReimport(store, {...given, ...call.params}, watch)
        const {terms} = await loadWorkingTerms(store)
        return {...describeReimport(preview, {terms, known: call.body.known ?? []}), sent}
      }),
  }),
  route({
    id: 'importCorrected',
    method: 'POST',
    path: `${path}/imports`,
    summary:
      'Bring a corrected document in; units keep ids and translations, edits of the desk stay unless decided otherwise',
    needs: 'publisher',
    params,
    bodyLimit: importLimit,
    body: input.extend({revs: z.strictObject({markdown: z.int().min(0), facts: z.int().min(0)})}),
    answers: {201: reimportPreview.extend({id: z.string()})},
    handle: async call => {
      const {store} = call.desk
      guardPublisher(call, await sourceOf(store, `announcements/${call.params.slug}`))
      const {input: given, sent} = inputOf(call)
      const saved = await saveReimport(store, {...given, ...call.params}, actorOf(call))
      const {terms} = await loadWorkingTerms(store)
      return {status: 201, body: {...describeReimport(saved, {terms}), sent, id: saved.id}}
    },
  }),
  route({
    id: 'undoImport',
    method: 'POST',
    path: `${path}/imports/:id/undo`,
    summary: 'Take the import of a corrected document back, while nothing was edited since',
    needs: 'publisher',
    params: params.extend({id: z.string().max(60)}),
    answers: {204: undefined},
    handle: async call => {
      const {store} = call.desk
      guardPublisher(call, await sourceOf(store, `announcements/${call.params.slug}`))
      await undoReimport(store, call.params, actorOf(call))
      return {}
    },
  }),
  route({
    id: 'readMedia',
    method: 'GET',
    path: `${path}/media/:file`,
    summary: 'A picture of an announcement as it is being worked on',
    needs: 'reader',
    params: params.extend({
      file: z
        .string()
        .max(200)
        .regex(/^[\w-][\w.-]*$/, 'expected a file name'),
    }),
    answers: {200: undefined},
    handle: async ({desk: {store}, params: {slug: name, file}}) => {
      const {rev, text} = await loadFile(store.db, announcementPath(name, `media/${file}`))
      const media = rev > 0 ? await loadMedia(store.db, text) : await readMedia(store.root, name, file)
      if (!media)
        throw new StoreError(
          'not-found',
          `Unexpected picture \`${file}\`, expected one of the announcement, look it up there.`,
        )
      const headers = {
        'content-type': media.type,
        'cache-control': 'private, no-cache',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      }
      return new Response(media.bytes, {headers})
    },
  }),
]
