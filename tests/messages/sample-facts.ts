import type {Fact, Facts} from '#messages/fact.ts'
import type {Quantity} from '#quantities/quantity.ts'

const nowhere = {text: '', start: 0, end: 0} as const

function quantity(name: string, given: Omit<Quantity, 'text' | 'start' | 'end'>): Fact {
  return {kind: 'quantity', name, verified: true, quantity: {...given, ...nowhere}}
}

/** Facts such as the seed announcement has, with figures that default rounding would change. */
export const sampleFacts: Facts = {
  firms: quantity('firms', {kind: 'count', value: '600', bound: 'more-than', unit: {code: '{enterprise}'}}),
  facilities: quantity('facilities', {kind: 'count', value: '42', bound: 'exact', unit: {code: '1'}}),
  sales: quantity('sales', {kind: 'money', value: '6250000000', bound: 'exact', currency: 'CNY'}),
  share: quantity('share', {kind: 'percent', value: '60.5', bound: 'at-least', unit: {code: '%'}}),
  part: quantity('part', {kind: 'fraction', value: '2/3', bound: 'exact'}),
  span: quantity('span', {kind: 'count', value: '400', upper: '600', bound: 'exact'}),
  publishedOn: {kind: 'date', name: 'publishedOn', verified: true, date: '2019-06-28'},
  director: {kind: 'person', name: 'director', verified: false, ref: 'yang-su'},
  place: {kind: 'place', name: 'place', verified: true, ref: 'beilun'},
  first: {
    kind: 'statement',
    name: 'first',
    verified: true,
    texts: {en: 'the first in China', 'zh-Hans': '全国首个', 'zh-Hant': '全國首個'},
  },
}
