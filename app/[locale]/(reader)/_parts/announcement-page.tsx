import type {AnnouncementView} from '#kits/view-announcement.ts'
import {AnnouncementHead} from './announcement-head.tsx'
import {BodyBlocks} from './body-blocks.tsx'
import {Colophon} from './colophon.tsx'
import {DocumentPage} from './document-page.tsx'
import {FigureBand} from './figure-band.tsx'
import {HistoryList} from './history-list.tsx'
import {OpenedFigure} from './opened-figure.tsx'
import type {PageContext} from './page-context.ts'
import {PageMeta} from './page-meta.tsx'
import {PersonList} from './person-list.tsx'

/** An announcement as a document: head, figures, text with charts and notes, people, history. */
export function AnnouncementPage({context, view}: {context: PageContext; view: AnnouncementView}) {
  const {words, newsroom} = context
  return (
    <DocumentPage
      context={context}
      here={`/announcements/${view.slug}`}
      title={view.title.text}
      description={view.summary?.text ?? ''}
      head={<PageMeta context={context} view={view} />}
    >
      <article>
        <AnnouncementHead view={view} words={words} locales={newsroom.locales} />
        <FigureBand figures={view.figures} words={words} />
        <div className="page article">
          <Colophon view={view} words={words} locales={newsroom.locales} />
          <BodyBlocks view={view} words={words} />
        </div>
        <div className="page">
          <PersonList view={view} words={words} />
          <HistoryList view={view} words={words} />
          <section className="answers" aria-label={words.text('figuresInFull')}>
            <h2>{words.node('figuresInFull')}</h2>
            {view.askable.map(figure => (
              <OpenedFigure key={figure.name} figure={figure} words={words} locales={newsroom.locales} />
            ))}
          </section>
        </div>
      </article>
    </DocumentPage>
  )
}
