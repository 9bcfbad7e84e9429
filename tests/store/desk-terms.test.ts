import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import type {ExchangeConcept} from '#exchange/exchange-term.ts'
import {writeTbx} from '#exchange/write-tbx.ts'
import {releaseFiles} from '#store/release-files.ts'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})

let desk: TestDesk
let reviewer: TestPerson
beforeAll(async () => {
  desk = await startDesk()
  reviewer = await desk.person({locale: 'zh-Hans', role: 'reviewer'})
})
afterAll(() => desk.stop())

const preferred = (text: string) => [{text, status: 'preferred' as const}]
const term = (id: string, forms: ExchangeConcept['forms']): ExchangeConcept => ({id, kind: 'terms', forms})

function upload(concepts: readonly ExchangeConcept[] | string, more: object = {}) {
  const text = typeof concepts === 'string' ? concepts : writeTbx(concepts, 'en')
  return {file: 'terms.tbx', bytes: Buffer.from(text).toString('base64'), ...more}
}
const preview = (body: object) => desk.ask('POST', '/exchange/terms/preview', body, reviewer)
const bring = (body: object) => desk.ask('POST', '/exchange/terms/import', body, reviewer)
const terms = async () => (await desk.ask('GET', '/terms', undefined, reviewer)).body

test('what went out and comes back untouched writes nothing', async () => {
  const {body: text} = await desk.ask('GET', '/exchange/terms', undefined, reviewer)
  const {revs} = await terms()
  const {status, body} = await bring(upload(text as string))
  expect(status).toBe(200)
  expect(body).toMatchObject({refused: false, saved: 0, writes: 0, concepts: [], counts: {}})
  expect(Object.keys(body.counts)).toEqual(['same'])
  expect((await terms()).revs).toEqual(revs)
})

test('new and lacking forms are previewed, then saved as one revision, told record by record', async () => {
  const came = [
    term('press-shop', {en: preferred('press shop'), 'zh-Hans': preferred('冲压车间')}),
    term('mould', {en: [{text: 'injection mould', status: 'admitted'}], de: preferred('Form')}),
    {id: 'dock-road', kind: 'places' as const, forms: {en: preferred('Dock Road')}},
  ]
  const before = await terms()
  const seen = await preview(upload(came))
  expect(seen.body).toMatchObject({
    counts: {new: 2, changed: 1},
    writes: 3,
    concepts: [
      {id: 'press-shop', outcome: 'new'},
      {id: 'mould', outcome: 'changed', added: {de: preferred('Form')}},
      {id: 'dock-road', kind: 'places', outcome: 'new'},
    ],
  })
  expect((await terms()).revs).toEqual(before.revs)
  expect((await bring(upload(came, {revs: seen.body.revs}))).body.saved).toBe(3)
  const after = await terms()
  expect(after.revs).toEqual({
    ...before.revs,
    terms: before.revs.terms + 1,
    places: before.revs.places + 1,
  })
  expect(after.terms.mould).toMatchObject({
    terms: {...before.terms.mould.terms, de: 'Form'},
    admitted: {en: ['injection mould']},
    forbidden: before.terms.mould.forbidden,
  })
  expect(after.places['dock-road']).toMatchObject({names: {en: 'Dock Road'}, verified: false})
  const revision = await desk.desk.store.db
    .selectFrom('file_revision')
    .select(['author', 'origin'])
    .where('path', '=', 'content/terms/terms.yaml')
    .orderBy('rev', 'desc')
    .executeTakeFirst()
  expect(revision).toEqual({author: reviewer.id, origin: 'import'})
  const told = await desk.desk.store.db
    .selectFrom('activity')
    .select(['actor', 'detail'])
    .where('action', '=', 'term')
    .execute()
  expect(told.map(row => [row.actor, JSON.parse(row.detail).id])).toEqual([
    [reviewer.id, 'press-shop'],
    [reviewer.id, 'mould'],
    [reviewer.id, 'dock-road'],
  ])
  const {store} = desk.desk
  const files = await releaseFiles(store, store, {documents: [], locales: [], at: store.now().toISOString()})
  expect(files.map(file => file.path).sort()).toEqual([
    'content/terms/places.yaml',
    'content/terms/terms.yaml',
  ])
  expect(files.find(file => file.path.endsWith('terms.yaml'))!.text).toContain('press-shop:')
  const uses = await desk.ask('GET', '/terms/terms/mould/uses', undefined, reviewer)
  expect(uses.body.uses.length).toBeGreaterThan(0)
  expect((await bring(upload(came))).body).toMatchObject({saved: 0, concepts: []})
})

