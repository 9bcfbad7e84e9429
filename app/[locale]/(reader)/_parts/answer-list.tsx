import {type ArchiveNumber, viewArchive} from '#kits/view-archive.ts'
import {answerPage} from './answer-page.tsx'
import {ListPage} from './list-page.tsx'

/** Answer a page of the list of announcements. */
export async function answerList(request: Request, locale: string, number: ArchiveNumber): Promise<Response> {
  return answerPage(request, locale, (context, announcements) => {
    const days = announcements.map(({publishedOn}) => publishedOn)
    const place = viewArchive(days, number)
    return (
      place && <ListPage context={context} place={place} items={announcements.slice(place.from, place.to)} />
    )
  })
}
