'use client'
import {useEffect, useRef, useState} from 'react'
import {useTranslations} from 'use-intl'
import {changeLine} from '#messages/change-line.ts'
import {readFields} from '#messages/read-fields.ts'
import {writeFields} from '#messages/write-fields.ts'
import {useActs} from '../../_parts/acts.tsx'
import {useDesk} from '../../_parts/desk-context.tsx'
import {ConflictView} from './conflict-view.tsx'
import type {Conflict, EditorData, UnitRow} from './editor-data.ts'
import {fieldClipboard} from './field-tools.ts'
import parts from './line-field.module.css'
import {type FieldHandle, MessageField} from './message-field.tsx'
import {RawField} from './raw-field.tsx'
import type {EditorActs} from './use-editor.ts'
import type {OpenUnit} from './use-open-unit.ts'

type Props = Readonly<{
  data: EditorData
  unit: UnitRow
  conflict: Conflict
  opened: OpenUnit
  acts: EditorActs
}>

/** A conflict with its merge field: whatever is chosen becomes the next revision, the other text stays in History. */
export function ConflictPane({data, unit, conflict, opened, acts}: Props) {
  const words = useTranslations('editor')
  const {person} = useDesk()
  const [merged, setMerged] = useState(conflict.mine)
  const handle = useRef<FieldHandle>(null)
  const {key} = unit
  const keepMine = () => acts.merge(key, conflict.mine)
  const takeTheirs = () => acts.takeTheirs(key)
  const saveMerge = () => acts.merge(key, merged)
  const later = () => acts.postpone(key)
  const other = conflict.theirs.author?.name ?? words('somebody')
  useActs([
    {id: 'keep-mine', name: words('keepYours'), keys: '1', run: keepMine},
    {id: 'take-theirs', name: words('takeTheirs', {name: other}), keys: '2', run: takeTheirs},
    {id: 'decide-later', name: words('decideLater'), run: later},
  ])
  const box = useRef<HTMLDivElement>(null)
  const latest = useRef({saveMerge, later})
  latest.current = {saveMerge, later}
  // A second press of the key that met the conflict must not decide it: the merge field has to be entered first.
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus()
    return opened.whileConflict({
      submit: () =>
        box.current?.querySelector('footer')?.parentElement?.contains(document.activeElement) &&
        latest.current.saveMerge(),
      escape: () => latest.current.later(),
    })
  }, [opened.whileConflict])
  const fields = readFields(merged, opened.shown.chips).fields
  const isPlain = fields && Object.keys(fields.blocks).length === 0
  return (
    <div ref={box}>
      <ConflictView
        conflict={conflict}
        sourceText={unit.source.text}
        source={data.source}
        sourceShown={opened.sourceShown}
        locale={data.target}
        shown={opened.shown}
        person={person?.name ?? ''}
        keepMine={keepMine}
        takeTheirs={takeTheirs}
        saveMerge={saveMerge}
        later={later}
        takeRun={text => handle.current?.insert(text)}
        field={
          isPlain ? (
            <MessageField
              ref={handle}
              className={`${parts.field} edited`}
              value={fields.line.text}
              version={0}
              change={text => setMerged(writeFields(changeLine(fields, [], text)))}
              viewOf={opened.shown.viewOf}
              insertions={opened.editing.insertions}
              clipboard={fieldClipboard(fields, false)}
              marks={noMarks}
              lang={data.target}
              name={words('merge')}
              nonce={data.nonce}
            />
          ) : (
            <RawField
              text={merged}
              finding={undefined}
              locale={data.target}
              id={opened.editing.findingsId}
              change={setMerged}
              readOnly={false}
            />
          )
        }
      />
    </div>
  )
}

const noMarks = [] as const
