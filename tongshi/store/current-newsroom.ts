import {resolve} from 'node:path'
import {fingerprintFiles} from './fingerprint-files.ts'
import {loadNewsroom, type Newsroom} from './load-newsroom.ts'

type Held = {newsroom?: Newsroom; fingerprint: string; looked: number}

/** Next bundles every route by itself: only `globalThis` is one for all. */
const holder = globalThis as typeof globalThis & {tongshiNewsroom?: Held}

/** Milliseconds for which production trusts its last look; development looks at every request. */
const trust = () => (process.env.NODE_ENV === 'production' ? 500 : 0)

/** The folder that holds `content/` and `locales/`. */
export function newsroomRoot(): string {
  return resolve(/* turbopackIgnore: true */ process.env.TONGSHI_ROOT || '.')
}

/**
 * The newsroom as its files say now: read anew when one of them has changed, else the snapshot of before.
 */
export function currentNewsroom(): Newsroom {
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
