'use client'
import {useId} from 'react'
import {useTranslations} from 'use-intl'
import {Icon} from '../../_parts/icon.tsx'
import parts from './import.module.css'
import type {CorrectedPreview, Decisions, MergedPiece} from './import-data.ts'
import {WordDiff} from './word-diff.tsx'

type Props = Readonly<{
  preview: CorrectedPreview
  decisions: Decisions
  decide: (decisions: Decisions) => void
}>

/** What the desk and the document have both changed: a person decides each; and what the desk alone keeps. */
export function ConflictList({preview, decisions, decide}: Props) {
  const words = useTranslations('corrected')
  const conflicts = preview.merge.filter(one => one.from === 'conflict')
  const kept = preview.merge.filter(one => one.from === 'desk')
  if (conflicts.length + kept.length === 0) return null
  const open = conflicts.filter(one => decisions[one.id] === undefined)
  const all = (side: 'desk' | 'document') =>
    decide({...decisions, ...Object.fromEntries(open.map(one => [one.id, side]))})
  return (
    <section className="panel" aria-labelledby="conflicts-title">
      <header>
        <h2 id="conflicts-title">{words('edits')}</h2>
        <span className={open.length > 0 ? 'warning-text' : 'meta'} role="status">
          {words('undecided', {count: open.length})}
        </span>
      </header>
      <div className="inside">
        {preview.knowsBase ? null : (
          <p className="finding warning">
            <Icon name="warning" className="warning-text" />
            <span>{words('noBase')}</span>
          </p>
        )}
        {conflicts.map(piece => (
          <Conflict
            key={piece.id}
            piece={piece}
            lang={preview.locale}
            decided={decisions[piece.id]}
            decide={side => decide({...decisions, [piece.id]: side})}
          />
        ))}
        {open.length > 1 ? (
          <p className={parts.readings}>
            <button type="button" className="button quiet" onClick={() => all('desk')}>
              {words('allDesk')}
            </button>
            <button type="button" className="button quiet" onClick={() => all('document')}>
              {words('allDocument')}
            </button>
          </p>
        ) : null}
        {kept.length > 0 ? (
          <details>
            <summary>{words('kept', {count: kept.length})}</summary>
            <ul className={parts.answered}>
              {kept.map(piece => (
                <li key={piece.id}>
                  {piece.name ? <code>{`{${piece.name}}`}</code> : null}{' '}
                  <span lang={preview.locale}>{piece.desk ?? words('deletedHere')}</span>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </section>
  )
}

type ConflictProps = Readonly<{
  piece: MergedPiece
  lang: string
  decided: 'desk' | 'document' | undefined
  decide: (side: 'desk' | 'document') => void
}>

function Conflict({piece, lang, decided, decide}: ConflictProps) {
  const words = useTranslations('corrected')
  const id = useId()
  const {name, base, desk, document, words: runs} = piece
  const sides = [
    ['desk', desk, words('desk')],
    ['document', document, words('document')],
  ] as const
  return (
    <fieldset className={parts.conflict}>
      <legend>{name ? <code>{`{${name}}`}</code> : words('both')}</legend>
      {base === null ? null : (
        <p className="meta">
          {words('base')} <span lang={lang}>{base}</span>
        </p>
      )}
      <div className={parts.sides}>
        {sides.map(([side, text, label]) => (
          <label key={side} data-chosen={decided === side || undefined}>
            <span className={parts.side}>
              <input type="radio" name={id} checked={decided === side} onChange={() => decide(side)} />
              <b>{label}</b>
            </span>
            <span lang={lang}>{text ?? <i>{words('absent')}</i>}</span>
          </label>
        ))}
      </div>
      {desk !== null && document !== null ? (
        <p>
          <span className="meta">{words('difference')}</span> <WordDiff words={runs} lang={lang} />
        </p>
      ) : null}
    </fieldset>
  )
}
