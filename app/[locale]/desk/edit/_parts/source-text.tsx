'use client'
import {Fragment, type ReactNode} from 'react'
import {inLanguage} from '../../../(reader)/_parts/in-language.ts'
import {classOfChip} from './chip-class.ts'
import type {ChipView, ViewOfChip} from './chip-view.ts'

/** A run of a text that is drawn in a way of its own. */
export type TextRun = Readonly<{
  text: string
  className?: string | undefined
  /** Element of the run: `ins` and `del` say what they are without colour. */
  as?: 'span' | 'ins' | 'del' | 'mark'
  title?: string
}>

/** A message read-only, with its chips. */
export function SourceText({runs, viewOf}: Readonly<{runs: readonly TextRun[]; viewOf: ViewOfChip}>) {
  return runs.map((run, at) => {
    const inside = drawChips(run.text, viewOf)
    if (!run.className && !run.as) return <Fragment key={at}>{inside}</Fragment>
    const Tag = run.as ?? 'span'
    return (
      <Tag key={at} className={run.className} title={run.title}>
        {inside}
      </Tag>
    )
  })
}

function drawChips(text: string, viewOf: ViewOfChip): ReactNode {
  const pieces: ReactNode[] = []
  let plain = ''
  for (const [at, char] of [...text].entries()) {
    const view = viewOf(char)
    if (!view) {
      plain += char
      continue
    }
    pieces.push(plain, <ChipMark key={at} view={view} />)
    plain = ''
  }
  return [...pieces, plain]
}

/** One chip, as the field draws it. */
export function ChipMark({view, unused}: Readonly<{view: ChipView; unused?: boolean}>) {
  const {kind, label, name, number, lang} = view
  return (
    <span className={`${classOfChip(kind)}${unused ? ' unused' : ''}`} title={name} {...inLanguage(lang)}>
      {number === undefined ? null : <b>{number}</b>}
      {label}
    </span>
  )
}
