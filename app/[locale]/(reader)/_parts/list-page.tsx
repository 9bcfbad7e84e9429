import {alternatesOf} from '#kits/make-news-item.ts'
import {type AnnouncementView, viewAnnouncement} from '#kits/view-announcement.ts'
import {writeAlternates} from '#kits/write-alternates.ts'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {DocumentPage} from './document-page.tsx'
import {FigureValue} from './figure-value.tsx'
import {inLanguage} from './in-language.ts'
import type {PageContext} from './page-context.ts'
import {AlternateLinks} from './page-meta.tsx'
import {RichText} from './rich-text.tsx'

/** All announcements, newest first; after the latest they stand under their years. */
export function ListPage({context}: {context: PageContext}) {
  const {words, newsroom, locale, origin} = context
  const [latest, ...earlier] = newsroom.announcements.map(item => viewAnnouncement(context, item))
  const years = Map.groupBy(earlier, view => view.publishedOn.slice(0, 4))
  const links = writeAlternates({
    url: `${origin}/${locale}`,
    locale,
    source: newsroom.fallback,
    alternates: alternatesOf(context, ''),
  })
  return (
    <DocumentPage
      context={context}
      here=""
      title={words.text('newsroom')}
      description={words.text('newsroomDescription')}
      head={<AlternateLinks links={links} />}
    >
      <div className="page">
        <h1 className="only-heard">{words.node('announcements')}</h1>
        {latest ? (
          <Rows context={context} views={[latest]} lead />
        ) : (
          <p className="plain">{words.node('noAnnouncements')}</p>
        )}
        {[...years].map(([year, views]) => (
          <section key={year}>
            <h2 className="year">
              {words.node(year === latest?.publishedOn.slice(0, 4) ? 'earlierIn' : 'yearOf', {year})}
            </h2>
            <Rows context={context} views={views} />
          </section>
        ))}
      </div>
    </DocumentPage>
  )
}

type RowsProps = Readonly<{context: PageContext; views: readonly AnnouncementView[]; lead?: boolean}>

function Rows({context, views, lead = false}: RowsProps) {
  return (
    <ol className={lead ? 'list first' : 'list'}>
      {views.map(view => (
        <Row key={view.slug} context={context} view={view} lead={lead} />
      ))}
    </ol>
  )
}

function Row({context, view, lead}: {context: PageContext; view: AnnouncementView; lead: boolean}) {
  const {words, locale, newsroom} = context
  const {title, summary} = view
  const [figure] = view.figures
  const path = `/announcements/${view.slug}`
  const Title = lead ? 'h2' : 'h3'
  const name = (code: string) => nameOfLocale(code, newsroom.locales)
  return (
    <li>
      <p className="quiet">
        <time dateTime={view.publishedOn}>{view.writeDate(view.publishedOn)}</time>
        <br />
        {view.placeName ? <span {...inLanguage(view.placeName.lang)}>{view.placeName.text}</span> : null}
      </p>
      <div>
        <Title className="phrased" {...inLanguage(title.langIfOther)}>
          <a href={`/${locale}${path}`}>
            <RichText said={title} phrased />
          </a>
        </Title>
        {title.langIfOther ? (
          <p className="quiet">{words.node('notYetTranslated', view.languageNames)}</p>
        ) : summary ? (
          <p className="summary phrased" {...inLanguage(summary.langIfOther)}>
            <RichText said={summary} phrased />
          </p>
        ) : null}
        <ul className="dotted quiet">
          {view.languages
            .filter(({done}) => done > 0)
            .map(({locale: code}) => (
              <li key={code}>
                {code === locale ? (
                  name(code)
                ) : (
                  <a href={`/${code}${path}`} lang={code} hrefLang={code}>
                    {name(code)}
                  </a>
                )}
              </li>
            ))}
          {view.correction ? <li>{words.node('corrected')}</li> : null}
        </ul>
      </div>
      {figure ? (
        <p className={lead ? 'figure lead' : 'figure'}>
          <FigureValue parts={figure.parts} />
          <span className="label quiet" {...inLanguage(figure.labelLang)}>
            {figure.label}
          </span>
        </p>
      ) : null}
    </li>
  )
}
