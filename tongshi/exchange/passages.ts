import type {Mention} from '#documents/find-facts.ts'
import type {InlineMark} from '#documents/inline-marks.ts'
import type {TextBlock} from '#documents/locate-text.ts'
import type {Dateline} from '#documents/read-dateline.ts'

/** A block with its facts, to set beside its translation. */
export type Passage = Readonly<{
  kind: TextBlock['kind'] | 'title'
  text: string
  /** UTF-16 code units of `text`, end exclusive; `name` is the fact's. */
  mentions: readonly (Mention & Readonly<{fact: string}>)[]
  /** Markup, as it came; offsets as above. */
  marks: readonly InlineMark[]
}>

type Cut = Readonly<{
  title: number | undefined
  isCut: (block: number) => boolean
  mentions: readonly Mention[]
  nameOf: readonly string[]
  /** Markup of each block. */
  marks: readonly (readonly InlineMark[])[]
  cut: Dateline | undefined
}>

/** The blocks of a document as passages: its title, then its text without dateline. */
export function passagesOf(
  blocks: readonly TextBlock[],
  {title, isCut, mentions, nameOf, marks, cut}: Cut,
): Passage[] {
  const order = [
    ...(title === undefined ? [] : [title]),
    ...[...blocks.keys()].filter(at => at !== title && !isCut(at)),
  ]
  const byBlock = Map.groupBy(
    mentions.map((mention, index) => ({...mention, fact: nameOf[index]!})),
    ({block}) => block,
  )
  return order.flatMap(at => {
    const {text, kind} = blocks[at]!
    const lead = cut?.block === at ? cut.cut.end : 0
    const own = (byBlock.get(at) ?? [])
      .filter(({start, end}) => start >= lead && end > start)
      .map(mention => ({...mention, start: mention.start - lead, end: mention.end - lead}))
    return /[\p{L}\p{N}]/u.test(text)
      ? [
          {
            kind: at === title ? ('title' as const) : kind,
            text: text.slice(lead),
            mentions: own,
            marks: marks[at]!.map(mark => ({...mark, start: mark.start - lead, end: mark.end - lead})),
          },
        ]
      : []
  })
}
