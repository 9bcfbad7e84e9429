import type {Fact} from '#messages/fact.ts'
import {writePerson} from '#names/write-person.ts'
import type {NamedThing, TermBase, Texts} from './term-base.ts'

/** A name as it is printed: its own language where that is not the page's, and whether it needs a mark. */
export type PrintedName = Readonly<{
  text: string
  lang?: string
  mark?: 'unverified' | 'unverified-characters'
}>

/** BCP 47 tag of Chinese in Hanyu Pinyin. */
const pinyin = 'zh-Latn-pinyin'

/** Scripts in which a romanised Chinese name is out of its own script and has to say so. */
const han = /^(zh|ja|yue)\b/

/**
 * The name of a person, organisation or place in a locale, from the term base.
 *
 * A name that has no form in the locale comes in another language with its `lang`; one whose characters nobody
 * has confirmed comes romanised and marked where the reader would expect characters. Nothing is converted.
 *
 * @returns nothing where the fact is no name or the term base has no such record.
 */
export function nameFact(terms: TermBase, fact: Fact, locale: string): PrintedName | undefined {
  if (fact.kind === 'person') {
    const person = terms.people[fact.ref]
    return (
      person &&
      writePerson(person, {locale, isGiven: fact.source?.text?.includes(person.characters) ?? false})
    )
  }
  if (fact.kind !== 'organisation' && fact.kind !== 'place') return undefined
  const thing = terms[fact.kind === 'place' ? 'places' : 'organisations'][fact.ref]
  return thing && nameThing(thing, locale)
}

/** The name of an organisation or place in a locale. */
export function nameThing(thing: NamedThing, locale: string): PrintedName {
  const {text, lang} = textIn(thing.names, locale)
  if (lang === locale) return {text}
  if (thing.romanised && han.test(locale)) return {text, lang: pinyin, mark: 'unverified'}
  return {text, lang}
}

/** The text for a locale, else for its language, else in English, else whichever stands first. */
export function textIn(texts: Texts, locale: string): {text: string; lang: string} {
  const language = locale.split('-')[0]!
  const lang =
    [locale, language, ...Object.keys(texts).filter(other => other.split('-')[0] === language), 'en'].find(
      candidate => texts[candidate] !== undefined,
    ) ?? Object.keys(texts)[0]!
  return {text: texts[lang]!, lang}
}
