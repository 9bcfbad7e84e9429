import {z} from 'zod'
import type {DeskDocument, DeskImport} from '#store/desk-document.ts'
import {loadWorkingTerms} from '#store/document-facts.ts'
import {findHeld, holdDocument} from '#store/held-documents.ts'
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
        const {input: given, sent} = inputOf(call)
        const composed = await previewImport(store, given, watch)
        const {terms} = await loadWorkingTerms(store)
        const slugTaken = await isSlugTaken(store, composed.slug)
        return {...describeImport(composed, {terms, slugTaken, known: call.body.known ?? []}), sent}
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
      const {input: given, sent} = inputOf(call)
      const composed = await saveImport(store, given, {
        actor: actorOf(call),
        guard: locale => guardPublisher(call, locale),
      })
      const {terms} = await loadWorkingTerms(store)
      const body = describeImport(composed, {terms, slugTaken: true})
      return {status: 201, body: {...body, sent, document: `announcements/${composed.slug}`}}
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

/** What the API was sent as the store takes it, and the SHA-256 of each document. */
export type Sent<T> = Readonly<{
  input: Omit<T, 'document' | 'other' | 'known'> & Pick<DeskImport, 'document' | 'other'>
  sent: Readonly<{document: string; other?: string}>
}>

/**
 * Take what the API was sent: documents as they came, or those that this person has sent before.
 *
 * @throws StoreError `not-found` where the server no longer holds one: the client sends it again.
 */
export function inputOf<T extends ImportInput>({
  desk: {store},
  person,
  body: {document, other, known: _, ...more},
}: Pick<Call, 'desk' | 'person'> & Readonly<{body: T}>): Sent<T> {
  const now = store.now().getTime()
  const take = (one: ImportInput['document']) => {
    if (!('sha256' in one)) {
      const taken = documentOf(one)
      return {taken, digest: holdDocument(person.id, taken, now)}
    }
    const taken = findHeld(person.id, one.sha256, now)
    if (taken) return {taken, digest: one.sha256}
    throw new StoreError(
      'not-found',
      'Unexpected SHA-256 of a document, expected one that was sent within half an hour, send the document itself.',
      {reason: 'document-not-held'},
    )
  }
  const [own, second] = [take(document), other && take(other)]
  return {
    input: {...more, document: own.taken, ...(second ? {other: second.taken} : {})},
    sent: {document: own.digest, ...(second ? {other: second.digest} : {})},
  }
}

function documentOf(sent: Exclude<ImportInput['document'], {sha256: string}>): DeskDocument {
  return 'base64' in sent
    ? {name: sent.name, bytes: new Uint8Array(Buffer.from(sent.base64, 'base64'))}
    : sent
}
