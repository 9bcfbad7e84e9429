import {expect, test} from 'vitest'
import {copyPressRoom, files} from './press-room.ts'

test('a quarter, a day without its year and a price per tonne go through the kit of every language', async () => {
  const room = copyPressRoom()
    .edit(files.facts, facts =>
      facts
        .replace(/^fee:.*$/m, 'fee: {kind: rate, value: 650, currency: CNY, per: t, verified: true}')
        .concat('quarter: {kind: date, value: 2026-Q3, verified: true}\n')
        .concat('opened: {kind: date, value: 2026-12-08, year: dateline, verified: true}\n'),
    )
    .edit(files.text, text =>
      text
        .replace('In the past year the port', 'In {quarter} the port')
        .replace('has opened a fast lane', 'opened a fast lane on {opened}'),
    )
    .editJson<Record<string, string>>(files.zh, messages => {
      messages['p-4tg6'] = messages['p-4tg6']!.replace('过去一年', '{quarter}').replace(
        '{authority}在',
        '{opened}，{authority}在',
      )
    })
    .extract()
  const {refused, findings, files: built} = await room.build()
  expect({refused, findings}).toEqual({refused: {}, findings: []})
  const text = (path: string) => new TextDecoder().decode(built.find(one => one.path === path)!.bytes)
  expect(text('en/release.txt')).toContain('In the third quarter of 2026 the port')
  expect(text('en/release.txt')).toContain('on 8 December for fresh goods')
  expect(text('zh-Hans/release.txt')).toContain('2026年第三季度')
  expect(text('zh-Hans/release.txt')).toMatch(/12月8日(?!.*2026年12月8日)/)
  expect(text('en/facts.csv')).toMatch(/quarter,date,.*,2026-Q3,/)
  expect(text('en/facts.csv')).toMatch(/opened,date,.*,8 December,2026-12-08,/)
  expect(text('zh-Hans/facts.csv')).toMatch(/fee,rate,.*,650元\/吨,650,,1\/t,CNY,/)
  expect(JSON.parse(text('manifest.json')).facts.quarter.printed).toEqual({
    en: 'the third quarter of 2026',
    'zh-Hans': '2026年第三季度',
  })
})
