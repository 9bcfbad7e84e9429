import {localiseUnit} from '#documents/localise-announcement.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import {printMessage} from './print-message.ts'
import type {ViewContext} from './view-context.ts'
import {type NameView, viewPeople} from './view-people.ts'

/** What the register says of one announcement in one locale: whom and what it names, and the offices that people hold. */
export type Mention = Readonly<{
  slug: string
  title: NameView
  names: readonly Readonly<{kind: NamedKind; ref: string}>[]
  offices: readonly Readonly<{ref: string; office: NameView; organisation?: NameView}>[]
}>

/** Kinds of facts that the register lists. */
export type NamedKind = 'person' | 'organisation' | 'place'

/** Find whom and what an announcement names; only its title is printed. */
export function viewMention(context: ViewContext, item: PublishedAnnouncement): Mention {
  const {newsroom, locale} = context
  const {announcement, facts, lock, slug} = item
  const unit = lock.find(({path}) => path === 'title')!
  const localised = localiseUnit(unit, {
    announcement,
    lock,
    facts,
    locale,
    policy: newsroom.outdated,
    ...(item.translations[locale] ?? {messages: {}, meta: {}}),
  })
  const {text, langIfOther} = printMessage(localised, {locale, facts, newsroom})
  const names = Object.values(facts).flatMap(fact =>
    fact.kind === 'person' || fact.kind === 'organisation' || fact.kind === 'place'
      ? [{kind: fact.kind, ref: fact.ref}]
      : [],
  )
  const offices = viewPeople(context, item).present.flatMap(({ref, office, organisation}) =>
    office ? [{ref, office, ...(organisation ? {organisation} : {})}] : [],
  )
  return {slug, title: {text, ...(langIfOther ? {lang: langIfOther} : {})}, names, offices}
}
