import {expect, test} from 'vitest'
import {readQuantities} from '#quantities/read-quantities.ts'

/** A figure in one line: what it is, how much, in what, with which bound. */
function show(text: string): string[] {
  return readQuantities(text, 'zh').map(
    ({kind, value, upper, unit, currency, bound, change, date, text: written}) =>
      [
        written,
        kind,
        date ? `${date.from}/${date.to}` : upper === undefined ? value : `${value}..${upper}`,
        currency ?? (unit && unit.code !== '1' ? unit.code : undefined),
        unit?.per && `per ${unit.per}`,
        bound === 'exact' ? undefined : bound,
        change && `${change.mode} ${change.direction}`,
      ]
        .filter(part => part !== undefined)
        .join(' '),
  )
}

test.for<[string, string[]]>([
  ['销售额近60亿元', ['近60亿元 money 6000000000 CNY nearly']],
  ['企业600多家，占60%以上', ['600多家 count 600 more-than', '60%以上 percent 60 % at-least']],
  ['3亿4200万美元', ['3亿4200万美元 money 342000000 USD']],
  ['30多亿元与3亿多元', ['30多亿元 money 3000000000 CNY over-part', '3亿多元 money 300000000 CNY more-than']],
  [
    '四五万人，二十七八岁，三十几家',
    ['四五万人 count 40000..50000', '二十七八岁 age 27..28 a', '三十几家 count 30 over-part'],
  ],
  ['几十家、数百人', ['几十家 vague 20..90 vague', '数百人 vague 200..900 vague']],
  ['两千四百五十人', ['两千四百五十人 count 2450']],
  ['一百零五个', ['一百零五个 count 105']],
  ['伍拾捌万元整', ['伍拾捌万元整 money 580000 CNY']],
  ['二百五十斤', ['二百五十斤 measure 250 [jin_cn]']],
  ['0.4巴、1013百帕、3巴士', ['0.4巴 measure 0.4 bar', '1013百帕 measure 1013 hPa', '3 count 3']],
  ['下行50Mbps，噪声35分贝', ['50Mbps rate 50 Mbit per s', '35分贝 measure 35 dB']],
  ['8.5万总吨，120万千伏安', ['8.5万总吨 measure 85000 {GT}', '120万千伏安 measure 1200000 kV.A']],
  ['平均停留2.6晚，3晚上', ['2.6晚 count 2.6', '3 count 3']],
  ['卅六家', ['卅六家 count 36']],
  ['九分之二，百分之四点三', ['九分之二 fraction 2/9', '百分之四点三 percent 4.3 %']],
  ['提高1.4个百分点', ['1.4个百分点 percentage-point 1.4 [pp] by up']],
  [
    '一成半，七五折，千分之五',
    ['一成半 percent 15 %', '七五折 discount 75 %', '千分之五 per-mille 5 [ppth]'],
  ],
  ['增长3倍，增长到3倍，翻三番', ['3倍 factor 4 by up', '3倍 factor 3 to up', '翻三番 factor 8 to up']],
  ['同比增长40%，降至40%', ['40% percent 40 % by up', '40% percent 40 % to down']],
  ['650元/立方米，每吨72元', ['650元/立方米 rate 650 CNY per m3', '每吨72元 rate 72 CNY per t']],
  ['8亿～12亿元，3%～7%', ['8亿～12亿元 money 800000000..1200000000 CNY', '3%～7% percent 3..7 %']],
  ['250兆瓦，12千米，两米半', ['250兆瓦 measure 250 MW', '12千米 measure 12 km', '两米半 measure 2.5 m']],
  ['三个多月，一个半小时', ['三个多月 duration 3 mo more-than', '一个半小时 duration 1.5 h']],
  ['２０２６年１１月１７日', ['２０２６年１１月１７日 date 2026-11-17/2026-11-17']],
  ['二〇二三年七月', ['二〇二三年七月 date-span 2023-07-01/2023-07-31']],
  ['第七届、第21名', ['第七 ordinal 7', '第21 ordinal 21']],
  ['电话0574-86781234，比分3:1', ['0574-86781234 code 0574-86781234', '3:1 ratio 3:1']],
  [
    '上万人、近百家、千万元',
    ['上万人 count 10000 more-than', '近百家 count 100 nearly', '千万元 money 10000000 CNY'],
  ],
])('%s', ([text, expected]) => {
  expect(show(text)).toEqual(expected)
})

test.for([
  '5G网络',
  'ISO 9001认证',
  '“十四五”规划',
  '一带一路',
  '零部件',
  'PM2.5',
  '四川、三亚、九江',
  '统一思想，万一失败，一旦发生',
  '百姓、百货、千方百计',
  '两会、两岸',
  '星期三',
  '进一步',
  '五金工具',
  '十分重要',
])('%s holds no amount', text => {
  expect(show(text)).toEqual([])
})

test.for([
  ['在11块银幕上放映', 'count 11'],
  ['20块金牌', 'count 20'],
  ['一件卖11块', 'money 11'],
  ['花了300块钱', 'money 300'],
  ['50块左右', 'money 50'],
] as const)('块 of %s', ([text, expected]) => {
  const found = readQuantities(text, 'zh').filter(({isWeak}) => !isWeak)
  expect(found.map(({kind, value}) => `${kind} ${value}`)).toEqual([expected])
})

test('places are UTF-16 offsets of the untouched text', () => {
  const text = '😀共有１２００家企业'
  const [found] = readQuantities(text, 'zh')
  expect([found?.start, found?.end]).toEqual([4, 9])
  expect(text.slice(found?.start, found?.end)).toBe('１２００家')
  expect(found?.value).toBe('1200')
})

test('values keep every digit', () => {
  expect(readQuantities('123456789012345678901234.5678元', 'zh')[0]?.value).toBe(
    '123456789012345678901234.5678',
  )
})

test.for(['时间为6时和22时30分', '6时至9时', '每天6时起开放', '6时前到达'])(
  '%s begins with a time of day',
  text => {
    expect(readQuantities(text, 'zh')[0]).toMatchObject({kind: 'clock-time', text: '6时'})
  },
)

test('one digit before 时 may be a value: 当系数为1时增加', () => {
  expect(readQuantities('当系数为1时增加', 'zh').filter(({kind}) => kind === 'clock-time')).toEqual([])
})
