import {answerSitemap} from '../[locale]/(reader)/_parts/answer-sitemap.ts'

/** The public address is known when the server runs, not when it is built. */
export const dynamic = 'force-dynamic'

/** Every page of every locale with its other languages, or the index of the parts that say so. */
export async function GET(request: Request): Promise<Response> {
  return answerSitemap(request, '/sitemap.xml')
}
