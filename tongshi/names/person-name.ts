/** How a name is spelled in Latin letters. */
export type NameSystem =
  | 'pinyin'
  | 'passport'
  | 'wade-giles'
  | 'hong-kong'
  | 'taiwan'
  | 'ethnic'
  | 'foreign'
  | 'unknown'

/** One person's name as `content/terms/people.yaml` records it. A confirmed record wins over every algorithm. */
export type PersonName = Readonly<{
  id: string
  /** Chinese characters, or `unknown` where nobody has said how the name is written. Never guessed. */
  characters: string
  surname: string
  given: string
  order: 'surname-first' | 'given-first'
  system: NameSystem
  /** Who or what says so. */
  source: string
  /** A person has confirmed characters and spelling. */
  verified: boolean
  /** Other spellings met: `Yangsu`. */
  variants: readonly string[]
}>
