/** A sentence as alignment sees it. */
export type AlignableSentence = Readonly<{
  text: string
  /** Number of its paragraph. */
  paragraph: number
  /** `heading`, `cell` and the like go only with their like. */
  kind: string
}>

/** Sentences that say the same, by index; one side may be empty. */
export type Bead = Readonly<{
  left: readonly number[]
  right: readonly number[]
  /** What speaks for it, above 0 more than against; anchors alone. */
  anchors: number
  /** `sure`: at most two on a side, held by anchors or by both neighbours. */
  sure: boolean
}>