test('a preferred form that differs stays until somebody chooses, concept by concept', async () => {
  await bring(upload([term('lathe', {en: preferred('lathe')}), term('vice', {en: preferred('vice')})]))
  const came = [term('lathe', {en: preferred('turner')}), term('vice', {en: preferred('clamp')})]
  const {body} = await bring(upload(came))
  expect(body).toMatchObject({
    saved: 0,
    counts: {conflict: 2},
    concepts: [{id: 'lathe', conflicts: [{locale: 'en', ours: 'lathe', theirs: 'turner'}]}, {id: 'vice'}],
  })
  const chosen = await bring(upload(came, {take: 'theirs', choices: {vice: 'ours'}, revs: body.revs}))
  expect(chosen.body).toMatchObject({saved: 1, counts: {changed: 1, same: 1}})
  expect((await terms()).terms).toMatchObject({
    lathe: {terms: {en: 'turner'}},
    vice: {terms: {en: 'vice'}},
  })
  const late = await bring(upload(came, {take: 'theirs', revs: body.revs}))
  expect(late).toMatchObject({status: 409, body: {code: 'stale'}})
  expect((await terms()).terms.vice.terms.en).toBe('vice')
})

test('a record that could not be read back is refused alone, with its reason', async () => {
  const came = [
    term('no-name', {en: [{text: 'thing', status: 'forbidden'}]}),
    term('Über 1', {en: preferred('over')}),
    term('anvil', {en: preferred('anvil')}),
  ]
  const {body} = await bring(upload(came))
  expect(body).toMatchObject({
    saved: 1,
    counts: {refused: 2, new: 1},
    concepts: [
      {id: 'no-name', findings: [{rule: 'term-texts', place: {file: 'terms.tbx', key: 'no-name'}}]},
      {id: 'Über 1', findings: [{rule: 'exchange-concept'}]},
      {id: 'anvil', findings: []},
    ],
  })
  expect(Object.keys((await terms()).terms)).toContain('anvil')
})

test('a record edited by hand that could not be read back is refused too', async () => {
  const {revs} = await terms()
  const edit = {record: {terms: {}}, rev: revs.terms}
  const answer = await desk.ask('PUT', '/terms/terms/nothing', edit, reviewer)
  expect(answer).toMatchObject({status: 422, body: {code: 'findings', findings: [{rule: 'term-texts'}]}})
  expect((await terms()).revs).toEqual(revs)
})

test('a file with errors is refused as a whole; its sound concepts come when they are asked for', async () => {
  const text = writeTbx([term('chisel', {en: preferred('chisel'), fr: preferred('ciseau')})], 'en').replace(
    'xml:lang="fr"',
    'xml:lang="french!"',
  )
  const {body} = await bring(upload(text))
  expect(body).toMatchObject({refused: true, saved: 0, findings: [{rule: 'exchange-locale'}]})
  expect((await bring(upload(text, {skipErrors: true}))).body).toMatchObject({refused: true, saved: 1})
  expect((await terms()).terms.chisel.terms).toEqual({en: 'chisel'})
})

test.for([
  ['no XML', 'hello'],
  ['another format', '<tmx version="1.4"/>'],
  ['a bomb of entities', '<!DOCTYPE martif [<!ENTITY a "b">]><martif/>'],
  ['nothing', ''],
] as const)('%s is refused with a sentence', async ([, text]) => {
  const answer = await preview(upload(text))
  expect(answer).toMatchObject({status: 400, body: {code: 'input', problems: [{path: 'body.bytes'}]}})
  expect(answer.body.detail).toMatch(/^Unexpected .*, expected .*/)
})

test('thousands of concepts are one import', async () => {
  const came = Array.from({length: 5_000}, (_, at) => term(`many-${at}`, {en: preferred(`many ${at}`)}))
  const {body} = await bring(upload(came))
  expect(body).toMatchObject({saved: 5_000, more: 4_500})
  expect((await terms()).terms['many-4999'].terms).toEqual({en: 'many 4999'})
})
