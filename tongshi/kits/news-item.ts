/** A figure of an announcement: exact for machines, as printed for people. */
export type NewsFigure = Readonly<{
  /** Name of the fact: the same in every locale. */
  name: string
  /** What it measures, in the locale. */
  label: string
  /** As the locale prints it, bound included: `more than 600`. */
  text: string
  /** Whole units, decimal digits, or `n/d`: as `Quantity.value`; of a period its days in ISO 8601. */
  value: string
  /** The other end of a range `value..upper`. */
  upper?: string
  /** UCUM code. */
  unit?: string
  /** UCUM code of what the value is for, one of it. */
  per?: string
  isPeriod?: boolean
  /** ISO 4217. */
  currency?: string
  /** As `Quantity.bound`. */
  bound: string
}>

/** Where the same page stands in another locale (BCP 47). */
export type Alternate = Readonly<{locale: string; url: string}>

/** One announcement in one locale, rendered: all that feeds, sitemaps and JSON-LD need. */
export type NewsItem = Readonly<{
  slug: string
  /** BCP 47, the language of title, summary and body. */
  locale: string
  /** BCP 47, the locale the announcement was written in. */
  source: string
  /** Absolute. */
  url: string
  title: string
  summary: string
  /** A fragment; parts in another language carry their own `lang`. */
  bodyHtml: string
  bodyText: string
  /** Calendar day `YYYY-MM-DD`. */
  publishedOn: string
  /** Calendar day `YYYY-MM-DD`, not before `publishedOn`. */
  updatedOn: string
  /** From 1; a correction adds 1. */
  version: number
  /** With or without this page itself. */
  alternates: readonly Alternate[]
  people: readonly Readonly<{name: string; office?: string; organisation?: string}>[]
  organisations: readonly string[]
  places: readonly string[]
  figures: readonly NewsFigure[]
  /** Absolute address of the card. */
  image: string
  /** No part is shown in another language than `locale`. */
  isComplete: boolean
}>

/** Who announces, in one locale. */
export type Newsroom = Readonly<{
  name: string
  description: string
  /** Absolute address of the list of announcements in this locale. */
  url: string
  /** BCP 47. */
  locale: string
  /** E-mail address or absolute address. */
  contact?: string
}>
