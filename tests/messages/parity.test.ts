import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {analyseMessage} from '#messages/analyse-message.ts'
import {checkCatalogue} from '#messages/check-catalogue.ts'
import {factArguments} from '#messages/fact-argument.ts'
import {formatToText} from '#messages/format-to-text.ts'
import {parseMessage} from '#messages/parse-message.ts'
import {readCatalogue} from '#messages/read-catalogue.ts'
import {printWithLibraries} from './print-with-libraries.ts'
import {sampleFacts} from './sample-facts.ts'
import {sampleValues, valueSets} from './sample-values.ts'
import {writeSample} from './write-sample.ts'

const fixtures = 'tests/messages/fixtures'
const locales = readdirSync(fixtures)
  .filter(name => /^[\w-]+\.json$/.test(name))
  .map(name => basename(name, '.json'))
const zones = ['America/New_York', 'UTC'] as const

describe.each(zones)('with TZ=%s', zone => {
  const before = process.env.TZ
  beforeAll(() => {
    process.env.TZ = zone
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  })
  afterAll(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  test.for(locales)('the three libraries and formatToText print %s alike, as reviewed', async locale => {
    const {messages, findings} = readFixture(`${fixtures}/${locale}.json`, locale)
    expect(findings).toEqual([])
    await expect(writeForReview(printAll(messages, locale))).toMatchFileSnapshot(
      `fixtures/printed/${locale}.txt`,
    )
  })
})

/** Every message with every set of values, printed four ways that must agree. */
function printAll(messages: Readonly<Record<string, string>>, locale: string): Record<string, string[]> {
  const print = printWithLibraries(locale, messages)
  const facts = factArguments(sampleFacts, {locale, write: writeSample})
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      distinct(
        valueSets.map(values => {
          const given = {...facts, ...values, ...sampleTags(message)}
          const ours = formatToText(message, {locale, facts: sampleFacts, write: writeSample, values})
          const printed = Object.entries(print).map(([library, one]) => [library, one(key, given)])
          expect(Object.fromEntries(printed), `${locale} ${key} ${message}`).toEqual({
            formatjs: ours,
            'use-intl': ours,
            i18next: ours,
          })
          return ours
        }),
      ),
    ]),
  )
}

/** A block per message; spaces and marks that nobody sees are named. */
function writeForReview(printed: Record<string, string[]>): string {
  const blocks = Object.entries(printed).map(([key, texts]) =>
    [key, ...texts.map(text => `  ${text}`)].join('\n'),
  )
  const invisible = /[\u00a0\u2009\u202f\u200e\u200f\u061c]/g
  return `${blocks.join('\n')}\n`.replace(
    invisible,
    one => `‹${one.charCodeAt(0).toString(16).padStart(4, '0')}›`,
  )
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts)]
}

/** Tags print their content, as formatToText does. */
function sampleTags(message: string): Record<string, (chunks: unknown) => string> {
  const {tags} = analyseMessage(parseMessage(message).ast ?? [])
  const join = (chunks: unknown) => [chunks].flat(3).join('')
  return Object.fromEntries(tags.map(({name}) => [name, join]))
}

function readFixture(file: string, locale: string) {
  const catalogue = readCatalogue(readFileSync(file, 'utf8'), {file, locale})
  const values = Object.keys(valueSets[0]!)
  return {
    messages: catalogue.messages,
    findings: checkCatalogue(catalogue, {facts: sampleFacts, values, write: writeSample}),
  }
}

const repository = existsSync('locales')
  ? readdirSync('locales', {recursive: true, encoding: 'utf8'})
      .filter(name => name.endsWith('.json') && !name.endsWith('.meta.json'))
      .map(name => `locales/${name.replaceAll('\\', '/')}`)
  : []

/** Facts of announcements are values here too: what they print is the library's business, not the catalogue's. */
test.for(repository)('%s reads without finding and prints alike in the three libraries', file => {
  const locale = file.split('/')[1]!
  const catalogue = readCatalogue(readFileSync(file, 'utf8'), {file, locale})
  expect(checkCatalogue(catalogue)).toEqual([])
  const print = printWithLibraries(locale, catalogue.messages)
  for (const [key, message] of Object.entries(catalogue.messages)) {
    for (const values of sampleValues(analyseMessage(parseMessage(message).ast ?? []))) {
      const given = {...values, ...sampleTags(message)}
      const ours = formatToText(message, {locale, facts: {}, write: writeSample, values})
      const printed = Object.entries(print).map(([library, one]) => [library, one(key, given)])
      expect(Object.fromEntries(printed), `${key}: ${message}`).toEqual({
        formatjs: ours,
        'use-intl': ours,
        i18next: ours,
      })
    }
  }
})
