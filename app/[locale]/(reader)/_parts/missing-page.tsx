import {languageName} from '#kits/language-name.ts'
import {DocumentPage} from './document-page.tsx'
import type {PageContext} from './page-context.ts'

type Props = Readonly<{
  context: PageContext
  /** The address asked for; not known where one file answers for all of them. */
  pathname?: string
  /** Slug of the newest announcement. */
  latest: string | undefined
}>

/** The 404: □, the sign that Chinese editors print for a lost character. */
export function MissingPage({context, pathname, latest}: Props) {
  const {words, newsroom, locale} = context
  const here = pathname?.slice(locale.length + 1) ?? ''
  return (
    <DocumentPage
      context={context}
      here={here}
      section={undefined}
      title={words.text('missingTitle')}
      head={<meta name="robots" content="noindex" />}
    >
      <div className="page plain">
        <span className="lost" aria-hidden="true" />
        <h1>{words.node('missingTitle')}</h1>
        <p>{words.node(pathname === undefined ? 'missingHere' : 'missingText')}</p>
        {pathname === undefined ? null : <p className="quiet">{pathname}</p>}
        <ul className="links">
          {latest ? (
            <li>
              <a href={`/${locale}/announcements/${latest}`}>{words.node('latest')}</a>
            </li>
          ) : null}
          <li>
            <a href={`/${locale}`}>{words.node('allAnnouncements')}</a>
          </li>
          {newsroom.locales
            .filter(other => other !== locale)
            .map(other => (
              <li key={other}>
                <a href={`/${other}${here}`} hrefLang={other}>
                  {words.node(pathname === undefined ? 'allIn' : 'thisPageIn', {
                    language: languageName(other, words.said, newsroom.locales),
                  })}
                </a>
              </li>
            ))}
        </ul>
      </div>
    </DocumentPage>
  )
}
