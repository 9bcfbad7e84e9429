/** A fact as the reader sees it. */
export type Written = Readonly<{
  text: string
  /** BCP 47, only where the text is not in the locale asked for. */
  lang?: string
  /** What the reader must be told: `unverified`, `fallback`. */
  mark?: string
}>
