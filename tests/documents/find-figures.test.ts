import {describe, expect, test} from 'vitest'
import {findFigures} from '#documents/find-figures.ts'
import {writeIsoPeriod} from '#quantities/write-iso-period.ts'

const languageOf = (text: string) => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')
const found = (text: string, released?: string) => findFigures(text, languageOf(text), released)
/** Each date as written, with its value, `?` where the text does not say the year. */
const dates = (text: string, released?: string) =>
  found(text, released).flatMap(({start, end, date, quantity, lead = '', isLiteral}) => {
    if (isLiteral) return []
    if (date !== undefined) return [`${text.slice(start, end)}=${date}`]
    if (!quantity?.date) return []
    const {value, upper} = writeIsoPeriod(quantity.date)!
    const said = quantity.date.anchored ? '' : '?'
    return [`${lead}${text.slice(start, end)}=${value}${upper === undefined ? '' : `..${upper}`}${said}`]
  })

describe('dates that are facts', () => {
  test.for([
    ['It rose in June 2025.', ['June 2025=2025-06']],
    ['It rose in Q3 2025.', ['Q3 2025=2025-Q3']],
    ['In the first half of 2025 it rose.', ['the first half of 2025=2025-H1']],
    ['The fair runs from June 3 to 9, 2025.', ['on from June 3 to 9, 2025=2025-06-03..2025-06-09']],
    ['Between 2021 and 2025 it grew.', ['In Between 2021 and 2025=2021..2025']],
    ['It was signed on May 9.', ['May 9=2023-05-09?']],
    ['In December last year it fell.', ['December=2022-12?']],
    ['fiscal 2024 was good', ['2024=2024']],
    ['2025年第三季度增长', ['2025年第三季度=2025-Q3']],
    ['去年6月开工', ['6月=2022-06?']],
    ['今年上半年增长', ['上半年=2023-H1?']],
    ['从6月3日到9日展出', ['从6月3日到9日=2023-06-03..2023-06-09?']],
    ['2021—2025年投入', ['2021—2025年=2021..2025']],
    ['2024年度利润', ['2024年=2024']],
  ] as const)('%s', ([text, expected]) => {
    expect(dates(text, '2023-05-18')).toEqual(expected)
  })

  test.for([
    'In 2019 it was small.',
    '2019年很小',
    'In May, they may come.',
    'the second half was better',
    'a June 28-style parade',
    '同年6月开工',
    '6·18大促',
    'in the 1990s',
    '6月上旬',
    'on the 26th',
  ])('%s holds none', text => {
    expect(dates(text, '2023-05-18').filter(one => !one.startsWith('May'))).toEqual([])
  })

  test('without a day of release a date keeps its unknown year', () => {
    expect(dates('It was signed on May 9.')).toEqual(['May 9=XXXX-05-09?'])
  })

  test('where another year is nearer the date is asked', () => {
    const [one] = found('签约仪式于12月28日举行', '2025-01-05')
    expect(one).toMatchObject({
      sure: 'unsure',
      quantity: {alternatives: [{date: {from: '2024-12-28'}}, {date: {from: '2025-12-28'}}]},
    })
  })
})

describe('rates and ratios', () => {
  const facts = (text: string) =>
    found(text).flatMap(({name, quantity, isLiteral}) =>
      quantity && !isLiteral
        ? [[name, quantity.kind, quantity.value, quantity.unit?.per].filter(Boolean).join(' ')]
        : [],
    )
  test.for([
    ['The price is 60 yuan per kilogram.', ['price rate 60 kg']],
    ['Trains reach a speed of 120 km per hour.', ['speed rate 120 h']],
    ['The hall takes 3,000 people per day.', ['people rate 3000 d']],
    ['价格为60元/公斤', ['price rate 60 kg']],
    ['每天300人进馆', ['people rate 300 d']],
    // The words stay in the sentence: the number alone is printed.
    ['每天300人次进馆', ['visits rate 300 d']],
    ['配比为3:2:1', ['ratio ratio 3:2:1']],
    ['They won 3:2.', []],
  ] as const)('%s', ([text, expected]) => {
    expect(facts(text)).toEqual(expected)
  })
})

