import {z} from 'zod'

/** A BCP 47 tag that can be the name of a folder. */
export const locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a BCP 47 tag such as zh-Hans')
  .meta({id: 'Locale'})

/** `announcements/<slug>` or `interface/<namespace>`. */
export const documentId = z
  .string()
  .max(300)
  .regex(
    /^(announcements|interface)\/[\w-][\w.-]*$/,
    'expected announcements/<slug> or interface/<namespace>',
  )
  .meta({id: 'DocumentId'})

export const documentParams = z.strictObject({
  kind: z.enum(['announcements', 'interface']),
  name: z
    .string()
    .max(200)
    .regex(/^[\w-][\w.-]*$/, 'expected a slug or a namespace'),
})
export const slugParams = z.strictObject({
  slug: z
    .string()
    .max(200)
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'expected letters a-z, digits and hyphens'),
})
export const key = z.string().min(1).max(300)
export const unitParams = documentParams.extend({key})
export const targetParams = unitParams.extend({locale})
export const idParams = z.strictObject({id: z.string().min(1).max(100)})
export const instant = z.iso.datetime({offset: true}).meta({id: 'Instant'})
export const text = z
  .string()
  .max(100_000)
  .refine(value => value.isWellFormed() && !value.includes('\0'), 'expected well-formed text without NUL')
/** A few words that a person types: a reason, a note. */
export const words = text.pipe(z.string().trim().min(1).max(2000))

export const state = z.enum(['initial', 'translated', 'reviewed', 'final']).meta({id: 'State'})
export const status = z
  .enum(['missing', 'stale', 'initial', 'translated', 'reviewed', 'final'])
  .meta({id: 'Status'})
export const person = z.object({id: z.string(), name: z.string()}).meta({id: 'Person'})
export const role = z.enum(['reader', 'translator', 'reviewer', 'publisher', 'owner']).meta({id: 'Role'})
export const membership = z
  .strictObject({locale: z.union([locale, z.literal('*')]), role})
  .meta({id: 'Membership'})
const origin = z.enum([
  'desk',
  'memory',
  'machine',
  'import',
  'bulk',
  'restore',
  'review',
  'reject',
  'release',
])

export const place = z.object({
  file: z.string().optional(),
  line: z.number().optional(),
  column: z.number().optional(),
  start: z.number().optional(),
  end: z.number().optional(),
  key: z.string().optional(),
  locale: z.string().optional(),
})

export const finding = z
  .looseObject({
    id: z.string().optional(),
    rule: z.string(),
    severity: z.enum(['error', 'warning']),
    place,
    actual: z.string(),
    expected: z.string(),
    dismissed: z.object({id: z.string(), reason: z.string(), by: person.nullable(), at: instant}).optional(),
  })
  .meta({id: 'Finding'})

export const target = z
  .object({
    text: z.string(),
    rev: z.int(),
    state,
    status,
    author: person.nullable(),
    at: instant,
    from: z.string().nullable(),
    origin,
    reason: z.string().optional(),
  })
  .meta({id: 'Target'})

export const unitRow = z
  .object({
    document: documentId,
    key: z.string(),
    position: z.int(),
    kind: z.string(),
    path: z.string().optional(),
    source: z.object({text: z.string(), hash: z.string(), lang: z.string()}),
    shells: z.record(
      z.string(),
      z.object({node: z.string(), attributes: z.record(z.string(), z.string()).optional()}),
    ),
    target: target.nullable(),
    status,
    errors: z.int(),
    warnings: z.int(),
    comments: z.int(),
    issues: z.int(),
    derivedFrom: z.string().optional(),
  })
  .meta({id: 'UnitRow'})

export const revision = z
  .object({
    rev: z.int(),
    text: z.string(),
    state,
    author: person.nullable(),
    at: instant,
    from: z.string().nullable(),
    origin,
    reason: z.string().optional(),
    batch: z.string().optional(),
  })
  .meta({id: 'Revision'})

export const comment = z
  .object({
    id: z.string(),
    document: documentId,
    key: z.string(),
    locale: z.string().nullable(),
    kind: z.enum(['question', 'issue', 'note']),
    text: z.string(),
    author: person,
    at: instant,
    parent: z.string().nullable(),
    resolved: z.object({by: person, at: instant}).nullable(),
  })
  .meta({id: 'Comment'})

const count = z.int().min(0)
export const counts = z
  .object({
    total: count,
    missing: count,
    stale: count,
    initial: count,
    translated: count,
    reviewed: count,
    final: count,
    errors: count,
    warnings: count,
    comments: count,
    words: count,
  })
  .meta({id: 'Counts'})

export const activity = z
  .object({
    seq: z.int(),
    at: instant,
    actor: person.nullable(),
    action: z.string(),
    document: z.string().nullable(),
    key: z.string().nullable(),
    locale: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({id: 'Activity'})

export const conflict = z
  .object({
    id: z.string(),
    document: z.string(),
    key: z.string(),
    locale: z.string(),
    base: z.string().nullable(),
    ours: target.nullable(),
    theirs: z.string().nullable(),
    source: z.string().nullable(),
    at: instant,
  })
  .meta({id: 'Conflict'})

export const draft = z.object({text: z.string(), rev: z.int(), at: instant}).meta({id: 'Draft'})

export type Target = z.infer<typeof target>
export type UnitRow = z.infer<typeof unitRow>
export type Revision = z.infer<typeof revision>
export type Comment = z.infer<typeof comment>
export type Counts = z.infer<typeof counts>
export type Activity = z.infer<typeof activity>
export type Conflict = z.infer<typeof conflict>
export type Person = z.infer<typeof person>
export type ListedFinding = z.infer<typeof finding>
