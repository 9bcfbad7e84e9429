import type {CheckContext} from '#checks/check-context.ts'
import type {UnitTexts} from '#checks/unit-texts.ts'
import {variantCharacters} from '#checks/variant-characters.ts'
import {sampleFacts} from '../messages/sample-facts.ts'
import {sampleTerms} from './sample-context.ts'

/** Two right texts, English and Chinese. */
export type RightPair = Readonly<{en: string; zh: string}>

/** A random whole number below a limit. */
export type Random = (limit: number) => number

/** Numbers that are the same in every run. */
export function seeded(seed: number): Random {
  let state = seed
  return limit => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** One kind of defect: makes right texts wrong. */
export type Defect = Readonly<{
  /** The rules of which one has to speak. */
  rules: readonly string[]
  name: string
  /** Source and target by language of the pair; `icu` needs no pair. */
  from: 'en' | 'zh' | 'icu'
  /** The text of the pair itself is made wrong. */
  isChange: boolean
  /** Nothing where the pair has nothing that could go wrong in this way. */
  inject: (
    pair: RightPair,
    random: Random,
  ) => Readonly<{units: readonly UnitTexts[]; context?: Partial<CheckContext>}> | undefined
}>

type Change = (text: string, random: Random, pair: RightPair) => string | undefined

/** A defect of the target, made by changing its text. */
function inTarget(name: string, rules: readonly string[], from: 'en' | 'zh', change: Change): Defect {
  return {
    name,
    rules,
    from,
    isChange: true,
    inject: (pair, random) => {
      const [source, right] = from === 'en' ? [pair.en, pair.zh] : [pair.zh, pair.en]
      const target = change(right, random, pair)
      return target === undefined || target === right ? undefined : {units: [{id: 'u', source, target}]}
    },
  }
}

/** Replace one match of a pattern, whichever. */
function replaceOne(
  text: string,
  pattern: RegExp,
  by: (found: string) => string,
  random: Random,
): string | undefined {
  const matches = [...text.matchAll(pattern)]
  const match = matches[random(matches.length)]
  if (!match) return undefined
  return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length)
}

