import type {AnnouncementView} from '#kits/view-announcement.ts'
import {AnnouncementHead} from './announcement-head.tsx'
import {BodyBlocks} from './body-blocks.tsx'
import {Colophon} from './colophon.tsx'
import {FigureBand} from './figure-band.tsx'
import {HistoryList} from './history-list.tsx'
import {OpenedFigure} from './opened-figure.tsx'
import {PersonList} from './person-list.tsx'
import type {Words} from './words.tsx'

type Props = Readonly<{
  view: AnnouncementView
  words: Words
  locales: readonly string[]
  /** Opens pages of an announcement under embargo; see `open-pass.ts`. */
  pass?: string | undefined
}>

/** An announcement itself: head, figures, text with charts and notes, people, history. The desk shows the same. */
export function AnnouncementArticle({view, words, locales, pass}: Props) {
  return (
    <article>
      <AnnouncementHead view={view} words={words} locales={locales} {...(pass ? {pass} : {})} />
      {view.isWithdrawn ? null : <AnnouncementText view={view} words={words} locales={locales} />}
      <div className="page">
        {view.isWithdrawn ? null : <PersonList view={view} words={words} />}
        <HistoryList view={view} words={words} />
        <section
          className="answers"
          aria-label={words.text('figuresInFull')}
          hidden={view.isWithdrawn || undefined}
        >
          <h2>{words.node('figuresInFull')}</h2>
          {(view.isWithdrawn ? [] : view.askable).map(figure => (
            <OpenedFigure key={figure.name} figure={figure} words={words} locales={locales} />
          ))}
        </section>
      </div>
    </article>
  )
}

/** The key figures, and the text with its margin. */
function AnnouncementText({view, words, locales}: Omit<Props, 'pass'>) {
  return (
    <>
      <FigureBand figures={view.figures} words={words} />
      <div className="page article">
        <Colophon view={view} words={words} locales={locales} />
        <BodyBlocks view={view} words={words} />
      </div>
    </>
  )
}
