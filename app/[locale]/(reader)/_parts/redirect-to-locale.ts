import {matchPrefix} from '#messages/match-prefix.ts'
import {negotiateLocale} from '#messages/negotiate-locale.ts'
import type {Newsroom} from '#store/load-newsroom.ts'

/** Set by the language that a reader chose; read before Accept-Language. */
const cookie = /(?:^|;\s*)(?:__Host-)?locale=([\w-]{1,35})/

/**
 * Send a reader whose address names no locale of this newsroom to the right one: `/zh-CN/…` to `/zh-Hans/…`
 * for good, anything else to the locale that cookie and Accept-Language ask for.
 */
export function redirectToLocale(request: Request, newsroom: Newsroom): Response {
  const {pathname, search} = new URL(request.url)
  const [, first = '', ...rest] = pathname.split('/')
  const alias = matchPrefix(decodeURIComponent(first), newsroom.locales)
  if (alias) return redirect(308, [alias, ...rest], search)
  const {locale} = negotiateLocale({
    cookie: cookie.exec(request.headers.get('cookie') ?? '')?.[1],
    acceptLanguage: request.headers.get('accept-language') ?? undefined,
    available: newsroom.locales,
    fallback: newsroom.fallback,
    policy: newsroom.traditional,
  })
  return redirect(307, [locale, ...(!first || isLanguage(first) ? rest : [first, ...rest])], search)
}

const languages = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'})

/** Is this a tag of a language that exists, so that the reader meant a locale and not a page? */
function isLanguage(tag: string): boolean {
  try {
    return languages.of(new Intl.Locale(tag).language) !== undefined
  } catch {
    return false
  }
}

function redirect(status: 307 | 308, path: readonly string[], search: string): Response {
  const headers = {
    location: `/${path.join('/').replace(/\/$/, '')}${search}`,
    vary: 'Accept-Language, Cookie',
  }
  return new Response(null, {status, headers})
}
