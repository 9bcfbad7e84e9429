import {expect, test} from 'vitest'
import {readIsoDay, writeIsoDay} from '#quantities/calendar-day.ts'
import {compareTexts} from '#quantities/compare-quantities.ts'
import {readDates} from '#quantities/read-dates.ts'

/** Tuesday. */
const today = readIsoDay('2026-11-17') ?? 0

/** `text timex first-day`, the nearest day from the dateline on; `-` where no calendar has it. */
function read(text: string, language: 'en' | 'zh'): string[] {
  return readDates(text, language, today).map(
    ({start, end, timex, future}) =>
      `${text.slice(start, end)} ${timex} ${future ? writeIsoDay(future.from) : '-'}`,
  )
}

test.for([
  ['昨日揭牌', '昨日 2026-11-16 2026-11-16'],
  ['下周一开放', '下周一 2026-11-23 2026-11-23'],
  ['上上个周三', '上上个周三 2026-11-04 2026-11-04'],
  ['星期五闭馆', '星期五 XXXX-WXX-5 2026-11-20'],
  ['定于12月3日举行', '12月3日 XXXX-12-03 2026-12-03'],
  ['2月29日', '2月29日 XXXX-02-29 2028-02-29'],
  ['2月30日', '2月30日 XXXX-02-30 -'],
  ['五月第二个星期日', '五月第二个星期日 XXXX-05-WXX-7-#2 2027-05-09'],
  ['近三年', '近三年 (2023-11-17,2026-11-17,P3Y) 2023-11-17'],
  ['未来两天', '未来两天 (2026-11-18,2026-11-20,P2D) 2026-11-18'],
  ['明年四月', '明年四月 2027-04 2027-04-01'],
  ['从三月二十八日到四月15日', '从三月二十八日到四月15日 (XXXX-03-28,XXXX-04-15,P18D) 2027-03-28'],
  ['康熙三年五月', '康熙三年五月 1664-05 1664-05-01'],
] as const)('%s is %s', ([text, expected]) => {
  expect(read(text, 'zh')).toEqual([expected])
})

test.for(['目前天气晴好', '每周三次', '三月二十多家企业', '5号楼', '第3日', '以前年度'])(
  '%s holds no day',
  text => {
    expect(readDates(text, 'zh', today).filter(({grain}) => grain === 'day')).toEqual([])
  },
)

test.for([
  ['It opened yesterday.', 'yesterday 2026-11-16 2026-11-16'],
  ['Doors open next Monday.', 'next Monday 2026-11-23 2026-11-23'],
  ['the first Friday of July', 'the first Friday of July XXXX-07-WXX-5-#1 2027-07-02'],
  ['on December 3', 'December 3 XXXX-12-03 2026-12-03'],
  ['three weeks from tomorrow', 'three weeks from tomorrow 2026-12-09 2026-12-09'],
  ['1 month and 21 days ago', '1 month and 21 days ago 2026-09-26 2026-09-26'],
  ['this Friday (Nov-20)', 'this Friday (Nov-20) 2026-11-20 2026-11-20'],
  ['in two business days', 'in two business days 2026-11-19 2026-11-19'],
  ['September 10, nineteen zero one', 'September 10, nineteen zero one 1901-09-10 1901-09-10'],
] as const)('%s is %s', ([text, expected]) => {
  expect(read(text, 'en')).toEqual([expected])
})

test.for(['the 27th floor', 'the first prize', 'a 6 1/4% bond', 'He sat down', '6,107.31 August'])(
  '%s holds no day',
  text => {
    expect(readDates(text, 'en', today)).toEqual([])
  },
)

test.for([
  ['昨日揭牌', 'It opened on 16 November 2026', 'match'],
  ['昨日揭牌', 'It opened yesterday', 'match'],
  ['昨日揭牌', 'It opened on 15 November', 'mismatch'],
  ['下周一开放', 'It will open on Tuesday, 24 November 2026', 'mismatch'],
] as const)('with a dateline %s / %s: %s', ([source, target, verdict]) => {
  const languages = {sourceLanguage: 'zh', targetLanguage: 'en'} as const
  expect(compareTexts({source, target, ...languages, dateline: today}).verdict).toBe(verdict)
})