const hasCode = (text: string) => /[`_<>@{}/\\]/.test(text)
const plainFigure = /(?<![\w.,:/%-])\d{2,4}(?![\w.,:/%-]|\s?[年月日])/g
const figures = ['quantity-value', 'quantity-missing', 'quantity-unit', 'code-parity', 'date-value']

const figureDefects: readonly Defect[] = [
  inTarget('a figure ten times too large', figures, 'zh', (text, random) =>
    hasCode(text) ? undefined : replaceOne(text, plainFigure, found => `${found}0`, random),
  ),
  inTarget('a wrong digit', figures, 'en', (text, random) =>
    hasCode(text)
      ? undefined
      : replaceOne(text, plainFigure, found => `${(Number(found[0]) % 9) + 1}${found.slice(1)}`, random),
  ),
  inTarget('a year too late', ['date-value', 'quantity-missing'], 'en', (text, random) =>
    replaceOne(text, /(?:19|20)\d\d(?=\s?年)/g, found => String(Number(found) + 1), random),
  ),
]

const markDefects: readonly Defect[] = [
  inTarget('no stop at the end', ['end-mark'], 'en', text =>
    /[\p{L}]。$/u.test(text) ? text.slice(0, -1) : undefined,
  ),
  inTarget('a statement for a question', ['end-mark'], 'zh', text =>
    /\p{L}\?$/u.test(text) ? `${text.slice(0, -1)}.` : undefined,
  ),
  inTarget('an ASCII comma between Han', ['mark-width'], 'en', (text, random) =>
    replaceOne(text, /(?<=\p{Script=Han})，(?=\p{Script=Han})/gu, () => ',', random),
  ),
  inTarget('a full-width comma in English', ['mark-width'], 'zh', (text, random) =>
    hasCode(text) ? undefined : replaceOne(text, /(?<=\p{Ll}), (?=\p{Ll})/gu, () => '，', random),
  ),
  inTarget('a lost bracket', ['bracket-balance'], 'en', (text, random) =>
    hasCode(text) || !/^[^（）]*（\p{Script=Han}[^（）]*）[^（）]*$/u.test(text)
      ? undefined
      : replaceOne(text, /）/g, () => '', random),
  ),
  inTarget('a bracket of another width', ['bracket-balance'], 'en', (text, random) =>
    hasCode(text) || !/（\p{Script=Han}[^（）()]*）/u.test(text)
      ? undefined
      : replaceOne(text, /）/g, () => ')', random),
  ),
  inTarget('straight quotation marks', ['quote-style'], 'en', (text, random) =>
    hasCode(text)
      ? undefined
      : replaceOne(text, /“\p{Script=Han}+”/gu, found => `"${found.slice(1, -1)}"`, random),
  ),
  inTarget('a space on one side of a word', ['han-latin-space'], 'en', (text, random) =>
    hasCode(text)
      ? undefined
      : replaceOne(
          text,
          /\p{Script=Han} [A-Za-z]+ (?=\p{Script=Han})/gu,
          found => found.slice(0, -1),
          random,
        ),
  ),
  inTarget('no space before a bracket', ['latin-space'], 'zh', (text, random) =>
    hasCode(text)
      ? undefined
      : replaceOne(text, /(?<= )\p{Ll}{3,} (?=\(\p{Ll}{4,} )/gu, found => found.trimEnd(), random),
  ),
  inTarget('no space behind a comma', ['latin-space'], 'zh', (text, random) =>
    hasCode(text) ? undefined : replaceOne(text, /(?<=\p{Ll}{2}), (?=\p{Ll}{3})/gu, () => ',', random),
  ),
  inTarget('a doubled stop', ['doubled-mark'], 'zh', text =>
    /[^.]\.$/.test(text) && !hasCode(text) ? `${text}.` : undefined,
  ),
  inTarget('a doubled Chinese stop', ['doubled-mark'], 'en', text =>
    /\p{Script=Han}。$/u.test(text) ? `${text}。` : undefined,
  ),
  inTarget('the the', ['doubled-word'], 'zh', (text, random) =>
    hasCode(text) ? undefined : replaceOne(text, /(?<= )the(?= \p{Ll})/gu, () => 'the the', random),
  ),
  inTarget('的的', ['doubled-word'], 'en', (text, random) =>
    hasCode(text)
      ? undefined
      : replaceOne(text, /(?<=[一-龥])(?<![目标有打真似的])的(?=[一-龥])(?![的确])/g, () => '的的', random),
  ),
  inTarget('two spaces', ['stray-space'], 'zh', (text, random) =>
    hasCode(text) ? undefined : replaceOne(text, /(?<=\p{Ll}{2}) (?=\p{Ll}{2})/gu, () => '  ', random),
  ),
  inTarget('a space between Han', ['stray-space'], 'en', (text, random) =>
    hasCode(text)
      ? undefined
      : replaceOne(text, /(?<=\p{Script=Han}{2})(?=\p{Script=Han}{2})/gu, () => ' ', random),
  ),
  inTarget('a space at the edge', ['stray-space'], 'zh', text => `${text} `),
  inTarget('a sign without width', ['stray-space'], 'en', (text, random) =>
    hasCode(text)
      ? undefined
      : replaceOne(text, /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => '\u200b', random),
  ),
]

const traditional = [...variantCharacters('Hant')]

const textDefects: readonly Defect[] = [
  inTarget('nothing', ['target-empty'], 'en', () => ''),
  inTarget('the source itself', ['target-unchanged', 'wrong-language'], 'en', (_, __, {en}) =>
    (en.match(/(?<![\p{L}`_:/])\p{Ll}{3,}(?![\p{L}`_:/])/gu)?.length ?? 0) >= 6 && !hasCode(en)
      ? en
      : undefined,
  ),
  inTarget('Chinese in the English slot', ['wrong-language', 'target-unchanged'], 'zh', (_, __, {zh}) =>
    (zh.match(/\p{Script=Han}/gu)?.length ?? 0) >= 8 && !hasCode(zh) ? `${zh.slice(1)}` : undefined,
  ),
  inTarget('a Traditional character', ['han-variant'], 'en', (text, random) =>
    hasCode(text) || /[“"（(《「]/.test(text)
      ? undefined
      : replaceOne(text, /\p{Script=Han}/gu, () => traditional[random(traditional.length)]!, random),
  ),
  inTarget('a word for a whole text', ['length-ratio'], 'en', text =>
    text.length > 30 && !hasCode(text) ? '是。' : undefined,
  ),
  {
    name: 'over the limit of its field',
    rules: ['length-limit'],
    from: 'en',
    isChange: false,
    inject: ({en, zh}) =>
      zh.length > 12 ? {units: [{id: 'u', source: en, target: zh, limit: 10}]} : undefined,
  },
  {
    name: 'a target older than its source',
    rules: ['target-stale'],
    from: 'en',
    isChange: false,
    inject: ({en, zh}) => ({units: [{id: 'u', source: en, target: zh, isStale: true}]}),
  },
  inTarget('an address lost', ['link-parity'], 'en', text =>
    /https?:\/\/\w\S+/.test(text) ? text.replace(/https?:\/\/[^\s，。）"”>`]+/g, '') : undefined,
  ),
  {
    name: 'a tag lost',
    rules: ['tag-parity'],
    from: 'en',
    isChange: false,
    inject: ({en, zh}) =>
      hasCode(en) || hasCode(zh) ? undefined : {units: [{id: 'u', source: `<b>${en}</b>`, target: zh}]},
  },
  {
    name: 'one source, two translations',
    rules: ['one-source-many'],
    from: 'en',
    isChange: false,
    inject: ({en, zh}) => ({
      units: [
        {id: 'u', source: en, target: zh},
        {id: 'v', source: en, target: `新版${zh}`},
      ],
    }),
  },
]

