import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {readTerms} from '#memory/read-terms.ts'
import {askMachine, type MachineError} from '#store/ask-machine.ts'
import {type Machine, machineSettings} from '#store/machine-settings.ts'
import {machineCost, suggestUnits} from '#store/suggest-units.ts'
import {startMachine, type TestMachine} from './start-machine.ts'

/** What the service knows; anything else it gives back in brackets. */
const known: Readonly<Record<string, string>> = {
  'The base opens today.': '基地今日揭牌。',
  'It sold <x id="1"/> of steel.': '售出钢材<x id="1"/>。',
  'Read <g id="1">the rules</g>.': '请阅读<g id="1">规则</g>。',
  'It cost 6 billion yuan.': '耗资60亿元。',
  'It cost 7 billion yuan.': '耗资700亿元。',
  'Lost <x id="1"/> here.': '这里丢了。',
  '<x id="1"/> firms came.': '来了<x id="1"/>家企业。',
  '来了<x id="1"/>家企业。': '<x id="1"/> firms came.',
  '模具展今日开幕。': 'The mould fair opens today.',
}
let service: TestMachine
beforeAll(async () => {
  service = await startMachine(text => known[text] ?? `【${text}】`)
})
beforeEach(() => {
  service.asked.length = 0
  service.moods.length = 0
})
afterAll(() => service.stop())

const terms = {
  people: {},
  organisations: {},
  places: {},
  terms: readTerms('mould: {terms: {en: mould, zh-Hans: 模具}}\n', 'terms.yaml').terms,
}
const context = {sourceLocale: 'en', targetLocale: 'zh-Hans', profile: 'project' as const, terms}
const patience = {pause: 1}

const suggest = async (machine: Machine, sources: readonly string[], own = context) => {
  const units = sources.map((source, at) => ({id: `u${at}`, source}))
  const all = await Array.fromAsync(suggestUnits(machine, units, {context: own, patience}))
  return all.map(({suggestion}) =>
    suggestion.kind === 'suggested'
      ? suggestion.text
      : suggestion.findings
          .filter(({severity}) => severity === 'error')
          .map(({rule, actual, expected}) => ({rule, actual, expected})),
  )
}

const kinds = ['libretranslate', 'deepl', 'openai'] as const

test.for(kinds)('%s: arguments, tags and figures come back in the translation', async kind => {
  const sources = [
    'The base opens today.',
    'It sold {sales, number} of steel.',
    'Read <a1>the rules</a1>.',
    'It cost 6 billion yuan.',
  ]
  expect(await suggest(service.machine(kind), sources)).toEqual([
    '基地今日揭牌。',
    '售出钢材{sales, number}。',
    '请阅读<a1>规则</a1>。',
    '耗资60亿元。',
  ])
  expect(service.asked).toHaveLength(1)
  expect(JSON.stringify(service.asked)).not.toContain('sales')
})

test.for(kinds)('%s: a figure that the machine changed is refused and named', async kind => {
  const [refused] = await suggest(service.machine(kind), ['It cost 7 billion yuan.'])
  expect(refused).toMatchObject([{rule: 'quantity-value', actual: '700亿元'}])
})

test.for(kinds)('%s: a lost argument is refused and named', async kind => {
  expect(await suggest(service.machine(kind), ['Lost {place} here.'])).toEqual([
    [{rule: 'machine-codes', actual: '这里丢了。', expected: '{place}'}],
  ])
})

test('plurals are asked for in the forms of the target', async () => {
  const machine = service.machine('deepl')
  expect(await suggest(machine, ['{n, plural, one {# firm came.} other {# firms came.}}'])).toEqual([
    '{n, plural, other {来了#家企业。}}',
  ])
  const own = {...context, sourceLocale: 'zh-Hans', targetLocale: 'en'}
  expect(await suggest(machine, ['{n, plural, other {来了#家企业。}}'], own)).toEqual([
    '{n, plural, one {# firms came.} other {# firms came.}}',
  ])
})

test('terms of the texts go along where the service takes any', async () => {
  await suggest(service.machine('openai'), ['模具展今日开幕。'], {
    ...context,
    sourceLocale: 'zh-Hans',
    targetLocale: 'en',
  })
  expect(service.asked[0].messages[0].content).toContain('模具 = mould')
})

test('the cost is known before anything is sent', () => {
  const units = [
    {id: 'a', source: 'The base opens today.'},
    {id: 'b', source: 'It sold {sales} of steel.'},
  ]
  expect(machineCost(service.machine('deepl', {TONGSHI_MACHINE_PRICE: '20 EUR'}), units, 'zh-Hans')).toEqual({
    units: 2,
    texts: 2,
    requests: 1,
    characters: 50,
    price: {amount: 0.01, currency: 'EUR'},
  })
  expect(service.asked).toEqual([])
})

