/** What a site is built with; data alone, because workers are told it. */
export type SiteOptions = Readonly<{
  /** The newsroom's folder. */
  root: string
  /** The folder that the site is written into. */
  out: string
  /** Public address without a slash at the end. */
  origin: string
  /** The folder of the program. */
  program: string
  /** The locales of the site; all of the newsroom where there is none. */
  only?: readonly string[]
  kits: boolean
  cards: boolean
  /** Compressed files beside those that compress. */
  gzip: boolean
  /** Read every file that should be as it was, and write it anew where it is not. */
  verify: boolean
  /** Say what would change and write nothing. */
  dryRun: boolean
  /** Processors to use. */
  jobs: number
  /** Milliseconds since 1970: what is under embargo then is absent. */
  now: number
}>
