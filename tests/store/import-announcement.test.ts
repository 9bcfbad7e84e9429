import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {type ImportOptions, importAnnouncement, proposeSlug} from '#store/import-announcement.ts'
import {loadNewsroom} from '#store/load-newsroom.ts'
import {makeDocx, paragraph, run} from '../exchange/make-archive.ts'

const seed = readFileSync('content/announcements/beilun-mould-ip-base/original.txt')
const today = '2026-11-25'
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tongshi-import-'))
})
afterEach(() => rmSync(root, {recursive: true}))

const imported = (bytes: Uint8Array, more: Partial<ImportOptions> = {}) =>
  importAnnouncement({root, document: {name: 'release.txt', bytes}, slug: 'release', today, ...more})
const text = (words: string) => new TextEncoder().encode(words)
const file = (name: string) => readFileSync(join(root, 'content/announcements/release', name), 'utf8')

/** Drawn up by reading the original sentence by sentence. */
describe('the raw announcement of 2019', () => {
  const seedFacts = async () => (await imported(seed)).proposal.facts.map(({fact}) => fact)

  test('five figures, each with value, bound and unit', async () => {
    const figures = (await seedFacts()).flatMap(({name, value}) => {
      if (value.kind !== 'quantity') return []
      const {kind, value: amount, bound, currency, unit} = value.quantity
      return [[name, kind, amount, bound, currency ?? unit?.code]]
    })
    expect(figures).toEqual([
      ['enterprises', 'count', '600', 'more-than', '{enterprise}'],
      ['dieEnterprises', 'count', '400', 'more-than', '{enterprise}'],
      ['annualSales', 'money', '6000000000', 'exact', 'CNY'],
      ['salesShare', 'percent', '60', 'more-than', '%'],
      ['supportFacilities', 'count', '42', 'exact', '{facility}'],
    ])
  })

  test('one day: that of its release', async () => {
    const days = (await seedFacts()).flatMap(({name, value, rule}) =>
      value.kind === 'date' ? [[name, value.date, rule]] : [],
    )
    expect(days).toEqual([['releaseDate', '2019-06-28', 'dateline']])
  })

  test('four people, Yang Su twice, with office and organisation', async () => {
    const people = (await imported(seed)).proposal.facts.flatMap(({fact, office, organisation}) =>
      fact.value.kind === 'person'
        ? [
            [
              `${fact.value.person.surname} ${fact.value.person.given}`,
              office,
              organisation,
              fact.places.length,
              fact.sure,
            ],
          ]
        : [],
    )
    expect(people).toEqual([
      ['Yang Su', 'director', 'ipOffice', 2, 'likely'],
      ['Guo Qiang', 'dean', 'researchInstitute', 1, 'likely'],
      ['Hu Xiuqin', 'deputy-director', 'scienceBureau', 1, 'sure'],
      ['Chen Jinyuan', 'deputy-director', 'industryBase', 1, 'sure'],
    ])
  })

  test('seven organisations by their mended names, three places', async () => {
    const {records, facts} = (await imported(seed)).proposal
    const names = (kind: 'organisations' | 'places') => Object.values(records[kind]).map(one => one.names.en)
    expect(names('organisations')).toEqual([
      'Ningbo Intellectual Property Office',
      'Ningbo Science and Technology Information Research Institute',
      'Ningbo Beilun District Science and Technology Bureau (Intellectual Property Office)',
      'Ningbo Beilun District Intellectual Property Association',
      'Ningbo Moulds Industry Intellectual Property Innovation Base',
      'Ningbo Beilun District High-grade Mould Industry Base',
      'China Mould Industry Association',
    ])
    expect(names('places').sort()).toEqual(['Beilun', 'Hengyang', 'Ningbo'])
    // Hengyang Community is not the city of that spelling: its characters stay unknown.
    expect(records.places.hengyang).toMatchObject({names: {en: 'Hengyang'}, romanised: true})
    expect(facts.find(({fact}) => fact.name === 'ipOffice')?.fact.places).toHaveLength(3)
  })

  test('every fault that an editor finds in it, and what became of each', async () => {
    const {findings} = (await imported(seed)).proposal
    const counts = Map.groupBy(findings, ({finding, status}) => `${finding.rule} ${status}`)
    expect(Object.fromEntries([...counts].map(([rule, found]) => [rule, found.length]))).toEqual({
      // Yangsu twice, Guoqiang, Huxiuqin, Chenjinyuan.
      'glued-name in-fact': 5,
      // Bureau(Intellectual … twice; automotive(parts).
      'latin-space in-fact': 2,
      'latin-space applied': 1,
      // 60 %
      'percent-space in-fact': 1,
      // Association..
      'doubled-mark applied': 1,
      // Mould in the headline and once in a name; mold everywhere else.
      'spelling-variety in-fact': 2,
      'spelling-variety applied': 13,
    })
    for (const {finding} of findings) {
      const {start, end, line, column} = finding.place
      expect(seed.toString('utf8').slice(start, end)).toBe(finding.actual)
      expect(
        seed
          .toString('utf8')
          .split('\n')
          [line! - 1]!.slice(column! - 1),
      ).toContain(finding.actual)
    }
  })

  test('what it does not settle is asked: two names of two syllables, and who the municipal office is', async () => {
    expect(
      (await imported(seed)).open.map(({rule, text: written, readings}) => [rule, written, readings[0]]),
    ).toEqual([
      ['name-of-person', 'Yangsu', 'Yang Su'],
      ['name-of-person', 'Guoqiang', 'Guo Qiang'],
      ['organisation-alias', 'Municipal Intellectual Property Office', 'Ningbo Intellectual Property Office'],
    ])
  })

  test('its text carries facts where it carried literals, and nothing else of it is lost', async () => {
    await imported(seed)
    const markdown = file('announcement.md')
    expect(markdown).toContain(
      'There are {enterprises} enterprises, of which there are {dieEnterprises} die enterprises.',
    )
    expect(markdown).toContain(
      'reached {annualSales}, accounting for {salesShare} of the industrial sales revenue',
    )
    expect(markdown).toContain('Established In {beilun}, {ningbo}\n')
    expect(markdown.split('---\n').at(-1)).not.toMatch(/\d|Yangsu|mold|\.\./)
    expect(file('original.txt')).toBe(seed.toString('utf8'))
  })

  test('the newsroom takes it as it is', async () => {
    await imported(seed)
    const {announcements, findings} = loadNewsroom(root)
    expect(findings).toEqual([])
    expect(announcements).toMatchObject([{slug: 'release', publishedOn: '2019-06-28'}])
  })

  test('the same document again changes no unit and no fact', async () => {
    await imported(seed)
    const {units, changedFacts, files} = await imported(seed)
    expect(units).toMatchObject({changed: [], added: [], gone: []})
    expect(changedFacts).toEqual([])
    expect(files.filter(name => !/facts\.yaml|import\.json/.test(name))).toEqual([])
  })
})

