import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {readZip} from '#exchange/read-zip.ts'
import {loadPublicKeys} from '#kits/kit-keys.ts'
import {verifyKit} from '#kits/verify-kit.ts'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

let desk: TestDesk
let publisher: TestPerson
let reader: TestPerson
const slug = 'customs-fast-lane'

beforeAll(async () => {
  // Libraries of a build print what they like.
  vi.stubEnv('NODE_OPTIONS', '--import=data:text/javascript,console.log({warned:true})')
  desk = await startDesk({from: 'tests/fixtures/press'})
  publisher = await desk.person({role: 'publisher', locale: '*'})
  reader = await desk.person({role: 'reader', locale: '*'})
}, 60_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await desk.stop()
})

async function finished(id: string) {
  for (;;) {
    const {body} = await desk.ask('GET', `/kits/jobs/${id}`, undefined, reader)
    if (body.job.state !== 'building') return body.job
    await setTimeout(100)
  }
}

test('a publisher builds a kit, everybody of the desk sees how far it is and fetches it', async () => {
  expect((await desk.ask('POST', '/kits', {slug}, reader)).status).toBe(403)
  expect((await desk.ask('POST', '/kits', {slug: 'nothing'}, publisher)).status).toBe(404)
  const {status, body} = await desk.ask('POST', '/kits', {slug}, publisher)
  expect([status, body.job.state]).toEqual([202, 'building'])
  // Asked twice, it is built once.
  expect((await desk.ask('POST', '/kits', {slug}, publisher)).body.job.id).toBe(body.job.id)
  const job = await finished(body.job.id)
  expect(job).toMatchObject({state: 'done', file: `${slug}-v2.zip`, locales: ['en', 'zh-Hans'], refused: {}})
  expect(job.by.id).toBe(publisher.id)
  expect(job.steps.map((step: {name: string}) => step.name)).toContain('release.pdf')

  const list = (await desk.ask('GET', `/kits?slug=${slug}`, undefined, reader)).body
  expect(list.kits).toMatchObject([{version: 2, file: `${slug}-v2.zip`, isCurrent: true}])
  const said = (await desk.ask('GET', `/kits/files/${slug}-v2.zip/manifest`, undefined, reader)).body
  expect(said.manifest.facts.throughput.printed['zh-Hans']).toBe('12.345亿吨')
  expect(said.files.find((file: {path: string}) => file.path === 'en/release.pdf').size).toBeGreaterThan(
    10_000,
  )

  const fetched = await fetch(`${desk.origin}/api/v1/kits/files/${slug}-v2.zip`, {
    headers: {cookie: reader.cookie},
  })
  const zip = new Uint8Array(await fetched.arrayBuffer())
  expect(verifyKit(zip, {keys: loadPublicKeys(desk.root)}).problems).toEqual([])
  expect(readZip(zip, () => false).names).toContain('zh-Hans/release.docx')
}, 60_000)

test('what is no kit is not fetched', async () => {
  for (const file of ['nothing-v1.zip', '..%2fkit-key.pem', 'releases.json'])
    expect((await desk.ask('GET', `/kits/files/${file}`, undefined, reader)).status).toBeGreaterThanOrEqual(
      400,
    )
  expect((await desk.ask('GET', `/kits/files/${slug}-v2.zip`)).status).toBe(401)
})

test('a build that is stopped writes nothing', async () => {
  const {body} = await desk.ask('POST', '/kits', {slug, draft: true}, publisher)
  expect((await desk.ask('DELETE', `/kits/jobs/${body.job.id}`, undefined, reader)).status).toBe(403)
  expect((await desk.ask('DELETE', `/kits/jobs/${body.job.id}`, undefined, publisher)).body.job.state).toBe(
    'stopped',
  )
  await setTimeout(300)
  expect((await finished(body.job.id)).file).toBeNull()
  expect((await desk.ask('GET', `/kits/files/${slug}-v2-draft.zip`, undefined, reader)).status).toBe(404)
})
