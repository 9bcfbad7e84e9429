import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {XMLParser} from 'fast-xml-parser'
import {beforeAll, expect, test} from 'vitest'
import {readZip} from '#exchange/read-zip.ts'
import type {Kit} from '#kits/build-kit.ts'
import {readDocx} from '#kits/read-docx.ts'
import {readPdf} from '#kits/read-pdf.ts'
import {verifyKit} from '#kits/verify-kit.ts'
import {PressRoom, testKey} from './press-room.ts'

let kit: Kit
let parts: ReadonlyMap<string, Uint8Array>
const text = (path: string) => new TextDecoder().decode(parts.get(path))
const json = (path: string) => JSON.parse(text(path))
const locales = ['en', 'zh-Hans']

beforeAll(async () => {
  kit = await new PressRoom('tests/fixtures/press').build()
  parts = kit.zip ? readZip(kit.zip, () => true).parts : new Map()
}, 60_000)

test('every language has every format, and nothing blocks', () => {
  expect(kit).toMatchObject({locales, refused: {}, findings: [], name: 'customs-fast-lane-v2.zip'})
  const formats = [
    'about.txt',
    'article.jsonld',
    'article.ninjs.json',
    'captions.csv',
    'card.png',
    'contacts.vcf',
    'facts.csv',
    'facts.xlsx',
    'people-and-terms.xlsx',
    'people.csv',
    'release.docx',
    'release.html',
    'release.md',
    'release.pdf',
    'release.txt',
    'verify.txt',
  ]
  const all = locales.flatMap(locale => formats.map(name => `${locale}/${name}`))
  const top = ['manifest-sha256.txt', 'manifest-sha256.txt.sig', 'manifest.json', 'media/lane.png']
  expect([...parts.keys()]).toEqual([...all, ...top].sort())
})

test('the same release gives the same bytes, in any zone', async () => {
  const zone = process.env.TZ
  try {
    process.env.TZ = 'America/New_York'
    const again = await new PressRoom('tests/fixtures/press').build()
    const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    const sums = (one: Kit) => Object.fromEntries(one.files.map(({path, bytes}) => [path, sum(bytes)]))
    expect(sums(again)).toEqual(sums(kit))
    expect(sum(again.zip!)).toBe(sum(kit.zip!))
  } finally {
    process.env.TZ = zone ?? ''
    if (zone === undefined) delete process.env.TZ
  }
})

test.for([
  ['en', ['1.2345 billion tonnes', '4 hours', '62.5%', 'more than 400', '650 yuan']],
  ['zh-Hans', ['12.345亿吨', '4小时', '62.5%', '400多辆', '650元']],
] as const)('the figures of %s stand in PDF, DOCX, HTML and text', async ([locale, figures]) => {
  const pdf = await readPdf(parts.get(`${locale}/release.pdf`)!)
  const docx = readDocx(parts.get(`${locale}/release.docx`)!)
  const bare = (said: string) => said.replace(/\s/g, '')
  for (const figure of figures)
    for (const said of [pdf.text, docx.text, text(`${locale}/release.html`), text(`${locale}/release.txt`)])
      expect(bare(said)).toContain(bare(figure))
})

test.for([
  ['en', 'en', 'Customs fast lane opens at Meishan port'],
  ['zh-Hans', 'zh-CN', '梅山港开通海关快速通道'],
] as const)('the PDF of %s is tagged, titled and in its language', async ([locale, language, title]) => {
  const pdf = await readPdf(parts.get(`${locale}/release.pdf`)!)
  expect(pdf).toMatchObject({isUa: true, language, title, figuresWithoutAlt: 0})
  expect(pdf.tags.get('H1')).toBe(1)
  for (const tag of ['H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Link'])
    expect(pdf.tags.get(tag) ?? 0).toBeGreaterThan(0)
})

const suite = '../shared/suites/ninjs'
const skipsNinjs = !existsSync(suite)