describe('how many times', () => {
  const facts = (text: string) =>
    found(text).flatMap(({start, end, quantity, format = ''}) =>
      quantity?.kind === 'factor' ? [`${text.slice(start, end)}=${quantity.value} ${format}`.trim()] : [],
    )

  test.for([
    ['7.4 times the EBITDA of 2025, a limit of 3.5 times', ['7.4 times=7.4', '3.5 times=3.5']],
    ['That is three times the profit it made.', ['three=3 number, spellout']],
    ['It has 4 times as many members.', ['4 times=4']],
    ['It costs 1.5x as much.', ['1.5x=1.5']],
    ['达到原来的2.6倍以上', ['2.6倍以上=2.6']],
    ['是2024年的1.6倍，为其获利的三倍', ['1.6倍=1.6', '三=3 number, spellout']],
  ] as const)('%s', ([text, expected]) => {
    expect(facts(text)).toEqual(expected)
  })

  test.for([
    'He won it three times.',
    '4 times a year',
    'three times more',
    'a threefold rise',
    '增长2.6倍',
    '产值翻两番',
  ])('%s holds none', text => {
    expect(facts(text)).toEqual([])
  })
})

test.for([
  ['which added up to 5 million yuan', 'exact'],
  ['loans of up to 5 million yuan', 'at-most'],
])('%s is %s', ([text, bound]) => {
  expect(found(text!)[0]?.quantity?.bound).toBe(bound)
})

test('25 percent and over 40 percent are two shares, the second with a bound', () => {
  const bounds = found('up 25 percent and over 40 percent').map(({quantity}) => [
    quantity?.value,
    quantity?.bound,
  ])
  expect(bounds).toEqual([
    ['25', 'exact'],
    ['40', 'more-than'],
  ])
})

test.for([
  ['a deal of ¥500 million', ['CNY 500000000', 'JPY 500000000']],
  ['产能3兆', ['3000000000000', '3000000']],
] as const)('%s has two readings and is asked', ([text, readings]) => {
  const [one] = found(text)
  expect(one?.sure).toBe('unsure')
  expect(
    one?.quantity?.alternatives?.map(({currency, value}) => [currency, value].filter(Boolean).join(' ')),
  ).toEqual(readings)
})

test('a text in traditional characters means 10^12 by 兆', () => {
  expect(found('產能達3兆個')[0]?.quantity).not.toHaveProperty('alternatives')
})

test('a jubilee is no span of time: 20周年 is 20 years or the 20th anniversary', () => {
  expect(found('庆祝成立20周年')).toEqual([])
})

test('a list that says its unit once gives it to every number', () => {
  const shares = (text: string) =>
    found(text).map(({quantity}) => [quantity?.kind, quantity?.value].join(' '))
  const expected = ['percent 23.1', 'percent 18.7', 'percent 41.3']
  expect(shares('Exports were up 23.1, 18.7 and 41.3 percent, respectively.')).toEqual(expected)
  expect(shares('分别投入1.2、1.5和1.8亿元')).toEqual([
    'money 120000000',
    'money 150000000',
    'money 180000000',
  ])
  expect(shares('Of the 300, 25 percent left.')).toEqual(['percent 25'])
})

test.for([
  ['the 59.14-kilometer Line 19', '59.14', 'number'],
  ['a 30-minute ride', '30', 'number'],
  ['Between 6 and 8 percent of goods', 'Between 6 and 8 percent', undefined],
] as const)('%s keeps its sentence', ([text, written, format]) => {
  const [one] = found(text)
  expect([text.slice(one!.start, one!.end), one!.format]).toEqual([written, format])
})

test.for([
  ['The fee must not exceed 15 yuan.', '15', 'at-most', 'number'],
  ['The price cannot exceed 2.5 million yuan.', '2.5 million', 'at-most', 'number, compact'],
  ['Losses shall not exceed 20 percent.', '20 percent', 'at-most', 'number, percent'],
  ['票价不得超过15元', '15', 'at-most', 'number'],
  ['人数不能超过1.2万人', '1.2万', 'at-most', 'number, compact'],
  ['不得少于30天', '30', 'at-least', 'number'],
] as const)('%s forbids what it forbade', ([text, written, bound, format]) => {
  const [one] = found(text)
  expect([text.slice(one!.start, one!.end), one!.quantity?.bound, one!.format]).toEqual([
    written,
    bound,
    format,
  ])
})

test('a rate that the writer says otherwise prints its number', () => {
  const text = '平均每天处理，每天17宗'
  expect(found(text).map(({start, end, format}) => [text.slice(start, end), format])).toEqual([
    ['17', 'number'],
  ])
})

test.for([
  ['More than 400 firms joined.', '400', 'more-than', 'number'],
  ['Exceeding 5 billion yuan, sales rose.', '5 billion', 'more-than', 'number, compact'],
  [
    'It opened. About 2.1 million cubic metres of concrete were poured.',
    '2.1 million',
    'about',
    'number, compact',
  ],
] as const)('%s keeps the capital of its sentence', ([text, written, bound, format]) => {
  const [one] = found(text)
  expect([text.slice(one!.start, one!.end), one!.quantity?.bound, one!.format]).toEqual([
    written,
    bound,
    format,
  ])
})

