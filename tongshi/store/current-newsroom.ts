import {resolve} from 'node:path'
import {fingerprintFiles} from './fingerprint-files.ts'
import {loadNewsroom, type Newsroom} from './load-newsroom.ts'
import {visibleAt} from './visible-at.ts'

type Held = {
  newsroom?: Newsroom
  fingerprint: string
  looked: number
  /** What everybody may see of a snapshot between two moments. */
  seen?: {whole: Newsroom; visible: Newsroom; from: number; until: number}
}

/** Next bundles every route by itself: only `globalThis` is one for all. */
const holder = globalThis as typeof globalThis & {tongshiNewsroom?: Held}

/** Milliseconds for which production trusts its last look; development looks at every request. */
const trust = () => (process.env.NODE_ENV === 'production' ? 500 : 0)

/** The folder that holds `content/` and `locales/`. */
export function newsroomRoot(): string {
  return resolve(/* turbopackIgnore: true */ process.env.TONGSHI_ROOT || '.')
}

/**
 * The newsroom as its files say now, with what is still under embargo: for the desk, the press kits and those who hold
 * a pass. Read anew when a file has changed, else the snapshot of before.
 */
export function wholeNewsroom(): Newsroom {
  holder.tongshiNewsroom ??= {fingerprint: '', looked: 0}
  const held = holder.tongshiNewsroom
  const now = performance.now()
  if (held.newsroom && now - held.looked < trust()) return held.newsroom
  held.looked = now
  const root = newsroomRoot()
  const fingerprint = fingerprintFiles(root)
  if (!held.newsroom || fingerprint !== held.fingerprint) {
    held.newsroom = loadNewsroom(root, fingerprint)
    held.fingerprint = fingerprint
  }
  return held.newsroom
}

/** Files have been written just now: the next request looks at them. */
export function lookAgain(): void {
  if (holder.tongshiNewsroom) holder.tongshiNewsroom.looked = Number.NEGATIVE_INFINITY
}

/**
 * The newsroom as everybody may see it: an announcement under embargo is in no page, feed, sitemap, card or picture.
 *
 * Its version changes at the moment an embargo ends, without a restart and without a file being touched.
 *
 * @param now milliseconds since 1970.
 */
export function currentNewsroom(now = Date.now()): Newsroom {
  const whole = wholeNewsroom()
  const held = holder.tongshiNewsroom!
  const {seen} = held
  if (seen?.whole === whole && now >= seen.from && now < seen.until) return seen.visible
  const {visible, until} = visibleAt(whole, now)
  held.seen = {whole, visible, from: now, until}
  return visible
}