test('a corrected document keeps ids and answers, and shows what changed', async () => {
  const first = await imported(seed, {answers: {}})
  const alias = first.open.find(({rule}) => rule === 'organisation-alias')!
  const answered = await imported(seed, {answers: {[alias.id]: 0}})
  const ids = answered.units.lock.map(({id}) => id)
  const corrected = text(
    seed
      .toString('utf8')
      .replace('6 billion yuan', '6.2 billion yuan')
      .replace('has been rapid', 'has been quick'),
  )
  const again = await imported(corrected)
  expect(again.units.lock.map(({id}) => id)).toEqual(ids)
  expect(again.units.changed).toHaveLength(1)
  expect(again.changedFacts.map(({name}) => name)).toEqual(['annualSales'])
  expect(again.open.map(({rule}) => rule)).toEqual(['name-of-person', 'name-of-person'])
  expect(file('announcement.md')).toContain('the next step, the {ipOffice} will gather')
})

test('what a person confirmed or typed survives the next import', async () => {
  await imported(seed)
  const {writeFileSync} = await import('node:fs')
  const facts = join(root, 'content/announcements/release/facts.yaml')
  const before = readFileSync(facts, 'utf8')
  writeFileSync(
    facts,
    `${before.replace(/(annualSales:[\s\S]*?verified: )false/, '$1true')}firstInChina: {kind: statement, texts: {en: first in China}}\n`,
  )
  await imported(seed)
  expect(file('facts.yaml')).toMatch(/annualSales:[\s\S]{0,220}verified: true/)
  expect(file('facts.yaml')).toContain('firstInChina')
})

