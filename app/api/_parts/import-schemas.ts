import {z} from 'zod'
import {finding, locale} from './schemas.ts'

/** Bytes of one document; Word files with photographs are large. */
const mostOfDocument = 32 * 2 ** 20

/** Bytes of a body: two documents in base64. */
export const importLimit = Math.ceil((2 * mostOfDocument * 4) / 3) + 2 ** 20

const pasted = z
  .string()
  .max(20_000_000)
  .refine(text => text.isWellFormed(), 'expected well-formed text')
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in hex')
/** What is pasted, a file in base64, or the SHA-256 of one that a preview was asked for before. */
const document = z.union([
  z.strictObject({sha256: digest}),
  z.strictObject({html: pasted}),
  z.strictObject({text: pasted}),
  z.strictObject({
    name: z.string().min(1).max(200),
    base64: z.base64().max(Math.ceil((mostOfDocument * 4) / 3) + 4),
  }),
])

/** What both ways of importing take. */
export const importInput = z.strictObject({
  document,
  other: document.optional(),
  locale: locale.optional(),
  releaseDay: z.iso.date().optional(),
  answers: z.record(z.string().max(40), z.union([z.int().min(0).max(100), z.string().max(300)])).optional(),
  pictures: z
    .record(digest, z.strictObject({alt: z.string().max(1_000).optional(), leaveOut: z.boolean().optional()}))
    .optional(),
  /** Pictures whose bytes the client holds already; sent in a preview only. */
  known: z.array(digest).max(500).optional(),
})
export type ImportInput = z.output<typeof importInput>

const question = z.object({
  id: z.string(),
  rule: z.string(),
  fact: z.string().optional(),
  finding: z.string().optional(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  context: z.string(),
  at: z.int(),
  readings: z.array(z.string()),
  applied: z.int().optional(),
  /** An earlier import has asked it too, and nobody has answered. */
  isOld: z.boolean(),
})
const picture = z.object({
  sha256: z.string(),
  file: z.string(),
  type: z.string(),
  width: z.int(),
  height: z.int(),
  /** Bytes. */
  size: z.int(),
  alt: z.string(),
  isLeftOut: z.boolean(),
  /** Where the client did not say that it holds them. */
  base64: z.string().optional(),
})

/** What a document would become. */
export const importPreview = z
  .object({
    /** The SHA-256 by which the server holds what was sent, for half an hour. */
    sent: z.object({document: z.string(), other: z.string().optional()}),
    slug: z.string(),
    slugTaken: z.boolean(),
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
    answered: z.array(
      question.omit({isOld: true}).extend({answer: z.union([z.int(), z.string()]), isEarlier: z.boolean()}),
    ),
    findings: z.array(z.object({finding, status: z.enum(['applied', 'in-fact', 'asked', 'open'])})),
    notes: z.array(z.object({rule: z.string(), count: z.int().optional(), actual: z.string().optional()})),
    pictures: z.array(picture),
    translation: z
      .object({
        locale: z.string(),
        messages: z.int(),
        missing: z.array(z.string()),
        findings: z.array(finding),
      })
      .nullable(),
    /** Why it could not be saved as it is. */
    errors: z.array(finding),
    /** What the readers' page is drawn from; null where the text has errors. */
    page: z
      .object({
        publishedOn: z.string(),
        frontMatter: z.record(z.string(), z.unknown()),
        tree: z.unknown(),
        facts: z.record(z.string(), z.unknown()),
        units: z.array(z.unknown()),
        terms: z.record(z.string(), z.unknown()),
        translation: z
          .object({
            locale: z.string(),
            messages: z.record(z.string(), z.string()),
            meta: z.record(z.string(), z.unknown()),
          })
          .nullable(),
      })
      .nullable(),
  })
  .meta({id: 'ImportPreview'})

const piece = z.object({
  id: z.string(),
  from: z.enum(['document', 'desk', 'conflict']),
  name: z.string().nullable(),
  base: z.string().nullable(),
  desk: z.string().nullable(),
  document: z.string().nullable(),
  /** Between desk and document. */
  words: z.array(z.object({kind: z.enum(['same', 'deleted', 'inserted']), text: z.string()})),
})

/** What a corrected document would change. */
export const reimportPreview = importPreview
  .extend({
    revs: z.object({markdown: z.int(), facts: z.int()}),
    knowsBase: z.boolean(),
    undecided: z.int(),
    merge: z.array(piece),
    changes: z.object({
      units: z.array(
        z.object({
          id: z.string(),
          change: z.enum(['added', 'changed', 'removed', 'moved', 'reads']),
          kind: z.string(),
          words: z.array(z.object({kind: z.enum(['same', 'deleted', 'inserted']), text: z.string()})),
          stale: z.array(z.string()),
        }),
      ),
      facts: z.array(
        z.object({
          name: z.string(),
          before: z.string().optional(),
          now: z.string().optional(),
          wasVerified: z.boolean(),
        }),
      ),
      pictures: z.object({added: z.array(z.string()), removed: z.array(z.string())}),
      stale: z.record(z.string(), z.int()),
    }),
  })
  .meta({id: 'ReimportPreview'})
