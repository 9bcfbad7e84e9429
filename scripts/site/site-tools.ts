import {keepRecent} from '#messages/keep-recent.ts'
import {writtenIn} from '#store/content-paths.ts'
import {loadAnnouncement, type PublishedAnnouncement} from '#store/load-announcement.ts'
import {type Frame, loadFrame} from '#store/load-frame.ts'
import {type PageContext, pageContext} from '../../app/[locale]/(reader)/_parts/page-context.ts'
import {keyOf} from './manifest.ts'
import type {SiteOptions} from './options.ts'
import {stampProgram} from './stamp-program.ts'

/** What every piece of work on a site needs; each worker has its own. */
export type SiteTools = Readonly<{
  options: SiteOptions
  frame: Frame
  /** Fingerprint of everything that pages are made from besides announcements and terms. */
  frameKey: string
  termsKey: string
  contextOf: (locale: string) => PageContext
  /** An announcement as its files say now; nothing where an error keeps it from readers. */
  load: (slug: string) => PublishedAnnouncement | undefined
}>

/** Announcements kept by a worker: those of one page of the archive, or of a feed. */
const mostKept = 64

export function makeSiteTools(options: SiteOptions): SiteTools {
  const {root, origin, only, program} = options
  // What the pages' own code reads; a process builds one site.
  process.env.BASE_URL = origin
  const {frame: whole} = loadFrame(root)
  const locales = whole.locales.filter(locale => !only || only.includes(locale))
  const fallback = locales.includes(whole.fallback) ? whole.fallback : locales[0]!
  const frame: Frame = {...whole, locales, fallback}
  const {terms, words, outdated, traditional} = frame
  const contextOf = (locale: string) => pageContext(frame, locale)
  const said = [...locales, writtenIn].map(locale => words[locale])
  const {gzip, cards} = options
  const around = {origin, locales, fallback, outdated, traditional, said, gzip, cards}
  return {
    options,
    frame,
    frameKey: keyOf([stampProgram(program), contextOf(fallback).style, around]),
    termsKey: keyOf(terms),
    contextOf,
    load: keepRecent(mostKept, slug => loadAnnouncement({root, slug, locales, terms}).announcement),
  }
}
