import type {ReactNode} from 'react'
import type {Asked} from './fact-text.tsx'
import {inLanguage} from './in-language.ts'
import {RichText} from './rich-text.tsx'
import type {UnitView} from './view-announcement.ts'

type Props = Readonly<{
  unit: UnitView | undefined
  asked?: Asked
  footnote?: (identifier: string) => ReactNode
}>

/** The text of a unit inside its block; in another language than the page's it carries its `lang`. */
export function UnitText({unit, asked, footnote}: Props) {
  if (!unit) return null
  const {said} = unit
  const text = <RichText said={said} {...(asked ? {asked} : {})} {...(footnote ? {footnote} : {})} />
  return said.langIfOther && unit.kind !== 'paragraph' ? <span {...inLanguage(said.lang)}>{text}</span> : text
}
