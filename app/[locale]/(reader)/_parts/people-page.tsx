import type {Mention} from '#kits/view-mention.ts'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {DocumentPage} from './document-page.tsx'
import {inLanguage} from './in-language.ts'
import type {PageContext} from './page-context.ts'
import {type RegisterEntry, viewRegister} from './view-register.ts'
import type {WordKey} from './words.tsx'

/** @param mentions what each announcement names, newest first. */
type PageProps = Readonly<{context: PageContext; mentions: Iterable<Mention>}>

/** Everybody and everything that the announcements name, as each language prints it, and who confirmed it. */
export function PeoplePage({context, mentions}: PageProps) {
  const {words} = context
  const register = viewRegister(context, mentions)
  const parts = [
    ['people', register.people],
    ['organisations', register.organisations],
    ['places', register.places],
  ] as const satisfies readonly (readonly [WordKey, readonly RegisterEntry[]])[]
  return (
    <DocumentPage context={context} here="/people" title={words.text('peopleAndPlaces')}>
      <div className="page plain">
        <h1>{words.node('peopleAndPlaces')}</h1>
        <p className="prose">{words.node('peopleIntroduction')}</p>
        {parts.map(([key, entries]) =>
          entries.length > 0 ? (
            <Register key={key} context={context} heading={key} entries={entries} />
          ) : null,
        )}
      </div>
    </DocumentPage>
  )
}

type Props = Readonly<{context: PageContext; heading: WordKey; entries: readonly RegisterEntry[]}>

function Register({context, heading, entries}: Props) {
  const {words} = context
  return (
    <section>
      <h2>{words.node(heading)}</h2>
      <ul className="register">
        {entries.map(entry => (
          <RegisterItem key={entry.id} context={context} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

/** One name in every language, with office, status and the announcements that name it. */
function RegisterItem({context, entry}: {context: PageContext; entry: RegisterEntry}) {
  const {words, newsroom, locale} = context
  const name = entry.inLocale(locale)
  const others = newsroom.locales.filter(other => other !== locale)
  const language = (other: string) => <span lang={other}>{nameOfLocale(other, newsroom.locales)}</span>
  return (
    <li id={entry.id}>
      <p className={name.mark ? 'name unverified' : 'name'} {...inLanguage(name.lang)}>
        {name.text}
      </p>
      {entry.offices.map(({office, organisation}) => (
        <p key={office.text + organisation?.text} className="quiet">
          <span {...inLanguage(office.lang)}>{office.text}</span>
          {organisation ? (
            <>
              <br />
              <span {...inLanguage(organisation.lang)}>{organisation.text}</span>
            </>
          ) : null}
        </p>
      ))}
      <dl>
        {others.map(other => {
          const name = entry.inLocale(other)
          return (
            <div key={other}>
              <dt>{language(other)}</dt>
              <dd {...inLanguage(name.lang ?? other)}>{name.text}</dd>
            </div>
          )
        })}
        <div>
          <dt>{words.node('status')}</dt>
          <dd>
            {words.node(
              entry.verified ? 'confirmed' : entry.charactersUnknown ? 'charactersUnknown' : 'notConfirmed',
            )}
          </dd>
        </div>
        <div>
          <dt>{words.node('namedIn')}</dt>
          <dd>
            {entry.namedIn.map(({slug, title}) => (
              <a key={slug} href={`/${locale}/announcements/${slug}`} {...inLanguage(title.lang)}>
                {title.text}
              </a>
            ))}
            {entry.earlier > 0 ? (
              <span className="quiet">{words.node('namedEarlier', {count: entry.earlier})}</span>
            ) : null}
          </dd>
        </div>
      </dl>
    </li>
  )
}
