/** What `content/brand.yaml` decides for every format of a kit, for one locale. */
export type Brand = Readonly<{
  name: string
  /** Absolute address of the newsroom, without a slash at the end. */
  address: string
  /** SVG or PNG; its file ending. */
  logo: Readonly<{bytes: Uint8Array; ending: 'svg' | 'png'}>
  /** `#rrggbb`. */
  colours: Readonly<Record<(typeof colourNames)[number], string>>
  fonts: BrandFonts
  paper: 'a4' | 'us-letter'
}>

/** Text, quieter text, facts and links, corrections and warnings, tints, hair lines. */
export const colourNames = ['ink', 'quiet', 'accent', 'mark', 'tint', 'rule'] as const

/** Families, as the font files name themselves. */
export type BrandFonts = Readonly<{
  serif: string
  sans: string
  han: string
  /** Further families for scripts that the three do not draw, tried in order. */
  others: readonly string[]
  /** Folders or files with the fonts, absolute. */
  files: readonly string[]
  /** What Word is asked for: fonts that offices have. */
  word: Readonly<{latin: string; han: string}>
}>
