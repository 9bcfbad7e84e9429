import {zipSync} from 'fflate'
import {z} from 'zod'
import {exchangeFormats} from '#exchange/exchange-format.ts'
import type {ReadBundle} from '#exchange/exchange-unit.ts'
import {findUnfit} from '#exchange/find-unfit.ts'
import {type WrittenFile, writeExchange} from '#exchange/write-exchange.ts'
import {conceptsOf, writeTbx} from '#exchange/write-tbx.ts'
import {loadDeskCatalogues, planDeskImport, saveDeskImport} from '#store/desk-exchange.ts'
import {loadWorkingTerms} from '#store/document-facts.ts'
import type {ImportPlan} from '#store/import-exchange.ts'
import {bundleCatalogues} from '#store/load-exchange.ts'
import {readExchangeApart} from '#store/read-exchange-apart.ts'
import type {Store} from '#store/store.ts'
import {StoreError} from '#store/store-error.ts'
import {largestBody, mostListed, readUpload} from './exchange-upload.ts'
import {actorOf, type Route, route} from './route.ts'
import {documentId, finding, locale} from './schemas.ts'

const upload = z.strictObject({
  locale,
  /** Name of the file; of plain JSON it tells the catalogue. */
  file: z.string().min(1).max(255),
  /** Base64. */
  bytes: z.base64(),
  take: z.enum(['ours', 'theirs']).optional(),
  encoding: z.string().max(40).optional(),
  catalogue: z.string().max(200).optional(),
  /** The file as it went out, for plain JSON. */
  base: z.base64().optional(),
})

const mergedUnit = z.object({
  document: z.string(),
  key: z.string(),
  outcome: z.enum([
    'new',
    'changed',
    'state',
    'same',
    'kept',
    'untranslated',
    'conflict',
    'refused',
    'unknown',
  ]),
  ours: z.string().nullable(),
  theirs: z.string().nullable(),
  state: z.enum(['initial', 'translated', 'reviewed', 'final']),
  findings: z.array(finding),
})

const plan = z.object({
  locale: z.string(),
  /** An error of the file: nothing of it is imported unless `skipErrors` is sent. */
  refused: z.boolean(),
  counts: z.record(z.string(), z.int()),
  /** What would be written, and what would not and why; others are only counted. */
  units: z.array(mergedUnit),
  /** Units of these that the answer has no room for. */
  more: z.int(),
  findings: z.array(finding),
})

