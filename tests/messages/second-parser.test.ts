import {readFileSync} from 'node:fs'
import MessageFormat from '@messageformat/core'
import {expect, test} from 'vitest'
import {formatToText} from '#messages/format-to-text.ts'
import {readCatalogue} from '#messages/read-catalogue.ts'
import {valueSets} from './sample-values.ts'
import {writeSample} from './write-sample.ts'

/** What @messageformat/core can read: no tags, no named formats, no dates (it has other ones). */
const readable = [
  'plain',
  'plural',
  'plural-exact',
  'plural-offset',
  'plural-nested',
  'ordinal',
  'select',
  'select-plural',
  'apostrophe',
  'number',
  'skeleton-compact-long',
  'skeleton-compact-short',
  'skeleton-unit',
  'skeleton-sign',
]

/** Digits beyond 2^53 are lost there. */
const sets = valueSets.map(values => ({...values, big: Number(values.big) % 1e12}))

test.for(['en', 'en-GB', 'zh-Hans', 'zh-Hant-TW', 'ja', 'ko', 'de', 'ar'])(
  'another parser of ICU messages prints %s alike',
  locale => {
    const file = `tests/messages/fixtures/${locale}.json`
    const {messages} = readCatalogue(readFileSync(file, 'utf8'), {file, locale})
    const format = new MessageFormat(locale, {strict: false})
    for (const key of readable) {
      for (const values of sets) {
        const other = format.compile(messages[key]!)(values)
        const ours = formatToText(messages[key]!, {locale, facts: {}, write: writeSample, values})
        expect([key, ours]).toEqual([key, other])
      }
    }
  },
)
