import {z} from 'zod'
import type {DeskDocument, DeskImport} from '#store/desk-document.ts'
import {loadWorkingTerms} from '#store/document-facts.ts'
import {isSlugTaken, previewImport, saveImport} from '#store/import-at-desk.ts'
import {mayAct} from '#store/member.ts'
import {StoreError} from '#store/store-error.ts'
import {answerImport} from './answer-import.ts'
import {describeImport} from './describe-import.ts'
import {type ImportInput, importInput, importLimit, importPreview} from './import-schemas.ts'
import {actorOf, type Call, type Route, route} from './route.ts'
import {documentId} from './schemas.ts'

const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case letters, digits and hyphens')
const input = importInput.extend({slug: slug.optional()})

/** Documents from elsewhere. */
export const importRoutes: readonly Route[] = [
  route({
    id: 'previewImport',
    method: 'POST',
    path: '/imports/preview',
    summary:
      'Read a document, pasted or chosen, and propose an announcement; nothing is saved. With `Accept: text/event-stream` its stages are told',
    needs: 'publisher',
    bodyLimit: importLimit,
    body: input,
    answers: {200: importPreview},
    handle: call =>
      answerImport(call, async watch => {
        const {store} = call.desk
        const composed = await previewImport(store, inputOf(call.body), watch)
        const {terms} = await loadWorkingTerms(store)
        const slugTaken = await isSlugTaken(store, composed.slug)
        return describeImport(composed, {terms, slugTaken, known: call.body.known ?? []})
      }),
  }),
  route({
    id: 'importAnnouncement',
    method: 'POST',
    path: '/imports',
    summary:
      'Make an announcement of a document, with its facts, pictures, records and, of a second document, its translation',
    needs: 'publisher',
    bodyLimit: importLimit,
    body: input,
    answers: {201: importPreview.extend({document: documentId})},
    handle: async call => {
      const {store} = call.desk
      const composed = await saveImport(store, inputOf(call.body), {
        actor: actorOf(call),
        guard: locale => guardPublisher(call, locale),
      })
      const {terms} = await loadWorkingTerms(store)
      const known = composed.pictures.map(({sha256}) => sha256)
      const body = describeImport(composed, {terms, slugTaken: true, known})
      return {status: 201, body: {...body, document: `announcements/${composed.slug}`}}
    },
  }),
]

/** Who may publish in a language may import documents in it. */
export function guardPublisher({person}: Pick<Call, 'person'>, locale: string): void {
  if (mayAct(person, 'publisher', locale)) return
  throw new StoreError('role', `Unexpected role, expected publisher of ${locale}, ask an owner for it.`, {
    needs: 'publisher',
    locale,
  })
}

/** What the API was sent as the store takes it. */
export function inputOf<T extends ImportInput>({
  document,
  other,
  known: _,
  ...more
}: T): Omit<T, 'document' | 'other' | 'known'> & Pick<DeskImport, 'document' | 'other'> {
  return {...more, document: documentOf(document), ...(other ? {other: documentOf(other)} : {})}
}

function documentOf(sent: ImportInput['document']): DeskDocument {
  return 'base64' in sent
    ? {name: sent.name, bytes: new Uint8Array(Buffer.from(sent.base64, 'base64'))}
    : sent
}