test('requests hold what the service takes, and each unit comes as soon as it is answered', async () => {
  const sources = Array.from({length: 60}, () => 'The base opens today.')
  const units = sources.map((source, at) => ({id: `u${at}`, source}))
  const run = suggestUnits(service.machine('libretranslate'), units, {context, patience})
  for (let at = 0; at < 25; at++) await run.next()
  expect(service.asked.map(({q}) => q.length)).toEqual([25])
  await Array.fromAsync(run)
  expect(service.asked.map(({q}) => q.length)).toEqual([25, 25, 10])
})

const question = {texts: ['The base opens today.'], source: 'en', target: 'zh-Hans', terms: []}
const failure = (machine: Machine, more = {}): Promise<MachineError> =>
  askMachine(machine, question, {...patience, ...more}).then(
    () => Promise.reject(new Error('no failure')),
    error => error,
  )

test('a busy service is asked again, after the pause that it names', async () => {
  service.moods.push({status: 429, headers: {'retry-after': '0'}}, {status: 503}, {status: 500})
  const waits: number[] = []
  const answer = await askMachine(service.machine('deepl'), question, {
    pause: 40,
    onRetry: (_, wait) => waits.push(wait),
  })
  expect(answer).toEqual(['基地今日揭牌。'])
  expect(waits[0]).toBe(0)
  expect(waits[1]).toBeGreaterThanOrEqual(60)
  expect(waits[2]).toBeGreaterThan(waits[1]!)
})

test.for([
  [[{status: 503}, {status: 503}, {status: 503}, {status: 503}], 'machine-busy', 4],
  [[{status: 429, headers: {'retry-after': '3600'}}], 'machine-busy', 1],
  [[{status: 403}], 'machine-key', 1],
  [[{status: 456}], 'machine-quota', 1],
  [[{status: 400}], 'machine-refused', 1],
  [[{body: '{"translations":[]}'}], 'machine-answer', 1],
  [[{body: '<html>'}], 'machine-answer', 1],
  [
    [
      {status: 302, headers: {location: 'http://127.0.0.1:1/'}},
      {status: 302, headers: {location: '/'}},
      {status: 307, headers: {location: '/'}},
      {status: 302, headers: {location: '/'}},
    ],
    'machine-unreachable',
    4,
  ],
] as const)('%j ends as %s after %d tries', async ([moods, code, tries]) => {
  service.moods.push(...moods)
  const error = await failure(service.machine('deepl'))
  expect(error.code).toBe(code)
  expect(error.message).toMatch(/^Unexpected .+, expected .+, .+\.$/)
  expect(error.message).not.toContain('secret')
  expect(service.asked).toHaveLength(tries)
})

test('a silent service is given up, and so is one that is not there', async () => {
  service.moods.push({silent: true})
  const machine = {...service.machine('openai'), timeout: 60}
  expect(await failure(machine, {tries: 1})).toMatchObject({code: 'machine-unreachable', actual: 0})
  expect(await failure({...machine, address: 'http://127.0.0.1:1'}, {tries: 1})).toMatchObject({
    code: 'machine-unreachable',
  })
})

test.for([
  [{}, undefined],
  [{TONGSHI_MACHINE: ''}, undefined],
  [{TONGSHI_MACHINE: 'x'}, /TONGSHI_MACHINE, expected libretranslate/],
  [{TONGSHI_MACHINE: 'deepl'}, /TONGSHI_MACHINE_URL, expected an https address/],
  [{TONGSHI_MACHINE: 'deepl', TONGSHI_MACHINE_URL: 'http://example.org'}, /TONGSHI_MACHINE_URL/],
  [{TONGSHI_MACHINE: 'deepl', TONGSHI_MACHINE_URL: 'https://a:b@example.org'}, /TONGSHI_MACHINE_URL/],
  [
    {TONGSHI_MACHINE: 'deepl', TONGSHI_MACHINE_URL: 'https://example.org', TONGSHI_MACHINE_PRICE: '20'},
    /PRICE/,
  ],
  [
    {TONGSHI_MACHINE: 'deepl', TONGSHI_MACHINE_URL: 'https://example.org', TONGSHI_MACHINE_TIMEOUT: '0.1'},
    /TIMEOUT/,
  ],
] as const)('settings %j', ([environment, sentence]) => {
  if (sentence) expect(() => machineSettings(environment)).toThrow(sentence)
  else expect(machineSettings(environment)).toBeUndefined()
})