/** Files of translators' tools: out as they are worked on, and back by a three-way merge. */
export const exchangeRoutes: readonly Route[] = [
  route({
    id: 'exportUnits',
    method: 'GET',
    path: '/exchange',
    summary: 'Units with their targets in one locale as a file of a translators’ format',
    needs: 'reader',
    localeIn: 'query',
    query: z.strictObject({
      locale,
      format: z.enum(exchangeFormats).default('xliff-2'),
      only: z.enum(['all', 'missing', 'open']).default('all'),
      document: documentId.optional(),
    }),
    answers: {200: undefined},
    handle: async ({desk: {store}, query}) => {
      const documents = query.document === undefined ? undefined : [query.document]
      const catalogues = await loadDeskCatalogues(store, query.locale, documents)
      if (catalogues.length === 0)
        throw new StoreError(
          'not-found',
          'Unexpected document, expected one in another language, choose one.',
        )
      const bundles = bundleCatalogues(catalogues, query.locale, query.only)
      const unfit = bundles.flatMap(bundle => findUnfit(bundle, query.format))
      if (unfit.length > 0)
        throw new StoreError(
          'findings',
          `Unexpected content in ${unfit.length} units, expected what ${query.format} can carry, choose another format.`,
          {findings: unfit},
        )
      const name = query.document?.replace('/', '-')
      return download(
        bundles.flatMap(bundle =>
          writeExchange(bundle, query.format, name && `${name}.${bundle.sourceLocale}-${query.locale}`),
        ),
        query.locale,
      )
    },
  }),
  route({
    id: 'exportTerms',
    method: 'GET',
    path: '/exchange/terms',
    summary: 'Terms, organisations and places as TBX; people are no terms',
    needs: 'reader',
    answers: {200: undefined},
    handle: async ({desk: {store}}) => {
      const {terms} = await loadWorkingTerms(store)
      const bytes = new TextEncoder().encode(writeTbx(conceptsOf(terms), 'en'))
      return download([{name: 'terms.tbx', bytes}], 'terms')
    },
  }),
  route({
    id: 'previewUnits',
    method: 'POST',
    path: '/exchange/preview',
    summary: 'What an import of a translators’ file would write; nothing is saved',
    needs: 'translator',
    localeIn: 'body',
    bodyLimit: largestBody,
    body: upload,
    answers: {200: plan},
    handle: async ({desk: {store}, body}) => ({body: describePlan(await makePlan(store, body))}),
  }),
  route({
    id: 'importUnits',
    method: 'POST',
    path: '/exchange/import',
    summary:
      'Import a translators’ file: what changed there alone is saved, what changed on both sides is listed',
    needs: 'translator',
    localeIn: 'body',
    bodyLimit: largestBody,
    body: upload.extend({skipErrors: z.boolean().default(false)}),
    answers: {
      200: plan.extend({
        saved: z.int(),
        /** Notes of the translator that became comments. */
        comments: z.int(),
        /** Units that somebody else saved in between; they stay as they are. */
        late: z.array(z.object({document: z.string(), key: z.string()})),
      }),
    },
    handle: async call => {
      const {store} = call.desk
      const made = await makePlan(store, call.body)
      const said = describePlan(made)
      if (said.refused && !call.body.skipErrors) return {body: {...said, saved: 0, comments: 0, late: []}}
      const {saved, comments, late} = await saveDeskImport(store, made, actorOf(call))
      const named = late.map(({file, id}) => ({document: documentOf(file), key: id}))
      return {body: {...said, saved, comments, late: named}}
    },
  }),
]

type Upload = z.output<typeof upload>

async function makePlan(store: Store, body: Upload): Promise<ImportPlan> {
  const read = await readFile(body.bytes, body)
  const base = body.base === undefined ? undefined : await readFile(body.base, body)
  return planDeskImport(store, read, {file: body.file, targetLocale: body.locale, take: body.take, base})
}

function readFile(
  bytes: string,
  {file, encoding, locale: targetLocale, catalogue: name}: Upload,
): Promise<ReadBundle> {
  return readUpload(bytes, given => readExchangeApart(given, {file, encoding, targetLocale, name}))
}

function describePlan({targetLocale, merged, findings}: ImportPlan): z.output<typeof plan> {
  const counts: Record<string, number> = {}
  for (const {outcome} of merged) counts[outcome] = (counts[outcome] ?? 0) + 1
  const told = merged.filter(({outcome}) => outcome !== 'same' && outcome !== 'untranslated')
  return {
    locale: targetLocale,
    refused: findings.some(one => one.severity === 'error'),
    counts,
    units: told.slice(0, mostListed).map(({file, id, outcome, ours, theirs, state, findings: own}) => ({
      document: documentOf(file),
      key: id,
      outcome,
      ours: ours ?? null,
      theirs: theirs ?? null,
      state,
      findings: [...own],
    })),
    more: Math.max(0, told.length - mostListed),
    findings: [...findings],
  }
}

function documentOf(file: string): string {
  return file.startsWith('announcements/') ? file : `interface/${file}`
}

/** One file as it is, several as a ZIP archive. */
function download(files: readonly WrittenFile[], targetLocale: string): Response {
  const [only, ...others] = files
  const isOne = only !== undefined && others.length === 0
  const bytes = isOne
    ? only.bytes
    : zipSync(Object.fromEntries(files.map(file => [file.name, file.bytes])), {mtime: new Date(1980, 0, 1)})
  const name = isOne ? only.name.replaceAll('/', '-') : `units-${targetLocale}.zip`
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
