import {answerSitemap} from '../../[locale]/(reader)/_parts/answer-sitemap.ts'

/** A part of the sitemap of a newsroom that one file does not hold. */
export async function GET(request: Request, {params}: {params: Promise<{file: string}>}): Promise<Response> {
  return answerSitemap(request, `/sitemaps/${(await params).file}`)
}
