import {alternatesOf} from '#kits/make-news-item.ts'
import {type ArchivePlace, archivePath} from '#kits/view-archive.ts'
import type {RowView} from '#kits/view-row.ts'
import {writeAlternates} from '#kits/write-alternates.ts'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {writeDay} from '#messages/write-day.ts'
import {ArchiveNav, TurnLinks} from './archive-nav.tsx'
import {DocumentPage} from './document-page.tsx'
import {FigureValue} from './figure-value.tsx'
import {inLanguage} from './in-language.ts'
import type {PageContext} from './page-context.ts'
import {AlternateLinks} from './page-meta.tsx'
import {RichText} from './rich-text.tsx'

/** @param rows those of the page, newest first. */
type Props = Readonly<{context: PageContext; place: ArchivePlace; rows: readonly RowView[]}>

/**
 * A page of the list of announcements, newest first, under their years. The first page leads with the latest; where
 * there are many, those before stand on the pages of the archive.
 */
export function ListPage({context, place, rows}: Props) {
  const {words, newsroom, locale, origin} = context
  const isFirst = place.number === undefined
  const latest = isFirst ? rows[0] : undefined
  const years = Map.groupBy(latest ? rows.slice(1) : rows, row => row.publishedOn.slice(0, 4))
  const path = archivePath(place.number)
  const links = writeAlternates({
    url: `${origin}/${locale}${path}`,
    locale,
    source: newsroom.fallback,
    alternates: alternatesOf(context, path),
  })
  const title = isFirst ? words.text('newsroom') : titleOfArchive(context, rows)
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
        {latest ? <Rows context={context} rows={[latest]} lead /> : null}
        {rows.length === 0 ? <p className="plain">{words.node('noAnnouncements')}</p> : null}
        {[...years].map(([year, some]) => (
          <section key={year} id={`y${year}`}>
            <h2 className="year">
              {words.node(year === latest?.publishedOn.slice(0, 4) ? 'earlierIn' : 'yearOf', {year})}
            </h2>
            <Rows context={context} rows={some} />
          </section>
        ))}
        <ArchiveNav place={place} words={words} />
      </div>
    </DocumentPage>
  )
}

/** A page of the archive is named by its days: they stay, whatever is published later. */
function titleOfArchive({words, locale}: PageContext, rows: readonly RowView[]): string {
  const [to, from] = [rows[0]!, rows.at(-1)!].map(({publishedOn}) => writeDay(publishedOn, locale))
  return words.text('archiveTitle', {from: from!, to: to!})
}

type RowsProps = Readonly<{context: PageContext; rows: readonly RowView[]; lead?: boolean}>

function Rows({context, rows, lead = false}: RowsProps) {
  return (
    <ol className={lead ? 'list first' : 'list'}>
      {rows.map(row => (
        <Row key={row.slug} context={context} row={row} lead={lead} />
      ))}
    </ol>
  )
}

function Row({context, row, lead}: {context: PageContext; row: RowView; lead: boolean}) {
  const {words, locale, newsroom} = context
  const {title, summary, place, figure} = row
  const path = `/announcements/${row.slug}`
  const Title = lead ? 'h2' : 'h3'
  const name = (code: string) => nameOfLocale(code, newsroom.locales)
  return (
    <li>
      <p className="quiet">
        <time dateTime={row.publishedOn}>{writeDay(row.publishedOn, locale)}</time>
        <br />
        {place ? <span {...inLanguage(place.lang)}>{place.text}</span> : null}
      </p>
      <div>
        <Title className="phrased" {...inLanguage(title.langIfOther)}>
          <a href={`/${locale}${path}`}>
            <RichText said={title} phrased />
          </a>
        </Title>
        {title.langIfOther ? (
          <p className="quiet">{words.node('notYetTranslated', row.languageNames)}</p>
        ) : summary ? (
          <p className="summary phrased" {...inLanguage(summary.langIfOther)}>
            <RichText said={summary} phrased />
          </p>
        ) : null}
        <ul className="dotted quiet">
          {row.languages.map(code => (
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
          {row.isCorrected ? <li>{words.node('corrected')}</li> : null}
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
