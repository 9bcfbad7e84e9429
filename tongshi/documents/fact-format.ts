/** An ICU format of a figure's mention: its number alone, in digits or in the words that the sentence has. */
export type FactFormat =
  | 'number'
  | 'number, compact'
  | 'number, percent'
  | 'number, spellout'
  | 'number, spellout-titlecase'
