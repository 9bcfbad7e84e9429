import type {AnnouncementView} from '#kits/view-announcement.ts'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {inLanguage} from './in-language.ts'
import type {Words} from './words.tsx'

type Props = Readonly<{view: AnnouncementView; words: Words; locales: readonly string[]}>

/** When published, when updated, and how complete each language is. */
export function Colophon({view, words, locales}: Props) {
  return (
    <dl className="colophon">
      <div>
        <dt>{words.node('published')}</dt>
        <dd>
          <time dateTime={view.publishedOn}>{view.writeDate(view.publishedOn)}</time>
        </dd>
      </div>
      {view.version > 1 ? (
        <div>
          <dt>{words.node('updated')}</dt>
          <dd>
            <time dateTime={view.updatedOn}>{view.writeDate(view.updatedOn)}</time>
            <br />
            <a href="#history">{words.node('version', {version: view.version})}</a>
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{words.node('languages')}</dt>
        {view.languages.map(({locale, done, total}) => {
          const own = nameOfLocale(locale, locales)
          const language = <span {...inLanguage(locale)}>{own}</span>
          const key = locale === view.source ? 'asSource' : done === total ? 'asComplete' : 'asPartial'
          const link =
            locale === words.locale ? (
              language
            ) : (
              <a href={`/${locale}/announcements/${view.slug}`} hrefLang={locale}>
                {language}
              </a>
            )
          return <dd key={locale}>{words.node(key, {language: link, done, total})}</dd>
        })}
      </div>
    </dl>
  )
}