test('text edited by hand is not overwritten', async () => {
  await imported(seed)
  const {appendFileSync} = await import('node:fs')
  appendFileSync(join(root, 'content/announcements/release/announcement.md'), '\nOne more paragraph.\n')
  await expect(imported(seed)).rejects.toThrow(expect.objectContaining({code: 'edited-by-hand'}))
  expect(file('announcement.md')).toContain('One more paragraph.')
  expect((await imported(seed, {mayOverwrite: true})).units.gone).toEqual([])
})

test.for([
  ['an empty file', new Uint8Array(), 'document-empty'],
  ['a damaged document', makeDocx(paragraph('Text.')).subarray(0, 500), 'zip-damaged'],
] as const)('%s leaves nothing behind', async ([, bytes, code]) => {
  await expect(imported(bytes)).rejects.toThrow(expect.objectContaining({code}))
  expect(readdirSync(root)).toEqual([])
})

test('a figure split over formats is one fact', async () => {
  const bytes = makeDocx(
    paragraph('宁波举行模具产业发布会', '<w:pStyle w:val="1"/>') +
      paragraph('2023年5月18日') +
      paragraph(
        `${run('全年实现产值')}${run('6', '<w:b/>')}${run('0亿', '<w:b/>')}${run('元，同比增长')}${run('12.5%')}${run('。')}`,
      ),
  )
  const {proposal, locale} = await imported(bytes)
  expect(locale).toBe('zh-Hans')
  expect(proposal.body).toBe('全年实现产值{outputValue}，同比增长{outputValueGrowth}。\n')
  expect(proposal.notes).toEqual([{rule: 'emphasis-left-out', count: 1}])
})

test('a sign with two readings stays as written until a person answers', async () => {
  const words = text(
    'Factory opens in Ningbo\n\nNINGBO, May 18, 2023 — The plant cost ¥5 billion to build in total and opened today.\n',
  )
  const {open, proposal} = await imported(words)
  expect(open).toMatchObject([{rule: 'figure-reading', readings: ['5000000000 CNY', '5000000000 JPY']}])
  expect(proposal.body).toContain('¥5 billion')
  expect((await imported(words, {answers: {[open[0]!.id]: 0}})).proposal.body).toBe(
    'The plant cost {costs} to build in total and opened today.\n',
  )
})

const english = `Innovation base opens in Ningbo

NINGBO, May 18, 2023 — Ningbo Science Bureau and Ningbo Mould Association opened a base today. Director Yang Su of Ningbo Science Bureau spoke.

Annual sales reached 6 billion yuan, up 12.5 percent. More than 600 enterprises took part.
`
const chinese = (sales: string) => `创新基地在宁波启用

2023年5月18日

宁波市科技局与宁波市模具协会今日启用基地。宁波市科技局局长杨甦致辞。

年销售额达${sales}，同比增长12.5%。600余家企业参加。
`

