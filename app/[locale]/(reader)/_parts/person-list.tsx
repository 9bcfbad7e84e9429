import type {AnnouncementView} from '#kits/view-announcement.ts'
import {inLanguage} from './in-language.ts'
import type {Words} from './words.tsx'

/** The people with office and organisation, and one sentence about names that nobody has confirmed. */
export function PersonList({view, words}: {view: AnnouncementView; words: Words}) {
  if (view.people.length === 0 && view.unverifiedNames === '') return null
  return (
    <section className="section">
      {view.peopleHeading ? (
        <h2 {...inLanguage(view.peopleHeading.langIfOther)}>{view.peopleHeading.text}</h2>
      ) : null}
      <ul className="people">
        {view.people.map(person => (
          <li key={person.name}>
            <p className={person.mark ? 'name unverified' : 'name'} {...inLanguage(person.lang)}>
              {person.text}
              {person.mark ? (
                <a className="mark" href="#names" {...inLanguage(words.locale)}>
                  {words.node('unverifiedMark')}
                </a>
              ) : null}
            </p>
            {person.office ? <p {...inLanguage(person.office.lang)}>{person.office.text}</p> : null}
            {person.organisation ? (
              <p {...inLanguage(person.organisation.lang)}>{person.organisation.text}</p>
            ) : null}
          </li>
        ))}
      </ul>
      {view.unverifiedNames ? (
        <p className="names-note" id="names">
          <b>{words.node('names')}</b> {words.node('namesNote', {names: view.unverifiedNames})}
        </p>
      ) : null}
    </section>
  )
}
