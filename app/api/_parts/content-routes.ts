import {z} from 'zod'
import {readOrigins} from '#documents/read-origins.ts'
import {announcementPath} from '#store/content-paths.ts'
import {loadWorkingTerms} from '#store/document-facts.ts'
import {addAnnouncement, editContent} from '#store/edit-content.ts'
import {editTerm} from '#store/edit-terms.ts'
import {findConfirmations} from '#store/find-confirmations.ts'
import {sourceOf} from '#store/find-target.ts'
import {findUses} from '#store/find-uses.ts'
import {markVerified} from '#store/mark-verified.ts'
import {loadNames, nameOf} from '#store/member.ts'
import {loadFile} from '#store/working-files.ts'
import {guardPublisher} from './import-routes.ts'
import {actorOf, type Route, route} from './route.ts'
import {documentId, finding, instant, person, slugParams} from './schemas.ts'

const termParams = z.strictObject({
  kind: z.enum(['people', 'organisations', 'places', 'terms']),
  id: z
    .string()
    .max(100)
    .regex(/^[a-z0-9][\w-]*$/, 'expected letters, digits and hyphens'),
})
const rev = z.int().min(0)
const whole = z
  .string()
  .max(2_000_000)
  .pipe(z.string().refine(value => value.isWellFormed() && !value.includes('\0')))
const file = z.object({text: z.string(), rev})
const origin = z.object({
  rule: z.string().optional(),
  sure: z.enum(['sure', 'likely', 'unsure']).optional(),
  around: z.object({before: z.string(), after: z.string()}).optional(),
  confirmed: z.object({at: instant, by: person.nullable()}).optional(),
})
const million = 2 * 2 ** 20

/** What an announcement is made of, and the term base. */
export const contentRoutes: readonly Route[] = [
  route({
    id: 'readSource',
    method: 'GET',
    path: '/documents/announcements/:slug/source',
    summary:
      'Text and facts of an announcement as they are being worked on; where each fact was found, and by whom confirmed',
    needs: 'reader',
    params: slugParams,
    answers: {200: z.object({markdown: file, facts: file, origins: z.record(z.string(), origin)})},
    handle: async ({desk: {store}, params: {slug}}) => {
      const source = await sourceOf(store, `announcements/${slug}`)
      const read = async (name: 'announcement.md' | 'facts.yaml' | 'original.txt') => {
        const {text, rev} = await loadFile(store.db, announcementPath(slug, name))
        return {text, rev}
      }
      const [markdown, facts] = [await read('announcement.md'), await read('facts.yaml')]
      const {text: original} = await read('original.txt')
      const confirmations = await findConfirmations(store, announcementPath(slug, 'facts.yaml'))
      const names = await loadNames(store)
      const origins = Object.entries(readOrigins(facts.text, {original, source})).map(([name, from]) => {
        const {at, author} = confirmations[name] ?? {}
        return [name, at === undefined ? from : {...from, confirmed: {at, by: nameOf(names, author ?? null)}}]
      })
      return {body: {markdown, facts, origins: Object.fromEntries(origins)}}
    },
  }),
  route({
    id: 'editSource',
    method: 'PUT',
    path: '/documents/announcements/:slug/source',
    summary: 'Save the text or the facts of an announcement as a whole',
    needs: 'publisher',
    params: slugParams,
    bodyLimit: million,
    body: z.strictObject({file: z.enum(['announcement.md', 'facts.yaml']), text: whole, rev}),
    answers: {
      200: z.object({
        rev,
        findings: z.array(finding),
        units: z.object({
          kept: z.int(),
          changed: z.array(z.string()),
          added: z.array(z.string()),
          gone: z.array(z.string()),
        }),
      }),
    },
    handle: async call => {
      const {store} = call.desk
      guardPublisher(call, await sourceOf(store, `announcements/${call.params.slug}`))
      return {body: await editContent(store, {...call.params, ...call.body}, actorOf(call))}
    },
  }),
  route({
    id: 'verifyFacts',
    method: 'POST',
    path: '/documents/announcements/:slug/facts/verify',
    summary: 'Confirm facts by name, or take it back; saved as a revision of facts.yaml',
    needs: 'publisher',
    params: slugParams,
    bodyLimit: million,
    body: z.strictObject({
      names: z.array(z.string().min(1).max(200)).min(1).max(2000),
      verified: z.boolean(),
      rev,
    }),
    answers: {200: z.object({rev, changed: z.array(z.string()), open: z.int()})},
    handle: async call => {
      const {store} = call.desk
      guardPublisher(call, await sourceOf(store, `announcements/${call.params.slug}`))
      return {body: await markVerified(store, {...call.params, ...call.body}, actorOf(call))}
    },
  }),
  route({
    id: 'addAnnouncement',
    method: 'POST',
    path: '/documents/announcements',
    summary: 'Add an announcement; a release writes its files',
    needs: 'publisher',
    bodyLimit: million,
    body: slugParams.extend({markdown: whole, facts: whole.default('')}),
    answers: {201: z.object({document: documentId})},
    handle: async call => {
      await addAnnouncement(call.desk.store, call.body, actorOf(call))
      return {status: 201, body: {document: `announcements/${call.body.slug}`}}
    },
  }),
  route({
    id: 'readTerms',
    method: 'GET',
    path: '/terms',
    summary: 'People, organisations, places and terms, and the revision of each list',
    needs: 'reader',
    answers: {
      200: z.object({
        people: z.record(z.string(), z.unknown()),
        organisations: z.record(z.string(), z.unknown()),
        places: z.record(z.string(), z.unknown()),
        terms: z.record(z.string(), z.unknown()),
        revs: z.record(z.string(), rev),
      }),
    },
    handle: async ({desk: {store}}) => {
      const {terms, revs} = await loadWorkingTerms(store)
      return {body: {...terms, revs}}
    },
  }),
  route({
    id: 'listUses',
    method: 'GET',
    path: '/terms/:kind/:id/uses',
    summary: 'Every fact and text that names a record',
    needs: 'reader',
    params: termParams,
    answers: {
      200: z.object({
        uses: z.array(
          z.object({
            document: documentId,
            key: z.string().nullable(),
            fact: z.string().nullable(),
            locale: z.string(),
            text: z.string(),
          }),
        ),
      }),
    },
    handle: async ({desk: {store}, params}) => ({
      body: {uses: await findUses(store, params.kind, params.id)},
    }),
  }),
  route({
    id: 'writeTerm',
    method: 'PUT',
    path: '/terms/:kind/:id',
    summary: 'Write one record of the term base, such as the confirmed characters of a person',
    needs: 'reviewer',
    params: termParams,
    body: z.strictObject({record: z.record(z.string().max(100), z.unknown()), rev}),
    answers: {200: z.object({rev})},
    handle: async call => ({
      body: {rev: await editTerm(call.desk.store, {...call.params, ...call.body}, actorOf(call))},
    }),
  }),
  route({
    id: 'dropTerm',
    method: 'DELETE',
    path: '/terms/:kind/:id',
    summary: 'Take a record out of the term base',
    needs: 'reviewer',
    params: termParams,
    query: z.strictObject({rev: z.coerce.number().int().min(0)}),
    answers: {200: z.object({rev})},
    handle: async call => {
      const edit = {...call.params, rev: call.query.rev, record: undefined}
      return {body: {rev: await editTerm(call.desk.store, edit, actorOf(call))}}
    },
  }),
]
