import fc from 'fast-check'
import {expect, test} from 'vitest'
import {analyseMessage} from '#messages/analyse-message.ts'
import {checkMessage} from '#messages/check-message.ts'
import {factArguments} from '#messages/fact-argument.ts'
import {formatToText} from '#messages/format-to-text.ts'
import {parseMessage} from '#messages/parse-message.ts'
import {printWithLibraries} from './print-with-libraries.ts'
import {sampleFacts} from './sample-facts.ts'
import {valueSets} from './sample-values.ts'
import {writtenMessage} from './write-messages.ts'
import {writeSample} from './write-sample.ts'

/** A bigint times a fraction throws in all three. */
const sets = valueSets.map(values => ({...values, big: Number(values.big)}))
const names = Object.keys(sets[0]!)

test.for(['en', 'zh-Hans', 'ar', 'de'])('what the checks let pass is printed alike in %s', locale => {
  const facts = factArguments(sampleFacts, {locale, write: writeSample})
  let passed = 0
  fc.assert(
    fc.property(writtenMessage, fc.constantFrom(...sets), (message, values) => {
      if (checkMessage(message, {locale, facts: sampleFacts, values: names}).length > 0) return
      if (!fits(message)) return
      passed += 1
      const given = {...facts, ...values, br: '\n', ...tagsOf(message)}
      const ours = formatToText(message, {locale, facts: sampleFacts, write: writeSample, values})
      for (const [library, print] of Object.entries(printWithLibraries(locale, {message}))) {
        expect([library, print('message', given)]).toEqual([library, ours])
      }
    }),
    {numRuns: 1_500},
  )
  expect(passed).toBeGreaterThan(90)
})

/** Values have one type each: `who` is no number, `n` no date; `{br}` is an atom. */
function fits(message: string): boolean {
  const numbers = ['n', 'm', 'x', 'ratio', 'big']
  return analyseMessage(parseMessage(message).ast!).arguments.every(({name, type}) => {
    if (!names.includes(name)) return true
    if (type === 'date' || type === 'time') return name === 'when'
    if (type === 'number' || type === 'plural' || type === 'selectordinal') return numbers.includes(name)
    return name !== 'when'
  })
}

function tagsOf(message: string): Record<string, (chunks: unknown) => string> {
  const {tags} = analyseMessage(parseMessage(message).ast!)
  return Object.fromEntries(tags.map(({name}) => [name, chunks => [chunks].flat(3).join('')]))
}
