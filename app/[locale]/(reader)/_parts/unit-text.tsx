import type {ReactNode} from 'react'
import type {UnitView} from '#kits/view-announcement.ts'
import type {Asked} from './fact-text.tsx'
import {inLanguage} from './in-language.ts'
import {RichText} from './rich-text.tsx'

type Props = Readonly<{
  unit: UnitView | undefined
  asked?: Asked
  footnote?: (identifier: string) => ReactNode
  image?: (url: string) => ReactNode
}>

/** Kinds whose block says itself that it is in another language. */
const ownBlock = new Set(['paragraph', 'heading', 'item', 'quote'])

/** The text of a unit inside its block; in another language than the page's it carries its `lang`. */
export function UnitText({unit, asked, footnote, image}: Props) {
  if (!unit) return null
  const {said} = unit
  const text = (
    <RichText
      said={said}
      {...(asked ? {asked} : {})}
      {...(footnote ? {footnote} : {})}
      {...(image ? {image} : {})}
    />
  )
  return said.langIfOther && !ownBlock.has(unit.kind) ? (
    <span className="other-language" {...inLanguage(said.lang)}>
      {text}
    </span>
  ) : (
    text
  )
}