test('a second document fills the catalogue with the facts of the first, and teaches names', async () => {
  const {translations, proposal} = await imported(text(english), {
    others: [{name: 'zh.txt', bytes: text(chinese('60亿元'))}],
  })
  const [{filled} = {filled: undefined}] = translations
  expect(Object.values(filled!.messages)).toEqual([
    '创新基地在{ningbo}启用',
    '{scienceBureau}与{mouldAssociation}今日启用基地。{scienceBureau}局长{yangSu}致辞。',
    '年销售额达{annualSales}，同比增长{annualSalesGrowth}。{enterprises}企业参加。',
  ])
  expect(Object.values(filled!.meta).map(({state}) => state)).toEqual(['initial', 'initial', 'initial'])
  expect(filled!.findings).toEqual([])
  expect(proposal.facts).toHaveLength(8)
  const terms = (name: string) => readFileSync(join(root, 'content/terms', name), 'utf8')
  expect(terms('people.yaml')).toMatch(/characters: 杨甦[\s\S]*verified: false/)
  expect(terms('organisations.yaml')).toContain('{en: Ningbo Science Bureau, zh-Hans: 宁波市科技局}')
  expect(loadNewsroom(root).findings).toEqual([])
})

test('figures that disagree are reported, and stay as they were written', async () => {
  const {translations} = await imported(text(english), {
    others: [{name: 'zh.txt', bytes: text(chinese('600亿元'))}],
  })
  expect(translations[0]!.filled.findings).toMatchObject([
    {rule: 'quantity-value', severity: 'error', actual: '600亿元', values: {factor: '10', size: 'large'}},
  ])
  expect(JSON.stringify(translations[0]!.filled.messages)).toContain('600亿元')
})

test('what somebody has translated stays at the next import', async () => {
  const others = [{name: 'zh.txt', bytes: text(chinese('60亿元'))}]
  const {units} = await imported(text(english), {others})
  const {writeFileSync} = await import('node:fs')
  const path = join(root, 'locales/zh-Hans/announcements/release')
  const id = units.lock.find(({path: own}) => own === 'title')!.id
  const [messages, meta] = ['.json', '.meta.json'].map(ending =>
    JSON.parse(readFileSync(path + ending, 'utf8')),
  )
  writeFileSync(`${path}.json`, JSON.stringify({...messages, [id]: '基地落成'}))
  writeFileSync(`${path}.meta.json`, JSON.stringify({...meta, [id]: {...meta[id], state: 'reviewed'}}))
  const again = await imported(text(english), {others})
  expect(again.translations[0]!.filled.messages[id]).toBe('基地落成')
  expect(again.translations[0]!.filled.meta[id]?.state).toBe('reviewed')
})

test('a second document in the language of the first is refused, and nothing is written', async () => {
  await expect(imported(text(english), {others: [{name: 'b.txt', bytes: text(english)}]})).rejects.toThrow(
    expect.objectContaining({code: 'locale'}),
  )
  expect(readdirSync(root)).toEqual([])
})

const marked = {
  en: '# Base opens in Ningbo\n\nNINGBO, May 18, 2023 — The **Ningbo Science Bureau** opened a base today. Annual sales reached *6 billion yuan*, as the [report](https://example.org/en) says.[^1]\n\nMore than 600 enterprises took part.\n\n[^1]: As of 2022.\n',
  zh: '# 基地在宁波启用\n\n宁波，2023年5月18日——**宁波市科技局**今日启用基地。[报告](https://example.org/zh)显示，年销售额达*60亿元*。[^1]\n\n600余家企业参加。\n\n[^1]: 截至2022年。\n',
  fr: '# Ouverture d’une base à Ningbo\n\nNINGBO, le 18 mai 2023 — Le **Bureau des sciences de Ningbo** a ouvert une base aujourd’hui. Les ventes annuelles ont atteint *6 milliards de yuans*, selon le [rapport](https://example.org/fr).[^1]\n\nPlus de 600 entreprises y ont pris part.\n\n[^1]: En 2022.\n',
}
const file3 = (language: keyof typeof marked, locale?: string) => ({
  name: `${language}.md`,
  bytes: text(marked[language]),
  ...(locale ? {locale} : {}),
})

