import type {LockedUnit} from '#documents/lock.ts'
import {findTerms} from '#memory/find-terms.ts'
import {nameFact} from '#memory/name-fact.ts'
import type {TermBase} from '#memory/term-base.ts'
import {analyseMessage} from '#messages/analyse-message.ts'
import type {Fact, Facts} from '#messages/fact.ts'
import {parseMessage} from '#messages/parse-message.ts'
import {writeFact} from '#messages/write-fact.ts'
import type {ExchangeNote, TermHint} from './exchange-unit.ts'

type Around = Readonly<{facts: Facts; terms: TermBase; sourceLocale: string; targetLocale: string}>

/** What a translator without the newsroom needs to know of a unit: what it is, its facts in both languages. */
export function notesOfUnit(
  unit: Pick<LockedUnit, 'kind' | 'path' | 'message'>,
  around: Around,
): readonly ExchangeNote[] {
  const {facts, sourceLocale, targetLocale} = around
  const place = unit.path === undefined ? unit.kind : `${unit.kind} ${unit.path}`
  const {ast} = parseMessage(unit.message)
  const names = ast ? analyseMessage(ast).arguments.map(({name}) => name) : []
  const used = [...new Set(names)].filter(name => Object.hasOwn(facts, name))
  return [
    {category: 'description', text: place},
    ...used.map(name => {
      const [source, target] = [sourceLocale, targetLocale].map(locale => write(facts[name]!, locale, around))
      return {category: 'fact', text: `{${name}} = ${source} = ${target}`}
    }),
  ]
}

/** A fact in a locale, or a dash where it has no words there. */
function write(fact: Fact, locale: string, {facts, terms}: Around): string {
  try {
    const nameOf = (name: Parameters<typeof nameFact>[1] & {name: string}) =>
      nameFact(terms, name, locale) ?? {text: name.name}
    return writeFact(fact, {locale, facts, nameOf}).text
  } catch {
    return '—'
  }
}

/** The terms of the base that a source uses, each once, with the preferred form of the other language. */
export function termsOfUnit(
  message: string,
  {terms, sourceLocale, targetLocale}: Around,
): readonly TermHint[] {
  const seen = new Set<string>()
  return findTerms(message, {terms, locale: sourceLocale}).flatMap((match): TermHint[] => {
    if (seen.has(match.id) || match.kind !== 'term' || !match.certain || match.status === 'forbidden')
      return []
    seen.add(match.id)
    const target = terms.terms[match.id]?.terms[targetLocale]
    return [{source: match.form, ...(target === undefined ? {} : {target})}]
  })
}
