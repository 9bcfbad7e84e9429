import {expect, test} from 'vitest'
import {readExchange} from '#exchange/read-exchange.ts'
import {writeExchange} from '#exchange/write-exchange.ts'
import {readExchangeApart} from '#store/read-exchange-apart.ts'
import {StoreError} from '#store/store-error.ts'

const units = Array.from({length: 3_000}, (_, at) => ({
  id: `k${at}`,
  source: `Sales reached {sales} in <b>2019</b>, said unit ${at}.`,
  target: `第${at}条：<b>2019</b>年销售额达{sales}。`,
  state: 'translated' as const,
}))
const bundle = {sourceLocale: 'en', targetLocale: 'zh-Hans', files: [{name: 'f', units}]}
const bytes = writeExchange(bundle, 'xliff-2')[0]!.bytes
const options = {file: 'x.xlf', targetLocale: 'zh-Hans'}

test('a large file is read in a thread as it would be here, and others are answered meanwhile', async () => {
  expect(bytes.length).toBeGreaterThan(2 ** 19)
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 5)
  const read = await readExchangeApart(bytes, options)
  clearInterval(timer)
  expect(turns).toBeGreaterThan(5)
  expect(read).toEqual(readExchange(bytes, options))
})

test('a large file that is broken is refused in the same words', async () => {
  const broken = bytes.slice(0, bytes.length - 1_000)
  const said = (error: unknown) => (error as Error).message
  const expected = (() => {
    try {
      readExchange(broken, options)
    } catch (error) {
      return said(error)
    }
    return ''
  })()
  const refused = await readExchangeApart(broken, options).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(StoreError)
  expect(refused).toMatchObject({code: 'input', message: expected})
})
