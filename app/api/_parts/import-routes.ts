import {z} from 'zod'
import {ExchangeError} from '#exchange/exchange-error.ts'
import {
  type DeskDocument,
  type DeskImport,
  type DeskPreview,
  previewImport,
  saveImport,
} from '#store/import-at-desk.ts'
import {ImportError} from '#store/import-error.ts'
import {StoreError} from '#store/store-error.ts'
import {actorOf, type Route, route} from './route.ts'
import {documentId, finding, locale} from './schemas.ts'

const pasted = z.string().min(1).max(4_000_000)
/** What is pasted, or a file of at most 12 MiB in base64. */
const document = z.union([
  z.strictObject({html: pasted}),
  z.strictObject({text: pasted}),
  z.strictObject({name: z.string().min(1).max(200), base64: z.base64().max(16_777_216)}),
])
const input = z.strictObject({
  document,
  other: document.optional(),
  locale: locale.optional(),
  slug: z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case letters, digits and hyphens')
    .optional(),
  releaseDay: z.iso.date().optional(),
  answers: z.record(z.string().max(40), z.union([z.int().min(0).max(100), z.string().max(300)])).optional(),
})
const question = z.object({
  id: z.string(),
  rule: z.string(),
  fact: z.string().optional(),
  finding: z.string().optional(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  context: z.string(),
  readings: z.array(z.string()),
  applied: z.int().optional(),
})
const preview = z.object({
  slug: z.string(),
  locale: z.string(),
  title: z.string(),
  markdown: z.string(),
  facts: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      text: z.string(),
      rule: z.string(),
      sure: z.enum(['sure', 'likely', 'unsure']),
    }),
  ),
  questions: z.array(question),
  findings: z.array(z.object({finding, status: z.enum(['applied', 'in-fact', 'asked', 'open'])})),
  notes: z.array(z.object({rule: z.string(), count: z.int().optional(), actual: z.string().optional()})),
})
const limit = 34 * 2 ** 20

/** Documents from elsewhere. */
export const importRoutes: readonly Route[] = [
  route({
    id: 'previewImport',
    method: 'POST',
    path: '/imports/preview',
    summary: 'Read a document, pasted or chosen, and propose an announcement; nothing is saved',
    needs: 'publisher',
    bodyLimit: limit,
    body: input,
    answers: {200: preview},
    handle: async ({desk: {store}, body}) => ({
      body: describe(await refusing(() => previewImport(store, inputOf(body)))),
    }),
  }),
  route({
    id: 'importAnnouncement',
    method: 'POST',
    path: '/imports',
    summary:
      'Make an announcement of a document, with its facts, records and, of a second document, its translation',
    needs: 'publisher',
    bodyLimit: limit,
    body: input,
    answers: {
      201: preview.extend({
        document: documentId,
        translation: z
          .object({
            locale: z.string(),
            messages: z.int(),
            missing: z.array(z.string()),
            findings: z.array(finding),
          })
          .nullable(),
      }),
    },
    handle: async call => {
      const saved = await refusing(() => saveImport(call.desk.store, inputOf(call.body), actorOf(call)))
      const {filled, translation} = saved
      return {
        status: 201,
        body: {
          ...describe(saved),
          document: `announcements/${saved.slug}`,
          translation:
            filled && translation
              ? {
                  locale: translation.locale,
                  messages: Object.keys(filled.messages).length,
                  missing: filled.missing,
                  findings: filled.findings,
                }
              : null,
        },
      }
    },
  }),
]

function inputOf({document: own, other, ...more}: z.output<typeof input>): DeskImport {
  return {...more, document: documentOf(own), ...(other ? {other: documentOf(other)} : {})}
}

function documentOf(sent: z.output<typeof document>): DeskDocument {
  return 'base64' in sent ? {name: sent.name, bytes: Buffer.from(sent.base64, 'base64')} : sent
}

function describe({slug, proposal, markdown, open}: DeskPreview) {
  const {locale: own, title, facts, findings, notes} = proposal
  return {
    slug,
    locale: own,
    title,
    markdown,
    facts: facts.map(({fact: {name, value, places, rule, sure}}) => ({
      name,
      kind: value.kind === 'quantity' ? value.quantity.kind : value.kind,
      text: places[0]?.text ?? '',
      rule,
      sure,
    })),
    questions: open,
    findings,
    notes,
  }
}

/** What a document is refused for is the client's fault, in the sentence that says it. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ExchangeError || error instanceof ImportError)
      throw new StoreError('input', error.message, {problems: [{path: 'document', message: error.message}]})
    throw error
  }
}
