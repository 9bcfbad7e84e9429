import {describe, expect, test} from 'vitest'
import {nameFact} from '#memory/name-fact.ts'
import {analyseMessage} from '#messages/analyse-message.ts'
import type {Fact} from '#messages/fact.ts'
import {factArguments} from '#messages/fact-argument.ts'
import {formatToText} from '#messages/format-to-text.ts'
import {parseMessage} from '#messages/parse-message.ts'
import {writeFact} from '#messages/write-fact.ts'
import {loadNewsroom} from '#store/load-newsroom.ts'
import {printWithLibraries} from '../messages/print-with-libraries.ts'

const cases = ['.', 'tests/fixtures/newsroom'].flatMap(root => {
  const newsroom = loadNewsroom(root)
  return newsroom.announcements.flatMap(item =>
    newsroom.locales.map(locale => ({name: `${item.slug} in ${locale}`, newsroom, item, locale})),
  )
})

describe('the catalogues of announcements, with their real facts', () => {
  test.for(cases)(
    '$name prints alike in @formatjs/intl, use-intl and i18next',
    ({newsroom, item, locale}) => {
      const own = item.translations[locale]!.messages
      const source = Object.fromEntries(item.lock.map(unit => [unit.id, unit.message]))
      const messages = locale === item.source ? source : own
      const write = (fact: Fact, lang: string) =>
        writeFact(fact, {
          locale: lang,
          facts: item.facts,
          nameOf: name => nameFact(newsroom.terms, name, lang)!,
        })
      const print = printWithLibraries(locale, messages)
      const facts = factArguments(item.facts, {locale, write})
      for (const {id, shells} of item.lock) {
        const message = messages[id]
        if (message === undefined) continue
        const {tags} = analyseMessage(parseMessage(message).ast ?? [])
        const join = (chunks: unknown) => [chunks].flat(3).join('')
        const atoms = Object.fromEntries(Object.keys(shells).map(name => [name, '']))
        const given = {...atoms, ...facts, ...Object.fromEntries(tags.map(({name}) => [name, join]))}
        const ours = formatToText(message, {locale, facts: item.facts, write, values: atoms})
        const printed = Object.entries(print).map(([library, one]) => [library, one(id, given)])
        expect(Object.fromEntries(printed), message).toEqual({
          formatjs: ours,
          'use-intl': ours,
          i18next: ours,
        })
      }
    },
  )
})
