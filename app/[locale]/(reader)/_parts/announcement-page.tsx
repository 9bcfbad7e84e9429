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
  const {words, newsroom, pass} = context
  return (
    <DocumentPage
      context={context}
      here={`/announcements/${view.slug}`}
      title={view.title.text}
      description={view.summary?.text ?? ''}
      head={<PageMeta context={context} view={view} />}
    >
      <article>
        <AnnouncementHead view={view} words={words} locales={newsroom.locales} {...(pass ? {pass} : {})} />
        {view.isWithdrawn ? null : <AnnouncementText context={context} view={view} />}
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
              <OpenedFigure key={figure.name} figure={figure} words={words} locales={newsroom.locales} />
            ))}
          </section>
        </div>
      </article>
    </DocumentPage>
  )
}

/** The key figures, and the text with its margin. */
function AnnouncementText({
  context: {words, newsroom},
  view,
}: {
  context: PageContext
  view: AnnouncementView
}) {
  return (
    <>
      <FigureBand figures={view.figures} words={words} />
      <div className="page article">
        <Colophon view={view} words={words} locales={newsroom.locales} />
        <BodyBlocks view={view} words={words} />
      </div>
    </>
  )
}
