import type {AnnouncementView} from '#kits/view-announcement.ts'
import {AnnouncementArticle} from './announcement-article.tsx'
import {DocumentPage} from './document-page.tsx'
import type {PageContext} from './page-context.ts'
import {PageMeta} from './page-meta.tsx'

/** An announcement as a document of its own. */
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
      <AnnouncementArticle view={view} words={words} locales={newsroom.locales} pass={pass} />
    </DocumentPage>
  )
}
