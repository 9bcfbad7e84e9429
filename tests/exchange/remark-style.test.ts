import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {locateText} from '#documents/locate-text.ts'
import {readDocument} from '#exchange/read-document.ts'
import {remarkStyle} from '#exchange/remark-style.ts'

const remarks = async (text: string, language: 'en' | 'zh') => {
  const {tree, original} = await readDocument(new TextEncoder().encode(text), 'a.txt')
  return remarkStyle(locateText(tree, original).blocks, language).map(({rule, count, actual}) => [
    rule,
    count,
    actual,
  ])
}

test('what an editor would remark on in the announcement of 2019', async () => {
  const seed = readFileSync('content/announcements/beilun-mould-ip-base/original.txt', 'utf8')
  const found = await remarks(seed, 'en')
  expect(found.map(([rule, count]) => [rule, count])).toEqual([
    ['style-headline', 3],
    ['style-long-sentence', 4],
    ['style-abbreviation', 2],
    ['style-framed-word', 1],
  ])
  expect(found.map(([, , actual]) => actual)).toEqual(
    expect.arrayContaining(['Of, In', 'IPR', 'die casting die']),
  )
})

test('a plain text draws no remark', async () => {
  const plain =
    'Base opens in Ningbo\n\nThe Port Authority (PTA) opened a base. The PTA is glad. GDP grew.\n\nYIWU, May 18 — Day after day BYD sold cars.\n'
  expect(await remarks(plain, 'en')).toEqual([['style-abbreviation', 1, 'BYD']])
  expect(await remarks('基地在宁波启用\n\n宁波市科技局今日启用基地，GDP增长5%。\n', 'zh')).toEqual([])
})
