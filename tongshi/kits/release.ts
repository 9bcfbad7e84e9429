import type {Brand} from './brand.ts'

/** A piece of a line. */
export type Inline =
  /** `keep`: a word that stands on one line, in titles. */
  | Readonly<{kind: 'text'; text: string; keep?: boolean}>
  /** A printed fact. `keep`: it stands on one line; gaps: the space that Han leaves before and after Latin. */
  | Readonly<{
      kind: 'fact'
      name: string
      text: string
      keep: boolean
      gapBefore: boolean
      gapAfter: boolean
      lang?: string
      /** A name that nobody has confirmed. */
      isUnverified?: boolean
      /** The word that says so, at the first such name of a line of text. */
      mark?: string
    }>
  | Readonly<{kind: 'strong' | 'emphasis' | 'deleted'; children: readonly Inline[]}>
  | Readonly<{kind: 'link'; url: string; children: readonly Inline[]}>
  | Readonly<{kind: 'code'; text: string}>
  | Readonly<{kind: 'break'}>
  /** A reference to a note of the release, numbered from 1. */
  | Readonly<{kind: 'note'; number: number}>
  /** A picture inside a line: its place in `Release.pictures`. */
  | Readonly<{kind: 'picture'; at: number}>

/** A printed text and the language it is really in (BCP 47). */
export type Line = Readonly<{lang: string; inlines: readonly Inline[]}>

/** A block of the text, in reading order. */
export type Block =
  /** `level` from 2: the title is the first; no level is skipped. */
  | Readonly<{kind: 'heading'; level: number; line: Line}>
  | Readonly<{kind: 'paragraph'; line: Line}>
  | Readonly<{kind: 'list'; start?: number; items: readonly (readonly Block[])[]}>
  | Readonly<{kind: 'quote'; blocks: readonly Block[]}>
  | Readonly<{kind: 'table'; head: readonly Line[]; rows: readonly (readonly Line[])[]}>
  | Readonly<{kind: 'code'; text: string}>
  | Readonly<{kind: 'rule'}>
  | Readonly<{kind: 'picture'; at: number}>
  | Readonly<{kind: 'chart'; at: number}>

/** A picture as every format shows it; its bytes are in the kit's media. */
export type Picture = Readonly<{
  /** File name in the folder `media`. */
  file: string
  alt: string
  altLang: string
  caption?: Line
  credit?: string
  rights?: string
}>

/** A chart: the drawing without words, and the words. */
export type ReleaseChart = Readonly<{
  lang: string
  title: string
  caption: string
  /** SVG without text. */
  svg: string
  /** What the drawing shows, in a sentence. */
  alt: string
  /** `share` of the drawing's width that each line spans, and whether the true value lies beyond. */
  rows: readonly Readonly<{label: string; text: string; share: number; isOpen: boolean}>[]
}>

/** A key figure. */
export type ReleaseFigure = Readonly<{
  name: string
  label: string
  labelLang: string
  before: string
  number: string
  after: string
  /** The whole of it: `more than 600`. */
  text: string
  /** The same in the first other language. */
  other?: Readonly<{lang: string; text: string}>
}>

/** A figure with everything known about it, as texts of the locale. */
export type FigureEntry = Readonly<{
  name: string
  label: string
  labelLang: string
  text: string
  /** Full digits with unit and currency. */
  exact: string
  others: readonly Readonly<{lang: string; text: string}>[]
  bound: string
  source: string
  sourceLang: string
  status: string
  isVerified: boolean
}>

export type ReleasePerson = Readonly<{
  name: string
  lang?: string
  isUnverified: boolean
  office?: Readonly<{text: string; lang?: string}>
  organisation?: Readonly<{text: string; lang?: string}>
}>

export type Contact = Readonly<{name: string; role: string; email: string; phone: string}>

/** One announcement in one locale, every word printed and in its place: all formats are made from it alone. */
export type Release = Readonly<{
  slug: string
  /** BCP 47. */
  locale: string
  direction: 'ltr' | 'rtl'
  source: string
  version: number
  /** Calendar days `YYYY-MM-DD`. */
  publishedOn: string
  updatedOn: string
  state: 'usable' | 'withdrawn'
  isDraft: boolean
  brand: Brand
  newsroom: string
  /** For immediate release, or until when it is embargoed. */
  coverLine: string
  isEmbargoed: boolean
  /** What is printed across the pages of a draft. */
  watermark: string
  place?: Readonly<{text: string; lang?: string; isUnverified: boolean}>
  date: string
  title: Line
  titleText: string
  summary?: Line
  /** What has been corrected, or why it was withdrawn. */
  notice?: Readonly<{heading: string; line: Line}>
  figures: readonly ReleaseFigure[]
  body: readonly Block[]
  notes: readonly Readonly<{number: number; heading: string; blocks: readonly Block[]}>[]
  pictures: readonly Picture[]
  charts: readonly ReleaseChart[]
  people: Readonly<{heading: string; list: readonly ReleasePerson[]}>
  namesNote: string
  history: readonly Readonly<{date: string; version: string; line: Line}>[]
  /** The figures that have a label, for the list at the end. */
  entries: readonly FigureEntry[]
  /**
   * Every figure of the facts as the locale prints it; `isNamed`: the text or a label names it. `forms` are what a file
   * holds of it: where no list of figures tells the whole, what the sentences print, as `2.1 million` behind About.
   */
  printed: readonly Readonly<{
    name: string
    text: string
    label: string
    isNamed: boolean
    forms: readonly string[]
  }>[]
  boilerplate: readonly string[]
  contacts: readonly Contact[]
  /** Everything that is printed around the text, by key of the catalogue. */
  words: ReleaseWords
}>

/** Words of the kit that a format prints. */
export const releaseWords = [
  'pressRelease',
  'ends',
  'keyFigures',
  'notesToEditors',
  'whatChanged',
  'figuresInFull',
  'figure',
  'asPrinted',
  'exactValue',
  'inOtherLanguages',
  'bound',
  'sourceAndStatus',
  'aboutUs',
  'pressContact',
  'picture',
  'credit',
  'page',
  'draftNote',
  'email',
  'phone',
  'versionLine',
  'namesHeading',
  'file',
  'altText',
  'caption',
  'creditName',
  'rights',
] as const

export type ReleaseWords = Readonly<Record<(typeof releaseWords)[number], string>>
