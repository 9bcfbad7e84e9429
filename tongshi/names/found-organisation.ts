/** An organisation in running text. Offsets are UTF-16 code units, 0-based, end exclusive. */
export type FoundOrganisation = Readonly<{
  start: number
  end: number
  text: string
  /** `likely`: it begins with no place and has few words. */
  sure: 'sure' | 'likely'
}>
