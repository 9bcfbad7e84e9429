'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../_parts/desk-context.tsx'
import type {Overview, Person} from '../_parts/desk-data.ts'
import {editorLink} from '../_parts/editor-link.ts'
import {Initials} from '../_parts/initials.tsx'
import parts from './people-panel.module.css'

type Doing = {person: Person; saved: number; approved: number; rejected: number; released: number}

/** Who did what in the last day, and where they are now. */
export function PeoplePanel({overview}: Readonly<{overview: Overview}>) {
  const words = useTranslations('peopleNow')
  const {locale, now} = useDesk()
  const doings = doingsOf(overview, now)
  const places = new Map(
    overview.documents.flatMap(row =>
      Object.entries(row.locales).flatMap(([tag, cell]) =>
        cell.here.map(person => [person.id, {row, tag}] as const),
      ),
    ),
  )
  return (
    <section className="panel" aria-labelledby="people-now">
      <header>
        <h2 id="people-now">{words('title')}</h2>
        <span className="meta">{words('lastDay')}</span>
        <a className="end meta" href={`/${locale}/desk/activity`}>
          {words('activity')}
        </a>
      </header>
      {doings.length === 0 ? <p className="inside meta">{words('none')}</p> : null}
      <ul className="rows">
        {doings.map(doing => {
          const {person} = doing
          const place = places.get(person.id)
          return (
            <li key={person.id}>
              <Initials name={person.name} silent />
              <span className={parts.name}>{person.name}</span>
              <span className={parts.where}>
                {place ? (
                  <>
                    {words('here')}{' '}
                    <a href={editorLink(locale, place.row.document, place.tag)}>{place.row.title}</a>
                  </>
                ) : null}
              </span>
              <span className="end meta">{saidOf(words, doing)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const kinds = ['saved', 'approved', 'rejected', 'released'] as const

/** What somebody did, as counts in words; what they did not do is left out. */
function saidOf(words: ReturnType<typeof useTranslations<'peopleNow'>>, doing: Doing): string {
  return kinds.flatMap(kind => (doing[kind] > 0 ? [words(kind, {count: doing[kind]})] : [])).join(' · ')
}

const day = 86_400_000

function doingsOf(overview: Overview, now: number): Doing[] {
  const doings = new Map<string, Doing>()
  const doingOf = (person: Person) => {
    const known = doings.get(person.id) ?? {person, saved: 0, approved: 0, rejected: 0, released: 0}
    doings.set(person.id, known)
    return known
  }
  for (const row of overview.documents)
    for (const cell of Object.values(row.locales)) for (const person of cell.here) doingOf(person)
  for (const {actor, action, at} of overview.activity) {
    if (!actor || now - Date.parse(at) > day) continue
    const doing = doingOf(actor)
    if (action === 'save') doing.saved += 1
    if (action === 'approve') doing.approved += 1
    if (action === 'reject') doing.rejected += 1
    if (action === 'release') doing.released += 1
  }
  return [...doings.values()]
}
