import type {PublishedAnnouncement} from './load-announcement.ts'
import type {Newsroom} from './load-newsroom.ts'

/** Is an announcement still to be kept from the public? @param now milliseconds since 1970. */
export function isEmbargoed({embargoedUntil}: PublishedAnnouncement, now: number): boolean {
  return embargoedUntil !== undefined && now < Date.parse(embargoedUntil)
}

/**
 * What everybody may see of a newsroom at a moment.
 *
 * @param now milliseconds since 1970.
 * @returns the newsroom itself where nothing is under embargo; else one without those announcements, whose version
 *   says which are missing; and until when that holds.
 */
export function visibleAt(newsroom: Newsroom, now: number): {visible: Newsroom; until: number} {
  const hidden = newsroom.announcements.filter(item => isEmbargoed(item, now))
  if (hidden.length === 0) return {visible: newsroom, until: Number.POSITIVE_INFINITY}
  const slugs = hidden.map(({slug}) => slug)
  const announcements = newsroom.announcements.filter(item => !hidden.includes(item))
  const findings = newsroom.findings.filter(
    ({place}) => !slugs.some(slug => place.file?.includes(`announcements/${slug}`)),
  )
  return {
    visible: {...newsroom, version: `${newsroom.version} -${slugs.join(' -')}`, announcements, findings},
    until: Math.min(...hidden.map(({embargoedUntil}) => Date.parse(embargoedUntil!))),
  }
}
