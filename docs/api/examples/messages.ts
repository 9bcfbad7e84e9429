import {
  analyseMessage,
  type Facts,
  formatToText,
  negotiateLocale,
  parseMessage,
  readProjectCatalogue,
  writeFact,
  writeFinding,
} from 'tongshi/messages'
import words from 'tongshi/words/en.json' with {type: 'json'}

// A catalogue with a fault: the finding knows file, line and column; the other messages stay usable.
const json = '{\n  "greeting": "Hello {name}",\n  "greeting": "Hello"\n}'
const catalogue = readProjectCatalogue(json, {file: 'en.json', locale: 'en'})
for (const finding of catalogue.findings) console.log(writeFinding(finding, 'en', words))
console.log(catalogue.messages.greeting)

// A message taken apart.
const {ast} = parseMessage('{n, plural, one {# file} other {# files}} in <b>{folder}</b>')
const {arguments: names, tags} = analyseMessage(ast ?? [])
console.log(names.map(({name, type}) => `${name}:${type}`).join(' '), tags.map(({name}) => name).join())

// One fact, printed by the rules of each language.
const facts: Facts = {
  sales: {
    name: 'sales',
    kind: 'quantity',
    verified: true,
    quantity: {
      kind: 'money',
      value: '6000000000',
      currency: 'CNY',
      bound: 'more-than',
      text: '',
      start: 0,
      end: 0,
    },
  },
}
const write = (fact: Facts[string], locale: string) =>
  writeFact(fact, {locale, facts, nameOf: () => ({text: ''})})
console.log(formatToText('Sales rose to {sales}.', {locale: 'en', facts, write}))
console.log(formatToText('销售额{sales}。', {locale: 'zh-Hans', facts, write}))

// Which locale a reader gets, and whether the page has to say so.
const {locale, isFallback} = negotiateLocale({
  acceptLanguage: 'zh-CN, en;q=0.8',
  available: ['en', 'zh-Hans'],
  fallback: 'en',
  policy: 'simplified',
})
console.log(locale, isFallback)
