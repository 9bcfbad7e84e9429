import {type AnnouncementView, viewAnnouncement} from '#kits/view-announcement.ts'
import type {NameView} from '#kits/view-people.ts'
import {nameThing, type PrintedName} from '#memory/name-fact.ts'
import {writePerson} from '#names/write-person.ts'
import type {PageContext} from './page-context.ts'

/** Somebody or something in the register. */
export type RegisterEntry = Readonly<{
  id: string
  text: string
  lang?: string
  mark?: PrintedName['mark']
  verified: boolean
  charactersUnknown: boolean
  offices: readonly Readonly<{office: NameView; organisation?: NameView}>[]
  inLocale: (locale: string) => PrintedName
  namedIn: readonly Readonly<{slug: string; title: string; titleLang: string | undefined}>[]
}>

type Register = Readonly<Record<'people' | 'organisations' | 'places', readonly RegisterEntry[]>>

/** Gather what the announcements name, in the order in which it is first named. */
export function viewRegister(context: PageContext): Register {
  const {newsroom, locale} = context
  const views = newsroom.announcements.map(item => viewAnnouncement(context, item))
  const {people, organisations, places} = newsroom.terms
  const entry = (
    id: string,
    uses: readonly AnnouncementView[],
    inLocale: (locale: string) => PrintedName,
  ) => ({
    id,
    ...inLocale(locale),
    inLocale,
    offices: [],
    charactersUnknown: false,
    namedIn: uses.map(({slug, title}) => ({slug, title: title.text, titleLang: title.langIfOther})),
  })
  const used = (kind: 'person' | 'organisation' | 'place') => {
    const uses = new Map<string, AnnouncementView[]>()
    for (const view of views)
      for (const fact of Object.values(view.facts))
        if (fact.kind === kind) {
          const before = uses.get(fact.ref) ?? []
          if (!before.includes(view)) uses.set(fact.ref, [...before, view])
        }
    return [...uses]
  }
  const things = (kind: 'organisation' | 'place', records: typeof places) =>
    used(kind).flatMap(([ref, uses]) => {
      const thing = records[ref]
      if (!thing) return []
      const inLocale = (other: string) => nameThing(thing, other)
      return [{...entry(ref, uses, inLocale), verified: thing.verified, charactersUnknown: thing.romanised}]
    })
  return {
    people: used('person').flatMap(([ref, uses]) => {
      const person = people[ref]
      if (!person) return []
      const offices = uses.flatMap(view => view.people.filter(one => one.ref === ref && one.office))
      return [
        {
          ...entry(ref, uses, other => writePerson(person, {locale: other})),
          verified: person.verified,
          charactersUnknown: person.characters === 'unknown',
          offices: offices.map(({office, organisation}) => ({
            office: office!,
            ...(organisation ? {organisation} : {}),
          })),
        },
      ]
    }),
    organisations: things('organisation', organisations),
    places: things('place', places),
  }
}
