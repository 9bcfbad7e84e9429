import {alternatesOf} from '#kits/make-news-item.ts'
import {type AnnouncementView, viewAnnouncement} from '#kits/view-announcement.ts'
import {type ArchivePlace, archivePath} from '#kits/view-archive.ts'
import {writeAlternates} from '#kits/write-alternates.ts'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {writeDay} from '#messages/write-day.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import {ArchiveNav, TurnLinks} from './archive-nav.tsx'
import {DocumentPage} from './document-page.tsx'
import {FigureValue} from './figure-value.tsx'
import {inLanguage} from './in-language.ts'
import type {PageContext} from './page-context.ts'
import {AlternateLinks} from './page-meta.tsx'
import {RichText} from './rich-text.tsx'

/** @param items those of the page, newest first. */
type Props = Readonly<{context: PageContext; place: ArchivePlace; items: readonly PublishedAnnouncement[]}>

/**
 * A page of the list of announcements, newest first, under their years. The first page leads with the latest; where
 * there are many, those before stand on the pages of the archive.
 */
export function ListPage({context, place, items}: Props) {
  const {words, newsroom, locale, origin} = context
  const views = items.map(item => viewAnnouncement(context, item))
  const isFirst = place.number === undefined
  const latest = isFirst ? views[0] : undefined
  const years = Map.groupBy(latest ? views.slice(1) : views, view => view.publishedOn.slice(0, 4))
  const path = archivePath(place.number)
  const links = writeAlternates({
    url: `${origin}/${locale}${path}`,
    locale,
    source: newsroom.fallback,
    alternates: alternatesOf(context, path),
  })
  const title = isFirst ? words.text('newsroom') : titleOfArchive(context, items)
  return (
    <DocumentPage
      context={context}
      here={path}
      section=""
      title={title}
      description={words.text('newsroomDescription')}
      head={
        <>
          <AlternateLinks links={links} />
          <TurnLinks place={place} locale={locale} />
        </>
      }
    >
      <div className="page">
        <h1 className={isFirst ? 'only-heard' : 'archive-title'}>
          {isFirst ? words.node('announcements') : title}
        </h1>
        {latest ? <Rows context={context} views={[latest]} lead /> : null}
        {views.length === 0 ? <p className="plain">{words.node('noAnnouncements')}</p> : null}
        {[...years].map(([year, some]) => (
          <section key={year} id={`y${year}`}>
            <h2 className="year">
              {words.node(year === latest?.publishedOn.slice(0, 4) ? 'earlierIn' : 'yearOf', {year})}
            </h2>
            <Rows context={context} views={some} />
          </section>
        ))}
        <ArchiveNav place={place} words={words} />
      </div>
    </DocumentPage>
  )
}

/** A page of the archive is named by its days: they stay, whatever is published later. */
function titleOfArchive({words, locale}: PageContext, items: readonly PublishedAnnouncement[]): string {
  const [to, from] = [items[0]!, items.at(-1)!].map(({publishedOn}) => writeDay(publishedOn, locale))
  return words.text('archiveTitle', {from: from!, to: to!})
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
