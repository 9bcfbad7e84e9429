import type {Alternate, NewsItem} from './news-item.ts'
import {readAddress} from './read-address.ts'

/** What `hreflang` needs to know of a page; announcements and other pages alike. */
export type Translated = Pick<NewsItem, 'url' | 'locale' | 'source' | 'alternates'>

/**
 * List every locale of a page once, the page itself included: the source first, then by locale.
 *
 * The page's own address wins over an alternate that claims its locale: `hreflang` must point back.
 *
 * @throws KitError `not-an-address`.
 */
export function listAlternates(page: Translated): Alternate[] {
  const all = new Map(page.alternates.map(({locale, url}) => [locale, readAddress(url)]))
  all.set(page.locale, readAddress(page.url))
  const rank = (locale: string) => (locale === page.source ? `0${locale}` : `1${locale}`)
  return [...all]
    .map(([locale, url]) => ({locale, url}))
    .sort((a, b) => (rank(a.locale) < rank(b.locale) ? -1 : 1))
}
