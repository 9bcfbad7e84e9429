import {currentNewsroom} from '#store/current-newsroom.ts'
import {redirectToLocale} from './[locale]/(reader)/_parts/redirect-to-locale.ts'

/** `/` has no language of its own: the reader is sent to hers. */
export function GET(request: Request): Response {
  return redirectToLocale(request, currentNewsroom())
}
