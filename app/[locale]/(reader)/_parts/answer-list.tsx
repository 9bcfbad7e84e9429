import {viewAnnouncement} from '#kits/view-announcement.ts'
import {type ArchiveNumber, viewArchive} from '#kits/view-archive.ts'
import {viewRow} from '#kits/view-row.ts'
import {answerPage} from './answer-page.tsx'
import {ListPage} from './list-page.tsx'

/** Answer a page of the list of announcements. */
export async function answerList(request: Request, locale: string, number: ArchiveNumber): Promise<Response> {
  return answerPage(request, locale, (context, announcements) => {
    const place = viewArchive(
      announcements.map(({publishedOn}) => publishedOn),
      number,
    )
    if (!place) return undefined
    const items = announcements.slice(place.from, place.to)
    const rows = items.map(item => viewRow(viewAnnouncement(context, item)))
    return <ListPage context={context} place={place} rows={rows} />
  })
}
