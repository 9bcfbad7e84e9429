import {languageName} from '#kits/language-name.ts'
import {writeWithdrawal} from '#kits/make-news-item.ts'
import type {AnnouncementView} from '#kits/view-announcement.ts'
import {inLanguage} from './in-language.ts'
import {RichText} from './rich-text.tsx'
import type {Words} from './words.tsx'

type Props = Readonly<{view: AnnouncementView; words: Words; locales: readonly string[]; pass?: string}>

/** Place and date, title, the same title in the other language, summary, and what has been corrected. */
export function AnnouncementHead({view, words, locales, pass}: Props) {
  const {title, summary, otherTitle, counts} = view
  const language = languageName(words.locale, words.said, locales)
  return (
    <header className="page head">
      {pass && view.embargo ? (
        <p className="correction">
          <b>{words.node('embargoedUntil', {time: view.embargo})}</b> {words.node('embargoPass')}
        </p>
      ) : null}
      {view.isWithdrawn ? <p className="correction">{writeWithdrawal({words}, view)}</p> : null}
      <p className="dateline">
        {view.placeName ? <b {...inLanguage(view.placeName.lang)}>{view.placeName.text}</b> : null}{' '}
        <time dateTime={view.publishedOn}>{view.writeDate(view.publishedOn)}</time>
      </p>
      <h1 className="phrased" {...inLanguage(title.langIfOther)}>
        <RichText said={title} phrased />
      </h1>
      {otherTitle && !pass ? (
        <div className="other-title">
          <p className="quiet">
            {words.node('readIn', {
              language: languageName(otherTitle.lang, words.said, locales),
              beside: text => (
                <a href={`/${words.locale}/announcements/${view.slug}/beside/${otherTitle.lang}`}>{text}</a>
              ),
            })}
          </p>
          <a
            href={`/${otherTitle.lang}/announcements/${view.slug}`}
            {...inLanguage(otherTitle.lang)}
            hrefLang={otherTitle.lang}
          >
            {otherTitle.text}
          </a>
        </div>
      ) : null}
      {summary && !view.isWithdrawn ? (
        <p className="summary phrased" {...inLanguage(summary.langIfOther)}>
          <RichText said={summary} phrased />
        </p>
      ) : null}
      {view.correction && !view.isWithdrawn ? (
        <p className="correction">
          <b>{words.node('correctedOn', {date: view.writeDate(view.correction.on)})}</b>{' '}
          {words.node('correctedFigure', {...view.correction})}{' '}
          <a href="#history">{words.node('whatChanged')}</a>
        </p>
      ) : null}
      {counts.missing + counts.stale > 0 ? (
        <p className="notice">
          {words.node('partsBehind', {missing: counts.missing, stale: counts.stale, language})}
        </p>
      ) : null}
    </header>
  )
}
