import {createElement, type ReactNode} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {createTranslator} from 'use-intl/core'
import {expect, test} from 'vitest'
import {factArgument, factArguments} from '#messages/fact-argument.ts'
import {formats, newsroomTimeZone} from '#messages/formats.ts'
import {MessageError} from '#messages/message-error.ts'
import {computableNumber, numberOfFact, timeOfFact} from '#messages/number-of-fact.ts'
import type {Quantity} from '#quantities/quantity.ts'
import {printWithLibraries} from './print-with-libraries.ts'
import {sampleFacts} from './sample-facts.ts'
import {writeSample} from './write-sample.ts'

const {firms, sales, share, publishedOn, director} = sampleFacts

function quantityFact(given: Partial<Quantity>) {
  const quantity: Quantity = {kind: 'count', bound: 'exact', text: '', start: 0, end: 0, ...given}
  return {kind: 'quantity', name: 'x', verified: true, quantity} as const
}

test.for([
  [{value: '600'}, '600'],
  [{value: '60', kind: 'percent'}, '0.6'],
  [{value: '60.5', kind: 'percent'}, '0.605'],
  [{value: '4', kind: 'percent'}, '0.04'],
  [{value: '-0.4', kind: 'percent'}, '-0.004'],
  [{value: '100', kind: 'percent'}, '1'],
  [{value: '5', kind: 'per-mille'}, '0.005'],
  [{value: '25', kind: 'basis-point'}, '0.0025'],
  [{value: '1.4', kind: 'percentage-point'}, '1.4'],
  [{value: '123456789012345678901234.5'}, '123456789012345678901234.5'],
  [{value: '2/3', kind: 'fraction'}, '2/3'],
  [{value: '400', upper: '600'}, undefined],
  [{value: '0574-8738', kind: 'code'}, undefined],
  [{value: 'many'}, undefined],
] as const)('%o has the number %s', ([given, number]) => {
  expect(numberOfFact(quantityFact(given))).toBe(number)
})

test('two thirds are counted as a float', () => {
  expect(computableNumber(quantityFact({value: '2/3', kind: 'fraction'}))).toBe(2 / 3)
})

test('a plain day begins at midnight UTC', () => {
  expect(timeOfFact(publishedOn!)).toBe(Date.UTC(2019, 5, 28))
  expect(timeOfFact({...publishedOn!, date: '2019-02-31x'} as never)).toBeUndefined()
  const day = {from: '2019-06-28', to: '2019-06-28', grain: 'day', anchored: true} as const
  expect(timeOfFact(quantityFact({kind: 'date', date: day}))).toBe(Date.UTC(2019, 5, 28))
  expect(timeOfFact(quantityFact({kind: 'date', date: {...day, grain: 'month'}}))).toBeUndefined()
})

test('a fact is its text, its number and its exact decimals', () => {
  const argument = factArgument(sales!, '6.25 billion yuan')
  expect(`${argument}`).toBe('6.25 billion yuan')
  expect([argument].join('')).toBe('6.25 billion yuan')
  expect(Number(argument)).toBe(6_250_000_000)
  const many = factArgument(quantityFact({value: '123456789012345678901'}), '')
  expect(new Intl.NumberFormat('en').format(many as never)).toBe('123,456,789,012,345,678,901')
})

test('a person has no number', () => {
  expect(() => Number(factArgument(director!, 'Yang Su'))).toThrow(MessageError)
})

test('one name is text, plural, number and day in one message, in all three libraries', () => {
  const message =
    '{firms}; {firms, plural, one {# firm} other {# firms}}; {share, number, percent}; {publishedOn, date, day}'
  const values = factArguments(sampleFacts, {locale: 'en', write: writeSample})
  for (const print of Object.values(printWithLibraries('en', {message}))) {
    expect(print('message', values)).toBe('«firms en»; 600 firms; 60.5%; June 28, 2019')
  }
})

test('React shows the facts of t.rich as they stand', () => {
  const t = createTranslator({
    locale: 'en',
    timeZone: newsroomTimeZone,
    formats,
    messages: {m: '<b>{firms}</b> of {share}'},
  } as never) as unknown as {rich: (key: string, values: object) => ReactNode}
  const shown = t.rich('m', {
    firms: factArgument(firms!, 'more than 600'),
    share: factArgument(share!, '60.5% or more'),
    b: (chunks: ReactNode) => createElement('b', null, chunks),
  })
  expect(renderToStaticMarkup(createElement('p', null, shown))).toBe(
    '<p><b>more than 600</b> of 60.5% or more</p>',
  )
})
