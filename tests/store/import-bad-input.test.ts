import {zipSync} from 'fflate'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {makeDocx, paragraph} from '../exchange/make-archive.ts'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})
let desk: TestDesk
let publisher: TestPerson

beforeAll(async () => {
  desk = await startDesk({from: 'tests/fixtures/newsroom'})
  publisher = await desk.person({locale: '*', role: 'publisher'})
})
afterAll(() => desk.stop())

const file = (name: string, bytes: Uint8Array) => ({
  document: {name, base64: Buffer.from(bytes).toString('base64')},
  releaseDay: '2023-05-18',
})
const heading = '<w:pStyle w:val="1"/>'
const good = makeDocx(paragraph('Base opens', heading) + paragraph('It cost 5 million yuan.'))
const utf8 = (text: string) => new TextEncoder().encode(text)

/** What Word makes of a document behind a password: an OLE file that names its encrypted package. */
function encrypted(): Uint8Array {
  const bytes = Buffer.alloc(4_096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.write('EncryptedPackage', 1_024, 'utf16le')
  return bytes
}

/** How many rows the store holds of anything that an import writes. */
async function countRows(): Promise<number[]> {
  const tables = [
    'document',
    'unit',
    'revision',
    'file_revision',
    'media',
    'document_import',
    'activity',
  ] as const
  return Promise.all(
    tables.map(async table => (await desk.desk.store.db.selectFrom(table).selectAll().execute()).length),
  )
}

test.for([
  [
    'an encrypted document',
    file('a.docx', encrypted()),
    400,
    /Unexpected encrypted document.*without password/,
  ],
  ['a document of Word 97', file('a.doc', encrypted().fill(0, 1_024)), 400, /format of Word 97/],
  ['a truncated document', file('a.docx', good.subarray(0, good.length / 2)), 400, /Unexpected damaged/],
  ['a bomb', file('a.docx', makeDocx('', {'word/document.xml': new Uint8Array(52 * 2 ** 20)})), 400, /MiB/],
  ['an archive of something else', file('a.docx', zipSync({'a.txt': utf8('a')})), 400, /Unexpected/],
  [
    'entities of a DOCTYPE',
    file('a.docx', makeDocx('', {'word/document.xml': '<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>'})),
    400,
    /DOCTYPE/,
  ],
  ['a PDF', file('a.pdf', utf8('%PDF-1.7\n')), 400, /Unexpected PDF/],
  ['a picture', file('a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47])), 400, /without text/],
  ['an empty file', file('a.txt', new Uint8Array()), 400, /Unexpected empty file `a.txt`/],
  ['an empty paste', {document: {html: '<p> </p><script>alert(1)</script>'}}, 400, /Unexpected empty file/],
  ['nesting that nobody writes', {document: {html: '<div>'.repeat(5_000)}}, 400, /nested deeper than 256/],
  ['a file of 33 MiB', file('a.txt', new Uint8Array(33 * 2 ** 20).fill(97)), 400, /Unexpected body.document/],
  ['a text of 21 MiB', file('a.txt', new Uint8Array(21 * 2 ** 20).fill(97)), 400, /at most 20 MiB/],
  [
    'a translation in the same language',
    {...file('a.docx', good), other: {text: 'The base cost much.'}},
    400,
    /another language/,
  ],
  ['a broken translation', {...file('a.docx', good), other: {text: ' '}}, 400, /Unexpected empty file/],
] as const)('%s is refused in a sentence, and nothing is written', async ([what, sent, status, detail]) => {
  const before = await countRows()
  for (const path of ['/imports/preview', '/imports']) {
    const {body} = await desk.ask('POST', path, sent, publisher)
    expect(body.status).toBe(status)
    expect(body.detail).toMatch(detail)
    expect(body.detail).toMatch(/^Unexpected .+, expected .+, .+\.$/s)
    if (body.code === 'input' && what.includes('translation')) expect(body.problems[0].path).toBe('other')
  }
  expect(await countRows()).toEqual(before)
})

test.for([
  [
    'macros',
    file(
      'a.docm',
      makeDocx(paragraph('Base opens', heading) + paragraph('It is new.'), {
        'word/vbaProject.bin': new Uint8Array(9),
      }),
    ),
    'macros-left-out',
    'It is new.',
  ],
  [
    'scripts',
    {
      document: {
        html: '<h1>Base opens</h1><p onclick="x()">It is <a href="javascript:x()">new</a>.</p><script>alert(1)</script>',
      },
      releaseDay: '2023-05-18',
    },
    'scripts-left-out',
    'It is new.',
  ],
  [
    'GB18030',
    file(
      'a.txt',
      new Uint8Array([
        0xb4, 0xb4, 0xd0, 0xc2, 0xbb, 0xf9, 0xb5, 0xd8, 0xd4, 0xda, 0xc4, 0xfe, 0xb2, 0xa8, 0xc6, 0xf4, 0xd3,
        0xc3, 0x0a, 0x0a, 0xc5, 0xe0, 0xd1, 0xb5, 0xc3, 0xf7, 0xc4, 0xea, 0xb4, 0xba, 0xbc, 0xbe, 0xbf, 0xaa,
        0xca, 0xbc, 0xa1, 0xa3, 0x0a,
      ]),
    ),
    'encoding',
    '培训明年春季开始。',
  ],
  [
    'Big5',
    file(
      'a.txt',
      new Uint8Array([
        0xb3, 0xd0, 0xb7, 0x73, 0xb0, 0xf2, 0xa6, 0x61, 0xb1, 0xd2, 0xa5, 0xce, 0x0a, 0x0a, 0xb0, 0xf6, 0xb0,
        0x56, 0xa9, 0xfa, 0xa6, 0x7e, 0xac, 0x4b, 0xa9, 0x75, 0xb6, 0x7d, 0xa9, 0x6c, 0xa1, 0x43, 0x0a,
      ]),
    ),
    'encoding',
    '培訓明年春季開始。',
  ],
] as const)('%s: the text comes, and a note says what was done', async ([, sent, rule, text]) => {
  const {status, body} = await desk.ask('POST', '/imports/preview', sent, publisher)
  expect(status).toBe(200)
  expect(body.notes.map((note: {rule: string}) => note.rule)).toContain(rule)
  expect(body.markdown).toContain(text)
  expect(body.markdown).not.toMatch(/javascript|alert|onclick/)
})

/** Read the events of an answer as they come. */
async function readEvents(answer: Response): Promise<{event: string; data: unknown}[]> {
  const text = await answer.text()
  return [...text.matchAll(/^event: (\w+)\ndata: (.*)$/gm)].map(([, event, data]) => ({
    event: event!,
    data: JSON.parse(data!),
  }))
}

const post = (path: string, sent: unknown, signal?: AbortSignal) =>
  fetch(`${desk.origin}/api/v1${path}`, {
    method: 'POST',
    headers: {
      origin: desk.origin,
      cookie: publisher.cookie,
      accept: 'text/event-stream',
      'content-type': 'application/json',
    },
    body: JSON.stringify(sent),
    ...(signal ? {signal} : {}),
  })

const long = makeDocx(
  paragraph('Yearbook', heading) +
    Array.from({length: 3_600}, (_, at) =>
      paragraph(`In the year the ${at} firms of the district made parts for cars and sold them abroad.`),
    ).join(''),
)

test('300 pages tell how far they are, and keep nobody else waiting', async () => {
  const reading = post('/imports/preview', file('yearbook.docx', long)).then(readEvents)
  let answered = 0
  let isRead = false
  void reading.then(() => {
    isRead = true
  })
  while (!isRead) {
    expect((await desk.ask('GET', '/session', undefined, publisher)).status).toBe(200)
    answered += 1
    // The API counts requests.
    await new Promise(passed => setTimeout(passed, 60))
  }
  const events = await reading
  expect(events.map(({event, data}) => (event === 'stage' ? data : event))).toEqual([
    'read',
    'find',
    'preview',
  ])
  expect(answered).toBeGreaterThan(3)
})

test('who leaves stops the reading; the next document is read', async () => {
  const leaving = new AbortController()
  const answer = await post('/imports/preview', file('yearbook.docx', long), leaving.signal)
  leaving.abort()
  await expect(answer.text()).rejects.toThrow()
  const {status} = await desk.ask('POST', '/imports/preview', file('a.docx', good), publisher)
  expect(status).toBe(200)
})

test('a refusal comes as an event of the stream too', async () => {
  const events = await readEvents(await post('/imports/preview', file('a.docx', encrypted())))
  expect(events.at(-1)).toMatchObject({event: 'problem', data: {status: 400, code: 'input'}})
})
