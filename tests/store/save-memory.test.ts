import {mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {findMatches} from '#memory/find-matches.ts'
import {TranslationMemory} from '#memory/translation-memory.ts'
import {loadMemory} from '#store/load-memory.ts'
import {readMemoryFile} from '#store/read-memory-file.ts'
import {saveMemory} from '#store/save-memory.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'memory-'))
})
afterAll(() => rmSync(folder, {recursive: true}))

const memory = new TranslationMemory({sourceLocale: 'en', targetLocale: 'zh-Hans'})
memory.insert({
  id: '1',
  source: 'The base opens today.',
  target: '基地今日揭牌。',
  origin: 'desk',
  state: 'final',
})
memory.insert({id: '2', source: 'The moulds of 北仑', target: '北仑模具', origin: 'desk'})

test('a memory comes back as it was saved, with the journal position', () => {
  const path = join(folder, 'new', 'en.memory')
  saveMemory(memory, path, 'seq-9')
  saveMemory(memory, path, 'seq-10')
  const {memory: again, header} = loadMemory(path)
  expect(header).toMatchObject({journal: 'seq-10', size: 2, fingerprint: memory.fingerprint})
  expect(findMatches(again, 'The base opens today.')).toEqual(findMatches(memory, 'The base opens today.'))
  expect(readdirSync(join(folder, 'new'))).toEqual(['en.memory'])
})

test.for([
  ['nothing', () => ''],
  ['another file', () => 'hello\n'],
  ['a later version', (whole: Buffer) => whole.toString('latin1').replace('"version":1', '"version":2')],
])('%s is no memory', ([, make]) => {
  const path = join(folder, 'whole')
  saveMemory(memory, path, '')
  writeFileSync(path, (make as (whole: Buffer) => string)(readFileSync(path)), 'latin1')
  expect(() => loadMemory(path)).toThrow(/^Unexpected beginning of/)
})

test('a memory that is cut off or damaged is refused', () => {
  const path = join(folder, 'damaged')
  saveMemory(memory, path, '')
  const whole = readFileSync(path)
  whole[whole.length - 200]! ^= 1
  writeFileSync(path, whole)
  expect(() => loadMemory(path)).toThrow(/^Unexpected checksum/)
  truncateSync(path, whole.length - 150)
  expect(() => loadMemory(path)).toThrow(/^Unexpected end/)
})

const read = async (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  const told: string[] = []
  const options = {
    sourceLocale: 'en',
    targetLocale: 'zh-Hans',
    syntax: 'icu' as const,
    report: (sentence: string) => told.push(sentence.replace(`${folder}/`, '')),
  }
  const entries = await Array.fromAsync(readMemoryFile(path, options))
  return {entries: entries.map(({source, target}) => `${source}=${target}`), told}
}

test.for([
  ['a.tsv', '\uFEFFA\t甲\r\n\nB\t乙\textra\n', ['A=甲', 'B=乙']],
  ['a.tsv.gz', gzipSync('A\t甲\n'), ['A=甲']],
  ['a.jsonl', '{"source":"A","target":"甲","id":"7"}\n', ['A=甲']],
  [
    'a.tmx',
    '<tmx><tu><tuv xml:lang="en"><seg>A</seg></tuv><tuv xml:lang="zh"><seg>甲</seg></tuv></tu></tmx>',
    ['A=甲'],
  ],
  [
    'b.tmx',
    Buffer.from(
      '\uFEFF<tmx><tu><tuv xml:lang="en"><seg>A</seg></tuv><tuv xml:lang="zh"><seg>甲</seg></tuv></tu></tmx>',
      'utf16le',
    ),
    ['A=甲'],
  ],
] as const)('%s is read', async ([name, content, entries]) => {
  expect(await read(name, content)).toEqual({entries: [...entries], told: []})
})

test('a line that is no entry is told with its place, the others are read', async () => {
  expect(await read('c.tsv', 'A\t甲\nonly one\nB\t乙\n')).toEqual({
    entries: ['A=甲', 'B=乙'],
    told: ['c.tsv:2: Unexpected `only one`, expected source TAB target, correct that line.'],
  })
  expect((await read('c.jsonl', '{"source":1}\n[\n')).told).toHaveLength(2)
})

test('another kind of file is refused with a sentence', async () => {
  await expect(read('a.docx', '')).rejects.toThrow(/^Unexpected file `a.docx`, expected .tmx/)
})
