import {cpSync, mkdirSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/**
 * Write a newsroom with one announcement of so many units, each a paragraph with two facts of the seed.
 *
 * @returns the folder that holds `content/` and `locales/`.
 */
export function writeLongAnnouncement(units: number): string {
  const root = mkdtempSync(join(tmpdir(), 'tongshi-long-'))
  for (const folder of ['content', 'locales']) cpSync(folder, join(root, folder), {recursive: true})
  const slug = 'long'
  const folder = join(root, 'content', 'announcements', slug)
  mkdirSync(folder, {recursive: true})
  cpSync(join('content', 'announcements', 'beilun-mould-ip-base', 'facts.yaml'), join(folder, 'facts.yaml'))
  cpSync(
    join('content', 'announcements', 'beilun-mould-ip-base', 'original.txt'),
    join(folder, 'original.txt'),
  )
  const head = [
    '---',
    'source: en',
    'title: A long announcement of {beilun}',
    'dateline: {place: ningbo, date: publishedOn}',
    '---',
    '',
  ]
  const body = Array.from(
    {length: units - 1},
    (_, at) =>
      `In part ${at + 1} the community counts {enterprises} enterprises, and the annual sales of **mould** enterprises have reached {annualSales}.\n`,
  )
  writeFileSync(join(folder, 'announcement.md'), [...head, ...body].join('\n'))
  return root
}
