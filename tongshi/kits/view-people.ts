import {nameFact, type PrintedName, textIn} from '#memory/name-fact.ts'
import type {Fact} from '#messages/fact.ts'
import {keepRecent} from '#messages/keep-recent.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import type {Frame} from '#store/load-frame.ts'
import type {ViewContext} from './view-context.ts'

/** A name as printed, with its language where that is not the page's. */
export type NameView = Readonly<{text: string; lang?: string}>

/** Somebody with the office held and where. */
export type PersonView = PrintedName &
  Readonly<{name: string; ref: string; office?: NameView; organisation?: NameView}>

/** The name of a person, organisation or place fact; nothing for any other. */
export function viewName(newsroom: Frame, fact: Fact | undefined, locale: string): PrintedName | undefined {
  return fact && nameFact(newsroom.terms, fact, locale)
}

/**
 * The people that the announcement lists, and the names in it that wait for confirmation, as one list for a
 * sentence.
 */
export function viewPeople(context: ViewContext, {announcement, facts}: PublishedAnnouncement) {
  const {newsroom, locale} = context
  const present = (announcement.frontMatter.people?.facts ?? []).flatMap((name): PersonView[] => {
    const fact = facts[name]
    if (fact?.kind !== 'person') return []
    const office = fact.office === undefined ? undefined : newsroom.terms.terms[fact.office]
    const organisation = viewName(newsroom, facts[fact.organisation ?? ''], locale)
    return [
      {
        name,
        ref: fact.ref,
        ...(viewName(newsroom, fact, locale) ?? {text: name}),
        ...(office ? {office: viewText(textIn(office.terms, locale), locale)} : {}),
        ...(organisation ? {organisation} : {}),
      },
    ]
  })
  const waiting = Object.values(facts)
    .filter(fact => needsCharacters(newsroom, fact))
    .map(fact => viewName(newsroom, fact, locale)!.text)
  return {present, unverified: waiting.length > 0 ? listFormat(locale).format(waiting) : ''}
}

const listFormat = keepRecent(200, locale => new Intl.ListFormat(locale, {type: 'conjunction'}))

/** Has nobody confirmed how this name is written in Chinese? */
function needsCharacters({terms}: Frame, fact: Fact): boolean {
  if (fact.kind === 'person') return terms.people[fact.ref]?.characters === 'unknown'
  return fact.kind === 'place' && terms.places[fact.ref]?.romanised === true
}

function viewText({text, lang}: {text: string; lang: string}, locale: string): NameView {
  return lang === locale ? {text} : {text, lang}
}
