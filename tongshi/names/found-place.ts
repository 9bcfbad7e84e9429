/** A place in running text: the proper name without its generic. Offsets are UTF-16 code units, end exclusive. */
export type FoundPlace = Readonly<{
  start: number
  end: number
  text: string
  /** What stands behind it: `District`, `区`. */
  generic?: string
  /** `sure`: in the register, or with a generic; `likely`: only beside a known place. */
  sure: 'sure' | 'likely'
  /** How a place without a generic was found, where it is not the register: `place-cldr`, `place-list`. */
  rule?: string
}>
