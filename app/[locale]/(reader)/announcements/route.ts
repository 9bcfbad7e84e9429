import type {RouteContext} from '../_parts/answer-page.tsx'

/** The list of announcements is the locale's first page. */
export async function GET(_: Request, {params}: RouteContext): Promise<Response> {
  return new Response(null, {status: 308, headers: {location: `/${(await params).locale}`}})
}
