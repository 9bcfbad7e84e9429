import {currentNewsroom} from '#store/current-newsroom.ts'
import {readMedia} from '#store/read-media.ts'
import type {RouteContext} from '../../../../_parts/answer-page.tsx'
import {openPass, passHeaders} from '../../../../_parts/open-pass.ts'

/** A file of the announcement's own `media/` folder; only announcements that are served have one. */
export async function GET(
  request: Request,
  {params}: RouteContext<{slug: string; file: string}>,
): Promise<Response> {
  const {slug, file} = await params
  const newsroom = currentNewsroom()
  const opened = openPass(request, slug)
  const isServed = opened !== undefined || newsroom.announcements.some(one => one.slug === slug)
  const media = isServed ? await readMedia(newsroom.root, slug, file) : undefined
  if (!media) return new Response(null, {status: 404})
  const kept = opened ? passHeaders : {'cache-control': 'public, max-age=3600'}
  const headers = {...kept, 'content-type': media.type}
  return new Response(media.bytes, {headers})
}
