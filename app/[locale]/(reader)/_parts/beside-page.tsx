import {languageName} from '#kits/language-name.ts'
import {listBeside} from '#kits/list-beside.ts'
import type {AnnouncementView, UnitView} from '#kits/view-announcement.ts'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {DocumentPage} from './document-page.tsx'
import {inLanguage} from './in-language.ts'
import type {PageContext} from './page-context.ts'
import {RichText} from './rich-text.tsx'
import {writeBareFigure} from './write-bare-figure.ts'

/** @param second the same announcement in the other locale. */
type Props = Readonly<{context: PageContext; view: AnnouncementView; second: AnnouncementView}>

/** Two locales of an announcement unit by unit; between them run the facts that both print. */
export function BesidePage({context, view, second}: Props) {
  const {words, newsroom, locale} = context
  const other = second.locale
  const name = (code: string) => nameOfLocale(code, newsroom.locales)
  const others = listBeside(newsroom.locales, view.source, locale).filter(code => code !== other)
  const path = `/announcements/${view.slug}`
  return (
    <DocumentPage
      context={context}
      here={path}
      title={words.text('besideTitle', {title: view.title.text, first: name(locale), second: name(other)})}
      head={<meta name="robots" content="noindex, follow" />}
    >
      <div className="page beside">
        <div className="beside-row columns">
          <ColumnHead context={context} view={view} locale={locale} />
          <p className="quiet">{words.node('oneSetOfFacts')}</p>
          <ColumnHead context={context} view={view} locale={other} />
        </div>
        {view.units.map((unit, at) => (
          <Row key={unit.id} context={context} view={view} pair={[unit, second.units[at]!]} other={other} />
        ))}
        <p className="choose quiet">
          <a href={`/${locale}${path}`}>{words.node('backToAnnouncement')}</a>
          {others.map(code => (
            <a key={code} href={`/${locale}${path}/beside/${code}`} lang={code} hrefLang={locale}>
              {name(code)}
            </a>
          ))}
        </p>
      </div>
    </DocumentPage>
  )
}

function ColumnHead({context, view, locale}: {context: PageContext; view: AnnouncementView; locale: string}) {
  const {words, newsroom} = context
  const {done, total} = view.languages.find(language => language.locale === locale)!
  const key = locale === view.source ? 'besideSource' : done === total ? 'besideTranslation' : 'besidePartial'
  return (
    <p>
      <a href={`/${locale}/announcements/${view.slug}`} lang={locale} hrefLang={locale}>
        <b>{nameOfLocale(locale, newsroom.locales)}</b>
      </a>{' '}
      <span className="quiet">{words.node(key, {done, total})}</span>
    </p>
  )
}

type RowProps = Readonly<{
  context: PageContext
  view: AnnouncementView
  pair: readonly [UnitView, UnitView]
  other: string
}>

function Row({context, view, pair, other}: RowProps) {
  const figures = pair[0].figures.flatMap(name => {
    const fact = view.facts[name]
    return fact?.kind === 'quantity' ? [[name, writeBareFigure(fact.quantity)] as const] : []
  })
  return (
    <div className={pair[0].opens ? 'beside-row' : 'beside-row joined'}>
      <Side context={context} view={view} unit={pair[0]} locale={context.locale} />
      <ul className="spine">
        {figures.map(([name, text]) => (
          <li key={name}>{text}</li>
        ))}
      </ul>
      <Side context={context} view={view} unit={pair[1]} locale={other} />
    </div>
  )
}

type SideProps = Readonly<{context: PageContext; view: AnnouncementView; unit: UnitView; locale: string}>

function Side({context, view, unit, locale}: SideProps) {
  const {words, newsroom} = context
  const {said} = unit
  if (said.state === 'missing') {
    const language = languageName(locale, words.said, newsroom.locales)
    const source = languageName(view.source, words.said, newsroom.locales)
    return <p className="absent">{words.node('besideAbsent', {language, source})}</p>
  }
  // The page's own title is its heading; the other column repeats it.
  const Text =
    unit.kind === 'title' && locale === context.locale ? 'h1' : unit.kind === 'heading' ? 'h2' : 'p'
  return (
    <div className={`unit unit-${unit.kind}`} {...inLanguage(said.lang)}>
      <Text>
        <RichText said={said} />
      </Text>
      {said.state === 'stale' ? (
        <p className="absent" {...inLanguage(words.locale)}>
          {words.node('unitStale')}
        </p>
      ) : null}
    </div>
  )
}