/** Defects that are put into real pairs of texts. */
export const textualDefects: readonly Defect[] = [...figureDefects, ...markDefects, ...textDefects]

const firms = ['firms', 'files', 'people', 'orders']
const places = ['place', 'city', 'region', 'owner']

/** A defect of a message made for it: `[source, right target, wrong target]`. */
function ofMessage(
  name: string,
  rules: readonly string[],
  make: (random: Random) => readonly [source: string, right: string, wrong: string],
  context: Partial<CheckContext> = {},
  {others = [], more = {}}: Readonly<{others?: readonly UnitTexts[]; more?: Partial<UnitTexts>}> = {},
): Defect & {right: (random: Random) => readonly [string, string]} {
  const own = {
    sourceLocale: 'en',
    targetLocale: 'zh-Hans',
    syntax: 'icu',
    profile: 'newsroom',
    ...context,
  } as const
  return {
    name,
    rules,
    from: 'icu',
    isChange: false,
    inject: (_, random) => {
      const [source, , target] = make(random)
      return {units: [...others, {id: 'u', source, target, ...more}], context: own}
    },
    right: random => {
      const [source, right] = make(random)
      return [source, right]
    },
  }
}

const one = <T>(list: readonly T[], random: Random): T => list[random(list.length)]!
const people = ['Wang Haitao', 'Lin Yue']
const facts: Partial<CheckContext> = {facts: sampleFacts, terms: sampleTerms}
const english: Partial<CheckContext> = {sourceLocale: 'zh-Hans', targetLocale: 'en', terms: sampleTerms}

