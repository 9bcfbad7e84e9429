'use client'
import {useTranslations} from 'use-intl'
import {inLanguage} from '../../../(reader)/_parts/in-language.ts'
import {Icon} from '../../_parts/icon.tsx'
import {When} from '../../_parts/when.tsx'
import {Difference} from './difference.tsx'
import parts from './draft-offer.module.css'
import type {EditorData, UnitRow} from './editor-data.ts'
import {type EditorState, textOf} from './editor-state.ts'
import type {EditorActs} from './use-editor.ts'
import type {OpenUnit} from './use-open-unit.ts'

type Props = Readonly<{
  data: EditorData
  state: EditorState
  acts: EditorActs
  unit: UnitRow
  opened: OpenUnit
}>

/** What an earlier visit left, and what somebody else saved meanwhile: told, never applied by itself. */
export function DraftOffer({data, state, acts, unit, opened}: Props) {
  const words = useTranslations('editor')
  const {key} = unit
  const offer = state.offers[key]
  const overtaken = state.overtaken[key]
  const postponed = state.postponed.has(key) ? state.conflicts[key] : undefined
  const shown = {
    locale: data.target,
    terms: opened.shown.terms,
    chips: opened.shown.chips,
    viewOf: opened.shown.viewOf,
  }
  return (
    <>
      {offer ? (
        <section className={parts.offer} aria-label={words('draftOfEarlier')}>
          <p className="icon-word">
            <Icon name="undo" />
            <span>
              {words.rich('draftOffer', {
                rev: offer.rev,
                at: () => <When at={new Date(offer.at).toISOString()} />,
              })}
            </span>
          </p>
          <p className={parts.text} {...inLanguage(data.target)}>
            <Difference before={textOf(state, key)} after={offer.text} {...shown} />
          </p>
          <p className={parts.acts}>
            <button type="button" className="button small" onClick={() => acts.takeOffer(key)}>
              {words('takeDraft')}
            </button>
            <button type="button" className="button quiet small" onClick={() => acts.dropOffer(key)}>
              {words('dropDraft')}
            </button>
          </p>
        </section>
      ) : null}
      {overtaken === undefined ? null : (
        <p className={`${parts.offer} icon-word`} role="status">
          <Icon name="warning" />
          <span>
            {words('overtaken', {name: overtaken?.name ?? words('somebody'), rev: unit.target?.rev ?? 0})}
          </span>
        </p>
      )}
      {postponed ? (
        <p className={`${parts.offer} icon-word`} role="status">
          <Icon name="warning" />
          <span>{words('conflictPostponed')}</span>
        </p>
      ) : null}
    </>
  )
}
