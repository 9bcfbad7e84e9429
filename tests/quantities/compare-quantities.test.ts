import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {compareTexts} from '#quantities/compare-quantities.ts'
import {describeReason} from '#quantities/describe-reason.ts'

function readPairs(name: string): string[][] {
  const text = readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map(line => line.split('\t'))
}

const compare = (zh = '', en = '') =>
  compareTexts({source: zh, target: en, sourceLanguage: 'zh', targetLanguage: 'en'})
const turned = (zh = '', en = '') =>
  compareTexts({source: en, target: zh, sourceLanguage: 'en', targetLanguage: 'zh'})

test.for(readPairs('right-pairs.tsv'))('%s says what %s says, in both directions', ([zh, en]) => {
  for (const {verdict, reasons} of [compare(zh, en), turned(zh, en)]) {
    expect(verdict, reasons.map(describeReason).join('; ')).toBe('match')
  }
})

test.for(readPairs('wrong-pairs.tsv'))('%s does not say what %s says: %s', ([zh, en, rule]) => {
  const {verdict, reasons} = compare(zh, en)
  expect(verdict).toBe('mismatch')
  expect(reasons.map(reason => reason.rule)).toContain(rule)
  expect(turned(zh, en).verdict).toBe('mismatch')
})

test.for([
  ['600多家企业', '600 companies', 'bound-lost'],
  ['约5000人', '5,000 people', 'bound-lost'],
  ['5000人', 'about 5,000 people', 'bound-added'],
  ['不足10人', 'more than 10 people', 'bound-turned'],
  ['约60亿元', 'more than 6 billion yuan', 'bound-weaker'],
])('%s and %s have another bound', ([zh, en, rule]) => {
  const {verdict, reasons} = compare(zh, en)
  expect(verdict).toBe('bound-changed')
  expect(reasons.map(reason => reason.rule)).toEqual([rule])
})

test.for([
  ['会议于3月4日召开', 'The meeting was held on 03/04/2023', 'match'],
  ['3个工作日内答复', 'answered within 3 working days', 'match'],
  ['会议于5月6日召开', 'The meeting was held on 03/04/2023', 'unread'],
])('%s and %s: a date with two readings is %s', ([zh, en, verdict]) => {
  expect(compare(zh, en).verdict).toBe(verdict)
})

test.for([
  ['销售额60亿元', 'sales of 60 billion yuan', '10× too large: 60 billion yuan for 60亿元'],
  ['销售额60亿元', 'sales of 6 million yuan', '1000× too small: 6 million yuan for 60亿元'],
  ['销售额80亿元', 'sales of 10 billion yuan', '1.25×: 10 billion yuan for 80亿元'],
  ['提高1.4个百分点', 'up 1.4%', 'percent instead of percentage points: 1.4% for 1.4个百分点'],
  ['3亿元', 'US$300 million', 'currency: USD instead of CNY: US$300 million for 3亿元'],
  ['专利42项', 'patents', 'missing 42项'],
  ['增长到40%', 'rose by 40%', 'by instead of to: 40% for 40%'],
])('%s and %s: the reason is what a translator needs', ([zh, en, words]) => {
  expect(compare(zh, en).reasons.map(describeReason)).toEqual([words])
})
