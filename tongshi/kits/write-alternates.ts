import {listAlternates, type Translated} from './list-alternates.ts'
import {readAddress} from './read-address.ts'

/** Attributes of one `<link>` in a page's head. */
export type PageLink = Readonly<{rel: 'canonical' | 'alternate'; href: string; hreflang?: string}>

/**
 * Write the canonical link and the `hreflang` links of a page, itself and `x-default` included.
 *
 * `x-default` is the source locale's page, where there is one: a reader whose language is missing gets the words
 * that were signed. A page is its own canonical in every locale, also while parts are untranslated (decision
 * 030): pointing it at the source would take it out of the index of its own readers.
 *
 * @throws KitError `not-an-address`.
 */
export function writeAlternates(page: Translated): PageLink[] {
  const alternates = listAlternates(page)
  const fallback = alternates.find(({locale}) => locale === page.source) ?? alternates[0]!
  return [
    {rel: 'canonical', href: readAddress(page.url)},
    ...alternates.map(({locale, url}) => ({rel: 'alternate' as const, href: url, hreflang: locale})),
    {rel: 'alternate', href: fallback.url, hreflang: 'x-default'},
  ]
}
