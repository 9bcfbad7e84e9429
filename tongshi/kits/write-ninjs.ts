import type {Embargo} from '#documents/front-matter.ts'
import type {KitWords} from './kit-words.ts'
import type {NewsItem} from './news-item.ts'
import type {Release} from './release.ts'
import {writeEmbargo} from './write-embargo.ts'
import {writeInstant} from './write-instant.ts'

/** A file of the kit that news systems fetch. */
export type Rendition = Readonly<{
  name: string
  href: string
  contentType: string
  sizeInBytes: number
  width?: number
  height?: number
}>

type Parts = Readonly<{
  release: Release
  item: NewsItem
  words: KitWords
  embargo?: Embargo
  renditions: readonly Rendition[]
  /** The release as HTML and as text. */
  html: string
  text: string
}>

/**
 * Write a release as IPTC ninjs 3.1.
 *
 * Every locale is an item of its own; the others are associations, because ninjs has no relation of translation. A
 * withdrawal is `canceled`, a draft `withheld`. Facts, approvals and hashes have no place in it: they are in the
 * kit's manifest.
 */
export function writeNinjs(parts: Parts): string {
  const {release, item, embargo, renditions} = parts
  const note = edNoteOf(parts)
  const ninjs = {
    uri: item.url,
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'https://iptc.org/std/ninjs/ninjs-schema_3.1.json',
    },
    type: 'text',
    representationType: item.isComplete ? 'full' : 'partial',
    version: String(release.version),
    firstCreated: writeInstant(release.publishedOn, 'rfc3339'),
    versionCreated: writeInstant(release.updatedOn, 'rfc3339'),
    ...(embargo ? {embargoedUntil: embargo.instant} : {}),
    pubStatus: release.state === 'withdrawn' ? 'canceled' : release.isDraft ? 'withheld' : 'usable',
    language: release.locale,
    ...(note === '' ? {} : {edNote: note}),
    title: release.titleText,
    slugline: release.slug,
    by: release.newsroom,
    ...(release.place ? {located: release.place.text} : {}),
    headlines: [{role: 'main', contentType: 'text/plain', value: release.titleText}],
    ...(item.summary === ''
      ? {}
      : {descriptions: [{role: 'summary', contentType: 'text/plain', value: item.summary}]}),
    bodies: [
      {role: 'main', contentType: 'text/html', charCount: [...parts.text].length, value: parts.html},
      {role: 'main', contentType: 'text/plain', charCount: [...parts.text].length, value: parts.text},
    ],
    people: item.people.map(({name}) => ({name, rel: 'about'})),
    organisations: item.organisations.map(name => ({name, rel: 'about'})),
    places: item.places.map(name => ({name, rel: 'about'})),
    infoSources: [
      {
        name: release.newsroom,
        role: 'publisher',
        contactInfo: release.contacts.flatMap(({name, email, phone}) => [
          ...(email ? [{type: 'email', role: 'press', name, value: email}] : []),
          ...(phone ? [{type: 'phone', role: 'press', name, value: phone}] : []),
        ]),
      },
    ],
    renditions,
    associations: item.alternates
      .filter(({locale}) => locale !== release.locale)
      .map(({locale, url}) => ({
        name: locale,
        rel: locale === release.source ? 'translationOf' : 'translation',
        uri: url,
        language: locale,
      })),
    altIds: [{role: 'kit', value: `${release.slug}-v${release.version}`}],
  }
  return `${JSON.stringify(ninjs, null, 2)}\n`
}

/** What editors must know and readers not. */
function edNoteOf({release: {notice, isDraft}, embargo, words}: Parts): string {
  const said = notice
    ? [notice.heading, ...notice.line.inlines.map(one => (one.kind === 'text' ? one.text : ''))]
    : []
  const notes = [
    isDraft ? words.text('ninjsDraft') : '',
    embargo ? words.text('ninjsEmbargo', {time: writeEmbargo(embargo, words)}) : '',
    said.join(' '),
  ]
  return notes.filter(Boolean).join(' ')
}
