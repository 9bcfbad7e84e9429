import {type DocumentDetail, type Found, holdsRole, type UnitDetail} from '../_parts/desk-data.ts'
import {load} from '../_parts/load.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {unitPath} from '../_parts/unit-path.ts'
import {ReviewPage} from './_parts/review-page.tsx'

/** The queue of one locale, and the unit that is being reviewed. */
export default async function Page({params, searchParams}: PageProps) {
  const {session, person} = await openDesk(params)
  const {target, document, unit} = await searchParams
  const targets = session.locales.filter(tag => holdsRole(person.roles, 'reviewer', tag))
  const chosen = targets.find(tag => tag === target)
  const queues = await Promise.all(
    targets.map(async tag => {
      const query = new URLSearchParams({q: 'state:translated', locale: tag, limit: '200'})
      if (typeof document === 'string') query.set('document', document)
      return {
        tag,
        found: (await load<Found>(`/api/v1/search?${query}`)) ?? {total: 0, units: [], after: null},
      }
    }),
  )
  const queue =
    queues.find(({tag}) => tag === chosen) ?? queues.find(({found}) => found.total > 0) ?? queues[0]
  const current =
    queue?.found.units.find(one => `${one.document}/${one.key}` === unit) ??
    queue?.found.units.find(one => one.target?.author?.id !== person.id) ??
    queue?.found.units[0]
  const detail =
    current && queue ? await load<UnitDetail>(`${unitPath(current)}?locale=${queue.tag}`) : undefined
  const about = current ? await load<DocumentDetail>(`/api/v1/documents/${current.document}`) : undefined
  return (
    <ReviewPage
      queues={queues.map(({tag, found}) => ({tag, total: found.total}))}
      target={queue?.tag}
      units={queue?.found.units ?? []}
      current={current}
      detail={detail}
      about={about}
    />
  )
}
