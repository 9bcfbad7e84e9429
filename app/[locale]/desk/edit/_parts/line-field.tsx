'use client'
import {useCallback, useMemo} from 'react'
import {nameOfPath} from '#messages/change-line.ts'
import type {Line, LinePath} from '#messages/message-fields.ts'
import type {FieldMark} from './chip-decorations.ts'
import {fieldClipboard} from './field-tools.ts'
import parts from './line-field.module.css'
import {type FieldHandle, MessageField} from './message-field.tsx'
import {useUnitEditing} from './unit-editing.ts'

type Props = Readonly<{
  path: LinePath
  line: Line
  name: string
  /** Not written yet, though it is needed. */
  missing?: boolean
  placeholder?: string
  /** One line high: rows of choices. */
  small?: boolean
}>

/** The field of one line of the open unit. */
export function LineField({path, line, name, missing, placeholder, small}: Props) {
  const editing = useUnitEditing()
  const {target, placed, viewOf, insertions, locale, version, nonce, readOnly, findingsId} = editing
  const id = nameOfPath(path)
  const marks = useMemo(
    (): FieldMark[] =>
      placed.flatMap(({finding, ranges}) =>
        ranges
          .filter(range => nameOfPath(range.path) === id)
          .map(({start, end}) => ({start, end, severity: finding.severity})),
      ),
    [placed, id],
  )
  const isInvalid = marks.some(({severity}) => severity === 'error')
  const clipboard = useMemo(() => fieldClipboard(target, line.counts), [target, line.counts])
  const {hold, enter} = editing
  const ref = useCallback((handle: FieldHandle | null) => hold(id, handle), [hold, id])
  return (
    <MessageField
      ref={ref}
      value={line.text}
      version={version}
      change={text => editing.change(path, text)}
      viewOf={viewOf}
      insertions={insertions}
      clipboard={clipboard}
      marks={marks}
      lang={locale}
      name={name}
      describedBy={findingsId}
      invalid={isInvalid || missing === true}
      readOnly={readOnly}
      nonce={nonce}
      focused={() => enter(id)}
      className={`${parts.field} ${small ? parts.small : ''} ${missing ? parts.missing : ''} edited`}
      {...(placeholder ? {placeholder} : {})}
    />
  )
}