/** Defects of ICU syntax, facts, names and terms, each with the right message beside the wrong one. */
export const messageDefects = [
  ofMessage('a brace that is not closed', ['icu-syntax'], random => {
    const name = one(firms, random)
    return [`Show {${name}} now`, `显示{${name}}`, `显示{${name}`]
  }),
  ofMessage('an argument lost', ['icu-argument-parity'], random => {
    const name = one(places, random)
    return [`Welcome to {${name}}`, `欢迎来到{${name}}`, '欢迎到来']
  }),
  ofMessage('an argument mistyped', ['icu-argument-parity'], random => {
    const name = one(places, random)
    return [`Welcome to {${name}}`, `欢迎来到{${name}}`, `欢迎来到{${name}s}`]
  }),
  ofMessage('an argument lost in one branch', ['icu-branch-parity'], random => {
    const [n, x] = [one(firms, random), one(places, random)]
    const branches = (last: string) => `{${n}, select, a {甲在{${x}}} other ${last}}`
    return [`{${n}, select, a {A in {${x}}} other {B in {${x}}}}`, branches(`{乙在{${x}}}`), branches('{乙}')]
  }),
  ofMessage(
    'an argument lost in the singular',
    ['icu-branch-parity'],
    random => {
      const x = one(places, random)
      const right = `{n, plural, one {eine Firma in {${x}}} other {# Firmen in {${x}}}}`
      return [
        `{n, plural, one {a firm in {${x}}} other {# firms in {${x}}}}`,
        right,
        right.replace(` in {${x}}`, ''),
      ]
    },
    {targetLocale: 'de'},
  ),
  ofMessage('another scale', ['icu-skeleton-parity'], random => {
    const n = one(firms, random)
    const right = `占{${n}, number, ::percent}`
    return [`{${n}, number, ::percent} of it`, right, right.replace('percent', 'percent scale/100')]
  }),
  ofMessage('another currency', ['icu-skeleton-parity'], random => {
    const currency = one(['USD', 'EUR', 'JPY'], random)
    const of = (code: string) => `{n, number, ::currency/${code}}`
    return [`for ${of('CNY')}`, `共${of('CNY')}`, `共${of(currency)}`]
  }),
  ofMessage('a time for a date', ['icu-skeleton-parity'], random => {
    const style = one(['short', 'medium', 'long', 'full'], random)
    return [`on {d, date, ${style}}`, `于{d, date, ${style}}`, `于{d, time, ${style}}`]
  }),
  ofMessage(
    'a plural form that the language needs',
    ['icu-plural-set'],
    random => {
      const locale = one(['few', 'many'], random)
      const right = '{n, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}'
      return [
        '{n, plural, one {# file} other {# files}}',
        right,
        right.replace(new RegExp(` ${locale} \\{[^}]*\\}`), ''),
      ]
    },
    {targetLocale: 'pl'},
  ),
  ofMessage('a plural form that the language has not', ['icu-plural-set'], random => {
    const n = one(firms, random)
    const right = `{${n}, plural, other {#家}}`
    return [`{${n}, plural, one {# firm} other {# firms}}`, right, right.replace('other', 'one {#家} other')]
  }),
  ofMessage('a select key lost', ['icu-select-keys'], random => {
    const key = one(['planned', 'opened', 'closed'], random)
    const right = '{s, select, planned {筹建} opened {揭牌} closed {关闭} other {未知}}'
    return [
      '{s, select, planned {planned} opened {opened} closed {closed} other {unknown}}',
      right,
      right.replace(new RegExp(`${key} \\{[^}]*\\} `), ''),
    ]
  }),
  ofMessage(
    'an apostrophe that hides an argument',
    ['icu-apostrophe'],
    random => {
      const name = one(places, random)
      return [`of {${name}}`, `de l’{${name}}`, `de l'{${name}}`]
    },
    {targetLocale: 'fr'},
  ),
  ofMessage(
    'a fact for another',
    ['fact-parity'],
    random => {
      const [a, b] = one(
        [
          ['firms', 'sales'],
          ['sales', 'share'],
          ['share', 'firms'],
        ],
        random,
      )
      return [`It came to {${a}}.`, `达到{${a}}。`, `达到{${b}}。`]
    },
    facts,
  ),
  ofMessage(
    'a fact mistyped',
    ['unknown-fact', 'fact-parity'],
    random => {
      const a = one(['firms', 'sales', 'share'], random)
      return [`It came to {${a}}.`, `达到{${a}}。`, `达到{${a}s}。`]
    },
    facts,
  ),
  ofMessage(
    'a fact typed as a figure',
    ['fact-literal'],
    random => {
      const [name, text] = one(
        [
          ['sales', '62.5亿元'],
          ['share', '60.5%'],
        ],
        random,
      )
      return [`It came to {${name}}.`, `达到{${name}}。`, `达到{${name}}，即${text}。`]
    },
    facts,
  ),
  ofMessage(
    'a fact printed with digits rounded away',
    ['fact-render'],
    random => {
      const style = one(['::compact-short', '::compact-long', '::@@'], random)
      return [
        'It came to {sales, number, compact} yuan.',
        '达{sales, number, compact}元。',
        `达{sales, number, ${style}}元。`,
      ]
    },
    facts,
  ),
  ofMessage(
    'a fact used as what it is not',
    ['fact-type'],
    random => {
      const use = one(['date, day', 'number, percent'], random)
      return ['It has {firms}.', '共{firms}。', `共{firms, ${use}}。`]
    },
    facts,
  ),
  ofMessage(
    'a person lost',
    ['person-missing'],
    random => {
      const [a, b] = random(2) === 0 ? people : [...people].reverse()
      return [
        '王海涛、林悦出席。',
        'Wang Haitao and Lin Yue attended.',
        `${a} attended.`.replace('undefined', String(b)),
      ]
    },
    english,
  ),
  ofMessage(
    'a name glued',
    ['person-form', 'glued-name'],
    random => {
      const name = one(people, random)
      const source = name === 'Lin Yue' ? '林悦出席。' : '王海涛出席。'
      const glued = name.replace(/ (\p{Lu})/u, (_, letter: string) => letter.toLowerCase())
      return [source, `${name} attended.`, `${glued} attended.`]
    },
    english,
  ),
  ofMessage(
    'a name turned round',
    ['surname-last'],
    random => {
      const name = one(people, random)
      const source = name === 'Lin Yue' ? '林悦出席。' : '王海涛出席。'
      return [source, `${name} attended.`, `${name.split(' ').reverse().join(' ')} attended.`]
    },
    english,
  ),
  ofMessage(
    'an office before a given name',
    ['person-title'],
    random => {
      const office = one(['Director', 'Dean', 'Mr', 'Professor'], random)
      return ['王局长出席。', `${office} Wang attended.`, `${office} Haitao attended.`]
    },
    english,
  ),
  ofMessage(
    'another name of an organisation',
    ['org-name'],
    random => {
      const wrong = one(['National Market Bureau', 'Market Supervision Office', 'SAMR'], random)
      const right = 'The State Administration for Market Regulation said so.'
      return ['国家市场监督管理总局公布。', right, `The ${wrong} said so.`]
    },
    english,
  ),
  ofMessage(
    'a term by another word',
    ['term-required', 'term-forbidden'],
    random => {
      const wrong = one(['die', 'mold', 'form'], random)
      return ['模具企业', 'mould enterprises', `${wrong} enterprises`]
    },
    english,
  ),
  ofMessage(
    'a forbidden term',
    ['term-forbidden'],
    random => {
      const wrong = one(['mold', 'molds', 'Mold'], random)
      return ['模具', 'mould', wrong]
    },
    english,
  ),
  ofMessage('a range with its unit at one end', ['short-range'], random => {
    const [a, b] = [1 + random(40), 50 + random(40)]
    return [`It is ${a}% to ${b}%.`, `占${a}%～${b}%。`, `占${a}～${b}%。`]
  }),
  ofMessage('two bounds that fight', ['contradictory-bound'], random => {
    const n = 2 + random(8)
    return [`It has more than ${n}00 firms.`, `拥有${n}00余家企业。`, `拥有约${n}00余家企业。`]
  }),
  ofMessage('digits in groups of four', ['figure-form'], random => {
    const n = 11 + random(80)
    return [`It has ${n}0,000 people.`, `现有${n}万人。`, `现有${n},0000人。`]
  }),
  ofMessage('a decrease by times', ['impossible-decrease'], random => {
    return ['Use fell by half.', '能耗减少一半。', `能耗减少${2 + random(8)}倍。`]
  }),
  ofMessage(
    'a ¥ in English',
    ['ambiguous-symbol'],
    random => {
      const n = 1 + random(9)
      return [`投资${n}亿元。`, `It cost CNY ${n}00 million.`, `It cost ¥${n}00 million.`]
    },
    english,
  ),
  ofMessage(
    'a date that readers take for two',
    ['date-ambiguous', 'quantity-unread'],
    random => {
      const day = 4 + random(6)
      return [`3月${day}日开幕。`, `It opened on March ${day}.`, `It opened on 03/0${day}/2024.`]
    },
    english,
  ),
  ofMessage('a hyphen between years', ['range-dash'], random => {
    const [a, b] = [2000 + random(10), 2011 + random(10)]
    return [`from ${a} to ${b}`, `${a}—${b}年`, `${a}-${b}年`]
  }),
  ofMessage(
    'a space before the per cent sign',
    ['percent-space'],
    random => {
      const n = 10 + random(80)
      return [`占${n}%。`, `That is ${n}%.`, `That is ${n} %.`]
    },
    english,
  ),
  ofMessage('a conversion without its rate', ['conversion-basis'], random => {
    const n = 2 + random(8)
    const right = `总投资${n}亿元（按5月8日汇率约合1.4亿美元）。`
    return [
      `It cost ${n}00 million yuan (about US$140 million at the rate of May 8).`,
      right,
      right.replace('按5月8日汇率', ''),
    ]
  }),
  ofMessage(
    'yesterday without a dateline',
    ['undated-day'],
    random => {
      return ['It opened on 9 May.', '5月9日开幕。', `5月9日即${one(['昨日', '今天', '明日'], random)}开幕。`]
    },
    {isDated: false},
  ),
  ofMessage(
    'another standard',
    ['code-parity'],
    random => {
      const n = 1000 + random(9000)
      return [`certified to ISO ${n}`, `通过ISO ${n}认证`, `通过ISO ${n + 1 + random(90)}认证`]
    },
    {settings: {hanLatinSpace: 'either'}},
  ),
  ofMessage(
    'by for to',
    ['quantity-change'],
    random => {
      const n = 10 + random(80)
      return [`降至${n}%。`, `It fell to ${n} percent.`, `It fell by ${n} percent.`]
    },
    english,
  ),
  ofMessage(
    'rose for fell',
    ['quantity-change'],
    random => {
      const n = 10 + random(80)
      return [
        `同比下降${n}%。`,
        `It fell by ${n} percent year on year.`,
        `It rose by ${n} percent year on year.`,
      ]
    },
    english,
  ),
  ofMessage(
    'more than for nearly',
    ['quantity-bound'],
    random => {
      const n = `${2 + random(7)}00`
      return [`现有近${n}家企业。`, `It has nearly ${n} firms.`, `It has more than ${n} firms.`]
    },
    english,
  ),
  ofMessage(
    'a figure nobody can read for certain',
    ['quantity-unread', 'date-value'],
    random => {
      const day = 10 + random(18)
      return [
        `会议于5月${day}日召开。`,
        `The meeting was held on May ${day}.`,
        'The meeting was held on 03/04/2023.',
      ]
    },
    english,
  ),
  ofMessage(
    'a tag that the unit has not',
    ['tag-declared'],
    random => {
      const name = one(['a', 'code', 'b'], random)
      return ['<a1>website</a1>', '<a1>官网</a1>', `<a1>官</a1><${name}9>网</${name}9>`]
    },
    {},
    {more: {shells: {a1: {node: 'link', attributes: {url: 'https://example.com'}}}}},
  ),
  ofMessage(
    'a glued name without a record',
    ['glued-name'],
    random => {
      const [han, name, glued] = one(
        [
          ['方安路', 'Fang Anlu', 'Fanganlu'],
          ['胡秀琴', 'Hu Xiuqin', 'Huxiuqin'],
          ['郭强', 'Guo Qiang', 'Guoqiang'],
        ],
        random,
      )
      return [`局长${han}出席。`, `Director ${name} attended.`, `Director ${glued} attended.`]
    },
    english,
  ),
  ofMessage(
    'one person in two spellings',
    ['name-variants'],
    () => {
      return ['胡秀琴主任离席。', 'Director Hu Xiuqin left.', 'Director Huxiuqin left.']
    },
    english,
    {others: [{id: 'v', source: '胡秀琴主任出席。', target: 'Director Hu Xiuqin attended.'}]},
  ),
  ofMessage(
    'two spellings of one word',
    ['spelling-variety'],
    random => {
      const wrong = one(['center', 'centers'], random)
      return ['新中心', 'a new centre', `a new ${wrong}`]
    },
    english,
    {others: [{id: 'v', source: '市中心', target: 'the centre of town'}]},
  ),
  ofMessage(
    'a deputy called as the chief is',
    ['many-sources-one'],
    random => {
      const name = one(['Director', 'director'], random)
      return ['副主任', `Deputy ${name}`, 'Director']
    },
    english,
    {others: [{id: 'v', source: '主任', target: 'Director'}]},
  ),
] as const
