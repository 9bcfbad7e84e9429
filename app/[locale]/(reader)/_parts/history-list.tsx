import type {AnnouncementView} from '#kits/view-announcement.ts'
import {inLanguage} from './in-language.ts'
import {RichText} from './rich-text.tsx'
import type {Words} from './words.tsx'

/** What changed, newest first: a corrected figure with its old and new value. */
export function HistoryList({view, words}: {view: AnnouncementView; words: Words}) {
  if (view.history.length === 0) return null
  return (
    <section className="section" id="history">
      <h2>{words.node('whatChanged')}</h2>
      <ol className="history">
        {view.history.map(entry => (
          <li key={entry.version}>
            <time dateTime={entry.on}>{view.writeDate(entry.on)}</time>
            {words.node('historyLine', {version: entry.version})}{' '}
            {entry.correction
              ? words.node('historyFigure', {
                  label: entry.correction.label,
                  was: entry.correction.was,
                  now: entry.correction.now,
                  old: text => <del>{text}</del>,
                  new: text => <ins>{text}</ins>,
                })
              : null}{' '}
            {entry.note ? (
              <span {...inLanguage(entry.note.langIfOther)}>
                <RichText said={entry.note} />
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
