import {expect, test} from 'vitest'
import {readTmxEntries} from '#exchange/read-tmx-entries.ts'
import type {MemoryEntry} from '#memory/memory-entry.ts'
import {parseMessage} from '#messages/parse-message.ts'

const wrap = (body: string) =>
  `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="en"/><body>${body}</body></tmx>`
const unit = (source: string, target: string, attributes = '') =>
  `<tu ${attributes}><tuv xml:lang="en-US"><seg>${source}</seg></tuv><tuv xml:lang="zh-CN"><seg>${target}</seg></tuv></tu>`

async function read(text: string, syntax: 'icu' | 'text' = 'icu', size = 7): Promise<MemoryEntry[]> {
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }
  const options = {file: 'in/a.tmx', sourceLocale: 'en', targetLocale: 'zh-Hans', syntax}
  return Array.fromAsync(readTmxEntries(pieces(), options))
}

test.for([
  ['The base', 'The base', 'The base'],
  ["It's {now} &amp; &lt;b&gt;", "It''s '{'now'}' & '<'b'>'", "It's {now} & <b>"],
  ['{}', "'{}'", '{}'],
  ['A <bpt i="1">&lt;b></bpt>B<ept i="1">&lt;/b></ept>', 'A <x1>B</x1>', 'A B'],
  ['A <ph x="1">{0}<sub>no</sub></ph>B', 'A {ph1}B', 'A B'],
  ['A <hi>B</hi>', 'A B', 'A B'],
] as const)('%s', async ([segment, message, plain]) => {
  const [entry] = await read(wrap(unit(segment, '基地')))
  expect(entry?.source).toBe(message)
  expect(parseMessage(message).ast).toBeDefined()
  expect((await read(wrap(unit(segment, '基地')), 'text'))[0]?.source).toBe(plain)
})

test('an entry says where it comes from, who changed it and when', async () => {
  const attributes = 'tuid="u1" changedate="20200102T030405Z" changeid="lin"'
  expect(await read(wrap(unit('A', '甲', attributes)))).toEqual([
    {id: 'in/a.tmx#u1', source: 'A', target: '甲', origin: 'a.tmx', by: 'lin', at: '2020-01-02T03:04:05Z'},
  ])
})

test('units without both languages, and empty ones, are left out', async () => {
  const german = '<tu><tuv xml:lang="en"><seg>A</seg></tuv><tuv xml:lang="de"><seg>B</seg></tuv></tu>'
  expect(await read(wrap(german + unit('', '甲') + unit('A', '甲')))).toMatchObject([{id: 'in/a.tmx#3'}])
})

test.for([
  ['<xliff/>', 'format-unknown'],
  ['<tmx><body>', 'xml-syntax'],
  ['<tmx><body></tmx>', 'xml-syntax'],
  ['<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', 'xml-doctype'],
  ['', 'xml-syntax'],
] as const)('%s is refused: %s', async ([text, code]) => {
  await expect(read(text)).rejects.toMatchObject({code})
})
