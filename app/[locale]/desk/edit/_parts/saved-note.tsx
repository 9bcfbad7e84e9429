'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {UnitRow} from './editor-data.ts'
import type {EditorState} from './editor-state.ts'

/** At the field: when the draft was last written to this browser, or which revision is saved. */
export function SavedNote({state, unit}: Readonly<{state: EditorState; unit: UnitRow}>) {
  const words = useTranslations('editor')
  const {locale, zone} = useDesk()
  const draft = state.drafts[unit.key]
  if (!draft) return unit.target ? words('savedRevision', {rev: unit.target.rev}) : words('nothingSaved')
  if (draft.request) return words(state.connection === 'offline' ? 'waitsForServer' : 'onItsWay')
  if (draft.at === 0) return words('draft')
  const clock = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeStyle: 'medium',
    timeZone: zone,
  })
  return words('draftSaved', {clock: clock.format(draft.at)})
}
