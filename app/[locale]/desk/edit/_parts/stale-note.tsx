'use client'
import {useTranslations} from 'use-intl'
import {inLanguage} from '../../../(reader)/_parts/in-language.ts'
import {StateMark} from '../../_parts/state-mark.tsx'
import {Difference} from './difference.tsx'
import type {EditorData, UnitDetail, UnitRow} from './editor-data.ts'
import parts from './stale-note.module.css'
import type {OpenUnit} from './use-open-unit.ts'

type Props = Readonly<{detail: UnitDetail | undefined; unit: UnitRow; data: EditorData; opened: OpenUnit}>

/** What changed in the source since the translation was made, however many edits lie between. */
export function StaleNote({detail, unit, data, opened}: Props) {
  const words = useTranslations('editor')
  if (unit.status !== 'stale' || !detail) return null
  return (
    <div className={parts.note}>
      <p>
        <StateMark state="stale" />{' '}
        <span className="meta">{words(detail.madeFrom ? 'staleSince' : 'staleUnknown')}</span>
      </p>
      {detail.madeFrom ? (
        <p className={parts.text} {...inLanguage(data.source)}>
          <Difference
            before={detail.madeFrom.text}
            after={unit.source.text}
            locale={data.source}
            terms={opened.sourceShown.terms}
            chips={opened.sourceShown.chips}
            viewOf={opened.sourceShown.viewOf}
          />
        </p>
      ) : null}
    </div>
  )
}
