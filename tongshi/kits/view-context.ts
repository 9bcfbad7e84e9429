import type {Frame} from '#store/load-frame.ts'

/** The words around an announcement, in one locale. */
export type ViewWords = Readonly<{
  locale: string
  /** The language that the words are really in. */
  said: string
}> & {
  /** Plain text of the catalogue `reader`. A method: a reader's page types its keys more narrowly. */
  text(key: string, values?: Record<string, string | number>): string
}

/** What an announcement is laid out with: the newsroom's snapshot, the locale and its words. */
export type ViewContext = Readonly<{
  newsroom: Frame
  locale: string
  words: ViewWords
  /** Public address without a slash at the end. */
  origin: string
  /** A pass to an announcement under embargo: the addresses of its pictures carry it on. */
  pass?: string
}>
