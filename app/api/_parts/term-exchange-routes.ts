import {z} from 'zod'
import {decodeText} from '#exchange/decode-text.ts'
import {readTbx} from '#exchange/read-tbx.ts'
import type {Finding} from '#messages/finding.ts'
import {planDeskTerms, saveDeskTerms, type TermPlan, writes} from '#store/desk-terms.ts'
import type {Store} from '#store/store.ts'
import {largestBody, mostListed, readUpload} from './exchange-upload.ts'
import {actorOf, type Route, route} from './route.ts'
import {finding} from './schemas.ts'

const take = z.enum(['ours', 'theirs'])
const rev = z.int().min(0)

const upload = z.strictObject({
  file: z.string().min(1).max(255),
  /** Base64. */
  bytes: z.base64(),
  /** Decides every conflict that `choices` says nothing of. */
  take: take.optional(),
  /** Decides conflicts one by one, by the id of the concept. */
  choices: z.record(z.string().max(100), take).default({}),
  encoding: z.string().max(40).optional(),
})

const mergedConcept = z.object({
  id: z.string(),
  kind: z.enum(['terms', 'organisations', 'places']),
  outcome: z.enum(['new', 'changed', 'same', 'conflict', 'refused']),
  /** Forms that are written, by locale; a conflict may bring some too. */
  added: z.record(
    z.string(),
    z.array(z.object({text: z.string(), status: z.enum(['preferred', 'admitted', 'forbidden'])})),
  ),
  /** Preferred forms that differ; the one at the desk stays. */
  conflicts: z.array(z.object({locale: z.string(), ours: z.string(), theirs: z.string()})),
  findings: z.array(finding),
})

const plan = z.object({
  /** An error of the file: nothing of it is imported unless `skipErrors` is sent. */
  refused: z.boolean(),
  counts: z.record(z.string(), z.int()),
  /** Records that an import writes. */
  writes: z.int(),
  /** What would be written, and what would not and why; what is the same is only counted. */
  concepts: z.array(mergedConcept),
  /** Concepts of these that the answer has no room for. */
  more: z.int(),
  /** Revisions of the term files that were compared: sent with the import, they hold it to what was seen. */
  revs: z.object({terms: rev, organisations: rev, places: rev}),
  findings: z.array(finding),
})

/** Terms, organisations and places from the term bases of other programs. */
export const termExchangeRoutes: readonly Route[] = [
  route({
    id: 'previewTerms',
    method: 'POST',
    path: '/exchange/terms/preview',
    summary: 'What an import of a TBX file would write; nothing is saved',
    needs: 'reviewer',
    bodyLimit: largestBody,
    body: upload,
    answers: {200: plan},
    handle: async ({desk: {store}, body}) => ({body: describePlan(await makePlan(store, body))}),
  }),
  route({
    id: 'importTerms',
    method: 'POST',
    path: '/exchange/terms/import',
    summary:
      'Import a TBX file: forms and languages that lack are added, preferred forms that differ are listed',
    needs: 'reviewer',
    bodyLimit: largestBody,
    body: upload.extend({
      skipErrors: z.boolean().default(false),
      /** As the preview gave them; a file that has changed since is `stale`. */
      revs: z.strictObject({terms: rev, organisations: rev, places: rev}).optional(),
    }),
    answers: {200: plan.extend({saved: z.int()})},
    handle: async call => {
      const {skipErrors, revs} = call.body
      const made = await makePlan(call.desk.store, call.body)
      const said = describePlan(made)
      if (said.refused && !skipErrors) return {body: {...said, saved: 0}}
      const saved = await saveDeskTerms(call.desk.store, made.terms, {actor: actorOf(call), seen: revs})
      return {body: {...said, saved}}
    },
  }),
]

type Made = Readonly<{terms: TermPlan; findings: readonly Finding[]}>

async function makePlan(store: Store, body: z.output<typeof upload>): Promise<Made> {
  const {file, encoding, choices} = body
  const {concepts, findings} = await readUpload(body.bytes, bytes =>
    readTbx(decodeText(bytes, {file, encoding, isXml: true}), {file}),
  )
  const takeOf = (id: string) => (Object.hasOwn(choices, id) ? choices[id] : body.take)
  return {terms: await planDeskTerms(store, concepts, {file, takeOf}), findings}
}

function describePlan({terms, findings}: Made): z.output<typeof plan> {
  const counts: Record<string, number> = {}
  for (const {outcome} of terms.concepts) counts[outcome] = (counts[outcome] ?? 0) + 1
  const told = terms.concepts.filter(({outcome}) => outcome !== 'same')
  return {
    refused: findings.some(one => one.severity === 'error'),
    counts,
    writes: terms.concepts.filter(writes).length,
    concepts: told.slice(0, mostListed).map(({id, kind, outcome, added, conflicts, findings: own}) => ({
      id,
      kind,
      outcome,
      added: Object.fromEntries(Object.entries(added).map(([tag, forms]) => [tag, [...forms]])),
      conflicts: [...conflicts],
      findings: [...own],
    })),
    more: Math.max(0, told.length - mostListed),
    revs: terms.revs,
    findings: [...findings],
  }
}
