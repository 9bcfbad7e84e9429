import {createHash} from 'node:crypto'
import {readFileSync, statSync} from 'node:fs'
import type {Newsroom} from '#store/load-newsroom.ts'
import {type Words, wordsFor} from './words.tsx'

/** What every reader's page is made from. */
export type PageContext = Readonly<{
  newsroom: Newsroom
  locale: string
  words: Words
  /** Public address without a slash at the end. */
  origin: string
  /** Fingerprint of the style sheet: its address changes with its content. */
  style: string
  /** A pass to the announcement of the page, which is still under embargo. */
  pass?: string
}>

const styleFile = 'public/reader.css'
let style = {modified: 0, hash: ''}

/** The fingerprint of the style sheet, read again when the file has changed. */
function styleHash(): string {
  const modified = statSync(styleFile).mtimeMs
  if (modified !== style.modified)
    style = {
      modified,
      hash: createHash('sha256').update(readFileSync(styleFile)).digest('base64url').slice(0, 8),
    }
  return style.hash
}

export function pageContext(newsroom: Newsroom, locale: string): PageContext {
  const origin = (process.env.BASE_URL || 'http://127.0.0.1:3000').replace(/\/$/, '')
  return {newsroom, locale, words: wordsFor(newsroom, locale), origin, style: styleHash()}
}
