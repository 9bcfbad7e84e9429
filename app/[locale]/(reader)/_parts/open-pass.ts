import {isPass} from '#kits/embargo-pass.ts'
import {loadPublicKeys} from '#kits/kit-keys.ts'
import {wholeNewsroom} from '#store/current-newsroom.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import {isEmbargoed} from '#store/visible-at.ts'

/** An announcement under embargo, with the pass that opened it. */
export type Opened = Readonly<{item: PublishedAnnouncement; pass: string}>

/**
 * Open an announcement under embargo with the pass of a request's address.
 *
 * @returns nothing where there is no such announcement, no embargo, or no valid pass: the address then answers as if
 *   there were nothing.
 */
export function openPass(request: Request, slug: string): Opened | undefined {
  const pass = new URL(request.url).searchParams.get('pass')
  if (pass === null) return undefined
  const {announcements, root} = wholeNewsroom()
  const item = announcements.find(one => one.slug === slug)
  const now = Date.now()
  if (!item || !isEmbargoed(item, now) || !isPass(pass, slug, {keys: loadPublicKeys(root), now}))
    return undefined
  return {item, pass}
}

/** What is opened by a pass is kept by nobody on the way and found by no search. */
export const passHeaders = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, noarchive',
  // The pass stands in the address.
  'referrer-policy': 'no-referrer',
}
