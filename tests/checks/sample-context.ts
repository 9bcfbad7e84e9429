import type {CheckContext} from '#checks/check-context.ts'
import type {UnitTexts} from '#checks/unit-texts.ts'
import type {TermBase} from '#memory/term-base.ts'
import type {PersonName} from '#names/person-name.ts'
import {sampleFacts} from '../messages/sample-facts.ts'

function person(id: string, characters: string, surname: string, given: string, verified = true): PersonName {
  const record = {order: 'surname-first', system: 'pinyin', source: 'invented'} as const
  return {id, characters, surname, given, ...record, verified, variants: [`${surname}${given.toLowerCase()}`]}
}

/** Records that the examples of the rules speak of; the people are invented. */
export const sampleTerms: TermBase = {
  people: {
    wang: person('wang', '王海涛', 'Wang', 'Haitao'),
    lin: person('lin', '林悦', 'Lin', 'Yue'),
    'yang-su': person('yang-su', 'unknown', 'Yang', 'Su', false),
  },
  organisations: {
    samr: {
      id: 'samr',
      names: {en: 'State Administration for Market Regulation', 'zh-Hans': '国家市场监督管理总局'},
      romanised: false,
      verified: true,
    },
  },
  places: {},
  terms: {
    mould: {id: 'mould', terms: {en: 'mould', 'zh-Hans': '模具'}, admitted: {}, forbidden: {en: ['mold']}},
    industry: {
      id: 'industry',
      terms: {en: 'mould industry', 'zh-Hans': '模具产业'},
      admitted: {},
      forbidden: {en: ['mold industry']},
    },
  },
}

const wang = {kind: 'person', name: 'wang', verified: true, ref: 'wang'} as const

/** An example as a doc comment has it: `zh-Hans → en`, or one locale for a text alone; then words for what else holds. */
export function readExample(head: string): {
  context: CheckContext
  more: Partial<UnitTexts>
  isPair: boolean
} {
  const [, source = 'en', target, ...words] = /^(\S+)(?: → (\S+))?(?: (.*))?$/.exec(head)!
  const said = words.join(' ')
  const limit = /limit=(\d+)/.exec(said)?.[1]
  return {
    isPair: target !== undefined,
    context: {
      sourceLocale: source,
      targetLocale: target ?? 'en',
      terms: sampleTerms,
      facts: {...sampleFacts, wang},
      values: ['n', 'r', 'state', 'when', 'amount', 'amuont'],
      profile: 'newsroom',
      settings: {hanLatinSpace: 'either', rules: {'unknown-fact': 'off'}},
      isDated: !said.includes('undated'),
    },
    more: {
      ...(said.includes('stale') ? {isStale: true} : {}),
      ...(limit === undefined ? {} : {limit: Number(limit)}),
      shells: {a1: {node: 'link', attributes: {url: 'https://example.com'}}, b: {node: 'strong'}},
    },
  }
}
