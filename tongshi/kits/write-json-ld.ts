import {listAlternates} from './list-alternates.ts'
import type {NewsItem, Newsroom} from './news-item.ts'
import {readAddress} from './read-address.ts'
import {writeInstant} from './write-instant.ts'
import {writeMeasuredValue} from './write-measured-value.ts'

/**
 * Write an announcement in one locale as schema.org `NewsArticle` (there is no PressRelease type).
 *
 * A translation names its source by `translationOfWork`, the source its translations by `workTranslation`. An
 * incomplete translation says so: two languages in `inLanguage` and `creativeWorkStatus` `Incomplete`. Figures
 * are `about`, with exact values; people, organisations and places are `mentions`.
 *
 * @returns JSON that may stand inside `<script type="application/ld+json">` as it is: `<`, `>`, `&`, U+2028 and
 * U+2029 are written as `\u…`, so neither `</script` nor `<!--` can occur.
 * @throws KitError `not-an-address`, `not-a-day`.
 */
export function writeJsonLd(newsroom: Newsroom, item: NewsItem): string {
  const address = readAddress(item.url)
  const publisher = {'@type': 'Organization', name: newsroom.name, url: readAddress(newsroom.url)}
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: item.title,
    description: item.summary,
    inLanguage: item.isComplete ? item.locale : [item.locale, item.source],
    ...(item.isComplete ? {} : {creativeWorkStatus: 'Incomplete'}),
    datePublished: writeInstant(item.publishedOn, 'rfc3339'),
    dateModified: writeInstant(item.updatedOn, 'rfc3339'),
    version: item.version,
    image: [readAddress(item.image)],
    author: publisher,
    publisher,
    ...writeRelations(item),
    about: item.figures.map(writeMeasuredValue),
    mentions: writeMentions(item),
  }
  return escapeForScript(JSON.stringify(article))
}

function writeRelations(item: NewsItem): object {
  const works = listAlternates(item)
    .filter(({locale}) => locale !== item.locale)
    .map(({locale, url}) => ({'@type': 'NewsArticle', '@id': url, inLanguage: locale}))
  if (item.locale === item.source) return works.length ? {workTranslation: works} : {}
  const source = works.find(work => work.inLanguage === item.source)
  return source ? {translationOfWork: source} : {}
}

function writeMentions(item: NewsItem): object[] {
  return [
    ...item.people.map(({name, office, organisation}) => ({
      '@type': 'Person',
      name,
      ...(office && {jobTitle: office}),
      ...(organisation && {affiliation: {'@type': 'Organization', name: organisation}}),
    })),
    ...item.organisations.map(name => ({'@type': 'Organization', name})),
    ...item.places.map(name => ({'@type': 'Place', name})),
  ]
}

function escapeForScript(json: string): string {
  const escapes = /[<>&\u2028\u2029]/g
  return json.replace(escapes, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