test('a forbidden amount that no format prints as written stays literal', () => {
  expect(found('The fee must not exceed 2.50 yuan.')[0]).toMatchObject({isLiteral: true})
})

test.for([
  ['repayable over fifteen years.', 'exact'],
  ['Over five years, the fund trained nurses.', 'exact'],
  ['It has operated for over five years.', 'more-than'],
  ['She has over 20 years of experience.', 'more-than'],
  ['It closed over five years ago.', 'more-than'],
  ['The work took over 18 months.', 'more-than'],
] as const)('%s is %s', ([text, bound]) => {
  expect(found(text)[0]?.quantity).toMatchObject({bound})
  expect(found(text)[0]?.quantity?.alternatives).toBeUndefined()
})

test.for([
  ['cut the time from 72 to 24 hours', ['72 duration h number', '24 duration h']],
  ['ride the last 70 or 35 kilometres', ['70 measure km number', '35 measure km']],
  ['followed with 337,000 and 291,000 tons.', ['337000 measure t number', '291000 measure t']],
] as const)('%s shares its unit', ([text, expected]) => {
  const figures = found(text).map(({quantity, format}) =>
    [quantity?.value, quantity?.kind, quantity?.unit?.code, format].filter(Boolean).join(' '),
  )
  expect(figures).toEqual(expected)
})

test.for([
  ['an 11-year-old patient', '11 a number'],
  ['The youngest was 46 days old', '46 d number'],
  ['为51岁', '51 a number'],
  ['a plane nineteen years old', '19 a number, spellout'],
  ['people over 60 years old', '60 a number'],
  ['60岁以上老人', '60 a number'],
  ['年龄不到25岁', '25 a number'],
] as const)('%s is an age', ([text, expected]) => {
  const [one] = found(text)
  expect([one?.quantity?.value, one?.quantity?.unit?.code, one?.format].join(' ')).toBe(expected)
})

test('what fell by one amount to another is no range', () => {
  const values = found('fell by RMB2,000 to RMB106,000').map(({quantity}) => [
    quantity?.value,
    quantity?.upper,
  ])
  expect(values).toEqual([
    ['2000', undefined],
    ['106000', undefined],
  ])
})

test.for([
  ['日均客流达12万人次以上', '12万', 'at-least', 'number, compact'],
  ['设站30座以上', '30', 'at-least', 'number'],
  ['造成10人以上死亡', '10', 'at-least', 'number'],
] as const)('%s keeps its words, and its number is the fact', ([text, written, bound, format]) => {
  const [one] = found(text)
  expect([text.slice(one!.start, one!.end), one!.quantity?.bound, one!.format, one!.isLiteral]).toEqual([
    written,
    bound,
    format,
    undefined,
  ])
})

test.for(['由原来的1小时15分钟缩短', 'cut from 1 hour 15 minutes'])(
  '%s stays as written: what is printed would say less, or say it as nobody does',
  text => {
    expect(found(text)).toMatchObject([{isLiteral: true}])
  },
)

test.for([
  ['起降12万架次', '12万'],
  ['新增5000余台套设备', '5000余'],
  ['接待12万人次', '12万'],
  ['企业400家以上', '400家以上'],
  ['用时15分钟', '15分钟'],
] as const)('of %s the fact is %s, and the classifier stays whole', ([text, written]) => {
  const [one] = found(text)
  expect([text.slice(one!.start, one!.end), one!.isLiteral]).toEqual([written, undefined])
})

test.for(['以2小时08分51秒夺冠', '设AED 120台'])('%s holds no fact', text => {
  expect(found(text)).toEqual([])
})

test.for([
  ['answers within 25 minutes', '25', 'number'],
  ['report within six months', 'six', 'number, spellout'],
  ['who live within 15 kilometres of it', '15', 'number'],
  ['25分钟内到达', '25', 'number'],
  ['72小时内在台州转移', '72', 'number'],
  ['两天内转运', '两', 'number, spellout'],
  ['最多可提前三小时', '三', 'number, spellout'],
  ['队伍最长达9公里', '9', 'number'],
  ['每人最多可领三张', '三', 'number, spellout'],
] as const)('%s is at most that, and its word stays', ([text, written, format]) => {
  const [one] = found(text)
  expect([text.slice(one!.start, one!.end), one!.quantity?.bound, one!.format]).toEqual([
    written,
    'at-most',
    format,
  ])
})

