import {pinyin} from 'pinyin-pro'
import {nameThing, textIn} from '#memory/name-fact.ts'
import type {NamedThing} from '#memory/term-base.ts'
import type {PersonName} from '#names/person-name.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import type {Newsroom} from '#store/load-newsroom.ts'
import type {KitWords} from './kit-words.ts'
import {languageName} from './language-name.ts'
import type {Sheet} from './sheet.ts'

type Listed = Readonly<{
  item: PublishedAnnouncement
  newsroom: Newsroom
  locales: readonly string[]
  words: KitWords
}>

/**
 * The sheet for those who speak and print the names: people with characters, spelling, pronunciation and office;
 * organisations and places; the terms that the announcement's languages keep to.
 *
 * Characters that nobody has confirmed are not made up, and have no pronunciation to give.
 */
export function listNames(listed: Listed): readonly Sheet[] {
  return [listPeople(listed), listThings(listed), listTerms(listed)]
}

function listPeople({item, newsroom, words}: Listed): Sheet {
  const {terms} = newsroom
  const {locale} = words
  const keys = [
    'name',
    'characters',
    'romanised',
    'pronunciation',
    'order',
    'office',
    'organisation',
    'verified',
  ]
  const rows = Object.values(item.facts).flatMap(fact => {
    const person = fact.kind === 'person' ? terms.people[fact.ref] : undefined
    if (fact.kind !== 'person' || !person) return []
    const office = fact.office === undefined ? undefined : terms.terms[fact.office]
    const organisation = item.facts[fact.organisation ?? '']
    const thing = organisation?.kind === 'organisation' ? terms.organisations[organisation.ref] : undefined
    const known = person.characters !== 'unknown'
    return [
      [
        fact.name,
        known ? person.characters : words.text('charactersUnknown'),
        romanised(person),
        pronunciationOf(person),
        words.text(`order-${person.order}`),
        office ? textIn(office.terms, locale).text : '',
        thing ? nameThing(thing, locale).text : '',
        words.text(person.verified ? 'yes' : 'no'),
      ],
    ]
  })
  return {name: words.text('sheetPeople'), head: keys.map(key => words.text(key)), rows}
}

function romanised({surname, given, order}: PersonName): string {
  return (order === 'given-first' ? [given, surname] : [surname, given]).filter(Boolean).join(' ')
}

/** Tone marks need the characters; for a foreign name the reading of its transcription would mislead. */
function pronunciationOf({characters, system, surname}: PersonName): string {
  if (characters === 'unknown' || system === 'foreign') return ''
  const length = surname === '' ? 0 : 1
  const family = pinyin(characters, {surname: length > 0 ? 'head' : 'off', toneType: 'symbol', type: 'array'})
  return family.join(' ')
}

function listThings({item, newsroom, locales, words}: Listed): Sheet {
  const {terms} = newsroom
  const refs = (kind: 'organisation' | 'place') => [
    ...new Set(Object.values(item.facts).flatMap(fact => (fact.kind === kind ? [fact.ref] : []))),
  ]
  const records = [
    ...refs('organisation').flatMap(ref => terms.organisations[ref] ?? []),
    ...refs('place').flatMap(ref => terms.places[ref] ?? []),
  ]
  const inEach = (record: NamedThing) => locales.map(locale => record.names[locale] ?? '')
  return {
    name: words.text('sheetNames'),
    head: [words.text('name'), ...headOf({locales, words, newsroom}), words.text('verified')],
    rows: records.map(record => [record.id, ...inEach(record), words.text(record.verified ? 'yes' : 'no')]),
  }
}

/** The terms that occur in the announcement, in any of its languages. */
function listTerms({item, newsroom, locales, words}: Listed): Sheet {
  const texts = [
    ...item.lock.map(unit => unit.message),
    ...locales.flatMap(locale => Object.values(item.translations[locale]?.messages ?? {})),
  ]
  const said = texts.join('\n').toLowerCase()
  const used = Object.values(newsroom.terms.terms).filter(term =>
    Object.values(term.terms).some(form => form !== '' && said.includes(form.toLowerCase())),
  )
  return {
    name: words.text('sheetTerms'),
    head: [words.text('term'), ...headOf({locales, words, newsroom}), words.text('avoid')],
    rows: used.map(term => [
      term.id,
      ...locales.map(locale => term.terms[locale] ?? ''),
      [...new Set(Object.values(term.forbidden).flat())].join('; '),
    ]),
  }
}

function headOf({locales, words, newsroom}: Pick<Listed, 'locales' | 'words' | 'newsroom'>): string[] {
  return locales.map(locale =>
    words.text('inLanguage', {language: languageName(locale, words.said, newsroom.locales)}),
  )
}