test('bold, links and notes of a second document become those of the unit, a link with its own address', async () => {
  const {translations, units} = await imported(text(marked.en), {
    document: file3('en'),
    others: [file3('zh'), file3('fr', 'fr')],
  })
  const id = units.lock.find(({message}) => message.includes('<b>'))!.id
  const [chinese, french] = translations.map(({locale, filled}) => [
    locale,
    filled.messages[id],
    filled.meta[id]?.attrs,
  ])
  expect(chinese).toEqual([
    'zh-Hans',
    '<b>{scienceBureau}</b>今日启用基地。<a1>报告</a1>显示，年销售额达<i>{annualSales}</i>。{fn1}',
    {a1: {url: 'https://example.org/zh'}},
  ])
  // French figures are not read: they stay as they were written, and the message is a draft.
  expect(french).toEqual([
    'fr',
    'Le <b>Bureau des sciences de Ningbo</b> a ouvert une base aujourd’hui. Les ventes annuelles ont atteint <i>6 milliards de yuans</i>, selon le <a1>rapport</a1>.{fn1}',
    {a1: {url: 'https://example.org/fr'}},
  ])
  expect(translations.every(({filled}) => filled.missing.length === 0)).toBe(true)
  expect(loadNewsroom(root).findings).toEqual([])
})

test('a Chinese source takes an English document', async () => {
  const {translations, locale} = await imported(text(marked.zh), {
    document: file3('zh'),
    others: [file3('en')],
  })
  expect(locale).toBe('zh-Hans')
  expect(Object.values(translations[0]!.filled.messages)).toContain(
    'More than {enterprises, number} enterprises took part.',
  )
})

test.for([
  ['two documents of one language', [file3('fr', 'fr'), {...file3('fr', 'fr'), name: 'b.md'}], 'locale'],
  ['a document that does not say its language', [file3('fr')], 'locale'],
] as const)('%s are refused', async ([, others, code]) => {
  await expect(imported(text(marked.en), {document: file3('en'), others})).rejects.toThrow(
    expect.objectContaining({code}),
  )
  expect(readdirSync(root)).toEqual([])
})

test('a folder that does not exist is refused, and not made', async () => {
  const missing = join(root, 'newsrom')
  await expect(imported(seed, {root: missing})).rejects.toThrow('npm run create-newsroom')
  expect(readdirSync(root)).toEqual([])
})

test('the short name of an authority is asked, and becomes the whole one', async () => {
  const words = text(
    '宁波市科学技术局发布通知\n\n2023年5月18日\n\n宁波市科学技术局今日发布通知。市科技局与市商务局联合受理申请。\n',
  )
  const {open, proposal} = await imported(words)
  const alias = open.find(({rule}) => rule === 'organisation-alias')!
  expect(alias).toMatchObject({text: '市科技局', readings: ['宁波市科学技术局']})
  expect(proposal.body).toContain('市科技局与市商务局')
  const {proposal: answered} = await imported(words, {answers: {[alias.id]: 0}})
  expect(answered.body).toContain('{scienceBureau}与市商务局')
})

describe('a Chinese announcement of a library', () => {
  const library = text(
    [
      '宁波市海曙区开放首个社区数字图书馆',
      '新华社宁波11月20日电 全区首个社区数字图书馆正式开放，馆藏图书超过30万册。',
      '读者办证申请将在3个工作日内答复，咨询电话0574-87654321。',
    ].join('\n\n'),
  )
  const proposed = async () => (await imported(library)).proposal

  test('two numbers that no noun names are not one figure', async () => {
    expect((await proposed()).questions.map(({rule}) => rule)).not.toContain('same-name')
  })

  test('a question says where in its sentence it stands', async () => {
    const asked = (await proposed()).questions.filter(({end, start}) => end > start)
    expect(asked.length).toBeGreaterThan(0)
    for (const {context, at, start, end, text: words} of asked)
      expect(context.slice(at, at + end - start)).toBe(words)
  })

  test('its address is the reading of its title, word by word', async () => {
    expect(proposeSlug(await proposed())).toBe('ningbo-shi-hai-shu-qu-kaifang-shou')
  })
})
