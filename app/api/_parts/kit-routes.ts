import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {z} from 'zod'
import {readZip} from '#exchange/read-zip.ts'
import {findKit, type KitJob, listKits} from '#kits/kit-job.ts'
import {kitFolder, readRegister} from '#kits/kit-register.ts'
import {loadNames, mayAct, nameOf} from '#store/member.ts'
import {StoreError} from '#store/store-error.ts'
import {actorOf, type Call, type Route, route} from './route.ts'
import {finding, idParams, instant, locale, person} from './schemas.ts'

const slug = z
  .string()
  .max(200)
  .regex(/^[\w-][\w.-]*$/, 'expected the slug of an announcement')
const file = z
  .string()
  .max(250)
  .regex(/^[\w-][\w.-]*\.zip$/, 'expected the name of a kit such as lane-v2.zip')

const step = z.object({
  locale: z.string(),
  name: z.string(),
  ms: z.number(),
  size: z.int(),
  findings: z.int(),
})
const job = z
  .object({
    id: z.string(),
    slug: z.string(),
    draft: z.boolean(),
    by: person.nullable(),
    at: instant,
    endedAt: instant.nullable(),
    state: z.enum(['building', 'done', 'refused', 'stopped', 'failed']),
    steps: z.array(step),
    file: z.string().nullable(),
    locales: z.array(z.string()),
    refused: z.record(z.string(), z.array(finding)),
    findings: z.array(finding),
  })
  .meta({id: 'KitJob'})
const kit = z
  .object({
    version: z.int(),
    on: z.string(),
    file: z.string(),
    size: z.int(),
    sha256: z.string(),
    locales: z.array(z.string()),
    isCurrent: z.boolean(),
  })
  .meta({id: 'Kit'})

async function describeJob(call: Call, one: KitJob) {
  return {...one, by: nameOf(await loadNames(call.desk.store), one.by)}
}

function missing(what: string): StoreError {
  return new StoreError(
    'not-found',
    `Unexpected ${what}, expected one that is there, look at the list again.`,
  )
}

/** Press kits: what was built, builds with their progress, and the archives. */
export const kitRoutes: readonly Route[] = [
  route({
    id: 'listKits',
    method: 'GET',
    path: '/kits',
    summary: 'The kits of an announcement, the newest first, and its builds',
    needs: 'reader',
    query: z.strictObject({slug}),
    answers: {200: z.object({kits: z.array(kit), withdrawn: z.boolean(), jobs: z.array(job)})},
    handle: async call => {
      await call.desk.kits.bring()
      const entry = readRegister(kitFolder(call.desk.store.root)).announcements[call.query.slug]
      const kits = (entry?.kits ?? [])
        .map(one => ({...one, isCurrent: one.version === entry!.current}))
        .reverse()
      const jobs = await Promise.all(
        (await listKits(call.desk.store, call.query.slug)).map(one => describeJob(call, one)),
      )
      return {body: {kits, withdrawn: entry?.withdrawn ?? false, jobs}}
    },
  }),
  route({
    id: 'buildKit',
    method: 'POST',
    path: '/kits',
    summary: 'Build a press kit of what was released; a draft is built whatever its gate says',
    needs: 'publisher',
    body: z.strictObject({
      slug,
      draft: z.boolean().optional(),
      locales: z.array(locale).min(1).max(100).optional(),
    }),
    answers: {202: z.object({job})},
    handle: async call => {
      const {body, person: asks} = call
      const refused = body.locales?.find(one => !mayAct(asks, 'publisher', one))
      if (refused !== undefined)
        throw new StoreError(
          'role',
          `Unexpected role, expected publisher of ${refused}, ask an owner for it.`,
          {
            needs: 'publisher',
            locale: refused,
          },
        )
      const {kits, store} = call.desk
      if (!existsSync(join(store.root, 'content', 'announcements', body.slug, 'announcement.md')))
        throw missing(`announcement \`${body.slug}\``)
      const {slug: name, draft = false, locales} = body
      const started = await kits.start({
        slug: name,
        draft,
        by: actorOf(call).person,
        ...(locales ? {locales} : {}),
      })
      if (!started)
        throw new StoreError('busy', 'Unexpected third build at once, expected two, wait for one to end.')
      return {status: 202, body: {job: await describeJob(call, started)}}
    },
  }),
  route({
    id: 'readKitJob',
    method: 'GET',
    path: '/kits/jobs/:id',
    summary: 'How far a build is, and what came of it',
    needs: 'reader',
    params: idParams,
    answers: {200: z.object({job})},
    handle: async call => {
      const found = await findKit(call.desk.store, call.params.id)
      if (!found) throw missing('build')
      return {body: {job: await describeJob(call, found)}}
    },
  }),
  route({
    id: 'stopKitJob',
    method: 'DELETE',
    path: '/kits/jobs/:id',
    summary: 'Stop a build; nothing of it is written',
    needs: 'publisher',
    params: idParams,
    answers: {200: z.object({job})},
    handle: async call => {
      const stopped = await call.desk.kits.stop(call.params.id)
      if (!stopped) throw missing('build')
      return {body: {job: await describeJob(call, stopped)}}
    },
  }),
  route({
    id: 'readKitManifest',
    method: 'GET',
    path: '/kits/files/:file/manifest',
    summary: 'What a kit says of itself, and the files in it with their size and SHA-256',
    needs: 'reader',
    params: z.strictObject({file}),
    answers: {
      200: z.object({
        manifest: z.looseObject({}),
        files: z.array(z.object({path: z.string(), size: z.int(), sha256: z.string()})),
      }),
    },
    handle: async call => {
      const {parts} = readZip(await readKit(call), () => true)
      const decode = (path: string) => new TextDecoder().decode(parts.get(path) ?? new Uint8Array())
      const files = decode('manifest-sha256.txt')
        .split('\n')
        .filter(Boolean)
        .map(line => ({
          path: line.slice(66),
          sha256: line.slice(0, 64),
          size: parts.get(line.slice(66))?.length ?? 0,
        }))
      return {body: {manifest: JSON.parse(decode('manifest.json')), files}}
    },
  }),
  route({
    id: 'readKitFile',
    method: 'GET',
    path: '/kits/files/:file',
    summary: 'A kit as an archive; drafts too',
    needs: 'reader',
    params: z.strictObject({file}),
    answers: {200: z.string()},
    handle: async call => {
      const bytes = await readKit(call)
      const headers = {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${call.params.file}"`,
        'cache-control': 'private, no-store',
      }
      return new Response(bytes, {headers})
    },
  }),
]

async function readKit({desk, params}: Call<{file: string}>): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(kitFolder(desk.store.root), params.file)
  if (!existsSync(path)) await desk.kits.bring()
  if (!existsSync(path)) throw missing(`kit \`${params.file}\``)
  return new Uint8Array(await readFile(path))
}