describe('numbers in words', () => {
  test.for([
    ['It has four new laboratories.', 'four', '4', 'number, spellout'],
    ['Four laboratories opened.', 'Four', '4', 'number, spellout-titlecase'],
    ['It lasts three days.', 'three', '3', 'number, spellout'],
    ['It has twenty-one schools.', 'twenty-one', '21', 'number, spellout'],
    ['a two-day visit', 'two', '2', 'number, spellout'],
    ['under a three-year plan', 'three', '3', 'number, spellout'],
    ['send five children home', 'five', '5', 'number, spellout'],
    ['filed this one in four places', 'four', '4', 'number, spellout'],
    ['在两个雨季里', '两', '2', 'number, spellout'],
    ['每两年核查一次', '两', '2', 'number, spellout'],
    ['这件锉过四处', '四', '4', 'number, spellout'],
    ['all six investors', 'six', '6', 'number, spellout'],
    ['made by a crew of nine.', 'nine', '9', 'number, spellout'],
    ['three of them are outside', 'three', '3', 'number, spellout'],
    ['with options on eight more, a deal', 'eight', '8', 'number, spellout'],
    ['Fifty-two of the films are new.', 'Fifty-two', '52', 'number, spellout-titlecase'],
    ['among them 90 for pilots', '90', '90', undefined],
    ['It mends pipes, 6,204 in all or 17 a day', '6,204', '6204', undefined],
    ['Crews mend 17 a day', '17', '17', undefined],
    ['Orders 12 Aircraft', '12', '12', undefined],
    ['A further 200 will follow', '200', '200', undefined],
    ['put into the league over three seasons', 'three', '3', 'number, spellout'],
    ['passed 17 of the 31 bills', '17', '17', undefined],
    ['共有四座楼宇', '四', '4', 'number, spellout'],
    ['乘两辆大巴', '两', '2', 'number, spellout'],
    ['名录的两个村庄', '两', '2', 'number, spellout'],
    ['It has 4 laboratories.', '4', '4', undefined],
    ['新建四个实验室', '四', '4', 'number, spellout'],
    ['新建两座展馆', '两', '2', 'number, spellout'],
    ['历时三天', '三', '3', 'number, spellout'],
    ['设十二个考点', '十二', '12', 'number, spellout'],
  ] as const)('%s counts, and its word stays', ([text, written, value, format]) => {
    const [one] = found(text)
    expect([text.slice(one!.start, one!.end), one!.quantity?.value, one!.format]).toEqual([
      written,
      value,
      format,
    ])
  })

  test.for([
    'The two sides signed.',
    'It met three times.',
    'One of its plants closed.',
    'the three companies agreed',
    'Bus lines 15 and 338 stop here.',
    'Longjing 3107 had a good year',
    'a score of 12 in the league',
    'two or three reasons',
    '两国签署协议',
    '两个方面',
    '两度受损',
    '登陆瓦尔帕莱索',
    '每人',
    '一个实验室',
  ])('%s counts nothing', text => {
    expect(found(text)).toEqual([])
  })
})

test.for([
  ['for four years', 'duration 4'],
  ['in the past three years', 'duration 3'],
  ['过去三年', 'duration 3'],
  ['three years ago', 'duration 3'],
  ['三年前', 'duration 3'],
  ['every 40 minutes', 'duration 40'],
  ['可提前三小时', 'duration 3'],
  ['在公司任职27年后退休', 'duration 27'],
  ['cut its key rate by 25 basis points', 'basis-point 25'],
  ['下调25个基点', 'basis-point 25'],
  ['每股派息12美分', 'money 0.12'],
  ['新增三个科室', 'count 3'],
  ['73 of which are high-tech', 'count 73'],
  ['目前68%的面积', 'percent 68'],
  ['召回约6.8万台TK-220型水壶', 'count 68000'],
] as const)('%s holds %s', ([text, expected]) => {
  expect(found(text).map(({quantity}) => [quantity?.kind, quantity?.value].join(' '))).toEqual([expected])
})

test.for([
  '15至35岁人群',
  'call 0731-8806 2217 or write',
  '电话：+46 8 555 019 40',
  'the Arc 3 Pro, at a low price',
  '一块稻田',
  'the 14th Five-Year Plan',
  '第十四个五年规划',
  '“三年行动计划”',
])('%s holds none', text => {
  expect(found(text).filter(({quantity}) => !quantity?.date)).toEqual([])
})

test.for(['Sales, billion yuan', 'Output, thousand tonnes', 'Revenue (million US dollars)'])(
  'the unit of a table is no figure: %s',
  text => {
    expect(found(text)).toEqual([])
  },
)
