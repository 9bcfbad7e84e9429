import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import {readFacts} from '#documents/read-facts.ts'
import {FactText} from '../../app/[locale]/(reader)/_parts/fact-text.tsx'
import type {Words} from '../../app/[locale]/(reader)/_parts/words.tsx'
import {writeBareFigure} from '../../app/[locale]/(reader)/_parts/write-bare-figure.ts'
import {describeFact} from '../../app/[locale]/desk/edit/_parts/describe-fact.ts'

const words = {text: (key: string) => key, node: (key: string) => key} as unknown as Words
const factOf = (yaml: string) => readFacts(`it: {${yaml}}\n`, {file: 'facts.yaml'}).facts.it!
const markup = (yaml: string) =>
  renderToStaticMarkup(
    FactText({
      node: {kind: 'fact', name: 'it', text: 'X'},
      asked: {facts: {it: factOf(yaml)}, words, marked: new Set()},
    }) as never,
  )

test.for([
  ['kind: date, value: 2025-06', '<time dateTime="2025-06" data-fact="it">', '2025-06'],
  [
    'kind: date, value: 2019-06-28, year: dateline',
    '<time dateTime="2019-06-28" data-fact="it">',
    '2019-06-28',
  ],
  ['kind: date, value: XXXX-06-28', '<time dateTime="06-28" data-fact="it">', '--06-28'],
  [
    'kind: date, value: 2025-Q3',
    '<data value="2025-07-01/2025-09-30" data-fact="it">',
    '2025-07-01 – 2025-09-30',
  ],
  ['kind: rate, value: 60, currency: CNY, per: kg', '<data value="60" data-fact="it">', '60 CNY/kg'],
  ['kind: fraction, value: 2/3', '<data value="2/3" data-fact="it">', '2/3'],
  ['kind: ratio, value: "3:2:1"', '<data value="3:2:1" data-fact="it">', '3:2:1'],
] as const)('%s can be asked and read by machines', ([yaml, element, bare]) => {
  expect(markup(yaml)).toContain(element)
  expect(markup(yaml)).toContain('popoverTarget="fact-it"')
  const fact = factOf(yaml)
  expect(fact.kind === 'quantity' && writeBareFigure(fact.quantity)).toBe(bare)
  expect(describeFact(fact)).toContain(bare.replace(' CNY', ''))
})