test.skipIf(skipsNinjs)(
  'ninjs is valid by the schema of IPTC (skipped where ../shared/suites/ninjs is absent)',
  () => {
    const read = (name: string) => JSON.parse(readFileSync(`${suite}/${name}`, 'utf8'))
    const ajv = new Ajv({strict: false, allErrors: true})
    addFormats(ajv)
    ajv.addSchema(read('GeoJSON-schema.json'), 'https://geojson.org/schema/GeoJSON.json')
    const validate = ajv.compile(read('ninjs-schema_3.1.json'))
    for (const locale of locales) {
      validate(json(`${locale}/article.ninjs.json`))
      expect(validate.errors ?? []).toEqual([])
    }
    // The schema does refuse something.
    expect(validate({...json('en/article.ninjs.json'), pubStatus: 'embargoed'})).toBe(false)
  },
)

test('ninjs says version, correction and the other language', () => {
  const ninjs = json('zh-Hans/article.ninjs.json')
  expect(ninjs).toMatchObject({version: '2', language: 'zh-Hans', pubStatus: 'usable', located: '宁波'})
  expect(ninjs.edNote).toContain('6小时')
  expect(ninjs.associations).toEqual([
    {
      name: 'en',
      rel: 'translationOf',
      uri: 'https://press.example/en/announcements/customs-fast-lane',
      language: 'en',
    },
  ])
  expect(Intl.getCanonicalLocales(ninjs.language)).toEqual(['zh-Hans'])
})

test('the manifest holds facts as printed, approvals by name, and tools', () => {
  const manifest = json('manifest.json')
  expect(manifest.facts.throughput.printed).toEqual({en: '1.2345 billion tonnes', 'zh-Hans': '12.345亿吨'})
  expect(manifest.approvals['zh-Hans']).toHaveLength(30)
  expect(manifest.approvals['zh-Hans'][0]).toMatchObject({state: 'final', by: 'Chen Wei'})
  expect(manifest.history[1]).toEqual({version: 2, on: '2026-12-10', corrects: 'clearanceTime', was: '6'})
  expect(manifest.tools['@myriaddreamin/typst-ts-node-compiler']).toMatch(/^\d/)
  expect(JSON.stringify(manifest)).not.toContain(process.cwd())
})

test('a picture carries caption and alternative text of both languages', () => {
  const png = Buffer.from(parts.get('media/lane.png')!).toString('utf8')
  const xmp = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(png)![0]
  const read = new XMLParser({ignoreAttributes: false, attributeNamePrefix: ''}).parse(xmp)
  const description = read['x:xmpmeta']['rdf:RDF']['rdf:Description']
  expect(description['dc:description']['rdf:Alt']['rdf:li']).toEqual([
    {'#text': 'The first lorries on the lane, seen from the gate of Meishan port.', 'xml:lang': 'x-default'},
    {'#text': 'The first lorries on the lane, seen from the gate of Meishan port.', 'xml:lang': 'en'},
    {'#text': '首批货车驶入快速通道，摄于梅山港大门。', 'xml:lang': 'zh-Hans'},
  ])
  expect(description['Iptc4xmpCore:AltTextAccessibility']['rdf:Alt']['rdf:li'][2]['#text']).toBe(
    '港口大门外的货车',
  )
  expect(text('zh-Hans/captions.csv')).toContain('首批货车驶入快速通道')
})

test('people come with characters, spelling, pronunciation and office', () => {
  expect(text('en/people.csv')).toContain(
    'linYue,林悦,Lin Yue,lín yuè,surname first,Director,Meishan Port Authority,yes',
  )
})

test('the kit verifies with its key', () => {
  const verified = verifyKit(kit.zip!, {keys: new Map([[testKey.id, testKey.publicKey]])})
  expect(verified).toMatchObject({
    announcement: 'customs-fast-lane',
    version: 2,
    isDraft: false,
    problems: [],
  })
})
