import {nameOfLocale} from '#messages/name-of-locale.ts'
import {DocumentPage} from './document-page.tsx'
import type {PageContext} from './page-context.ts'

/**
 * The languages of the newsroom, each by its own name: the first page of a site of files whose host cannot choose one
 * by what the reader's browser asks for.
 */
export function ChoosePage({context}: {context: PageContext}) {
  const {words, newsroom} = context
  return (
    <DocumentPage
      context={context}
      here=""
      section={undefined}
      title={words.text('newsroom')}
      description={words.text('newsroomDescription')}
      head={<meta name="robots" content="noindex, follow" />}
    >
      <div className="page plain">
        <h1 className="phrased">{words.node('newsroom')}</h1>
        <p>{words.node('chooseLanguage')}</p>
        <ul className="links">
          {newsroom.locales.map(locale => (
            <li key={locale}>
              <a href={`/${locale}?chosen`} lang={locale} hrefLang={locale}>
                {nameOfLocale(locale, newsroom.locales)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </DocumentPage>
  )
}
