import type {AnnouncementLine} from './manifest.ts'
import type {SiteTools} from './site-tools.ts'
import {keyOfTerms} from './term-uses.ts'

/** Is what was written still right, as far as everything around the announcement's own files goes? */
export function isCurrent(
  {frame, frameKey, termsKey, options}: SiteTools,
  {frame: made, terms, ownTerms, uses, until}: AnnouncementLine,
): boolean {
  // A clock that was set back puts an announcement under embargo again.
  if (made !== frameKey || (until !== undefined && options.now < Date.parse(until))) return false
  return terms === termsKey || ownTerms === keyOfTerms(frame.terms, uses)
}
