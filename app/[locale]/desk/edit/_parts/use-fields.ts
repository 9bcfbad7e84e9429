'use client'
import {useMemo, useState} from 'react'
import {changeLine, copyToEmpty} from '#messages/change-line.ts'
import {completeFields, countRows, mostRows} from '#messages/complete-fields.ts'
import type {Finding} from '#messages/finding.ts'
import type {LinePath, MessageFields} from '#messages/message-fields.ts'
import {type ReadFields, readFields} from '#messages/read-fields.ts'
import {writeFields} from '#messages/write-fields.ts'

const nothing: MessageFields = {line: {text: '', spans: [], counts: false}, chips: {}, blocks: {}}

/** The fields of a unit: what its source is made of, and the lines that are written. */
export type UnitFields = Readonly<{
  source: MessageFields
  /** Nothing where the text does not parse or has too many rows: it is edited as ICU. */
  target: MessageFields | undefined
  finding: Finding | undefined
  change: (path: LinePath, text: string) => void
  /** Write the text of one row into every empty row of its choice; their fields are read anew. */
  copyRow: (path: LinePath) => void
  /** Counts the times at which several lines were written at once. */
  copies: number
}>

/**
 * Keep the fields of a text that is being written. They are read anew when the unit changes or the text came from
 * outside; while somebody types they change line by line, so that rows that are only offered stay.
 *
 * @param text ICU, as far as it goes.
 * @param version changes when the text came from outside of the fields.
 * @param tell takes the message after each change of a line.
 */
export function useFields(
  {sourceText, text, locale, version}: {sourceText: string; text: string; locale: string; version: string},
  tell: (text: string) => void,
): UnitFields {
  const source = useMemo(() => readFields(sourceText).fields ?? nothing, [sourceText])
  const [copies, setCopies] = useState(0)
  const [held, setHeld] = useState(() => ({version, read: readTarget(text, source, locale)}))
  let {read} = held
  if (held.version !== version) {
    read = readTarget(text, source, locale)
    setHeld({version, read})
  }
  const tooMany = read.fields && countRows(read.fields) > mostRows
  const target = tooMany ? undefined : read.fields
  return {
    source,
    target,
    finding: read.finding,
    change: (path, line) => {
      if (!target) return
      const fields = changeLine(target, path, line)
      setHeld({version, read: {fields}})
      tell(writeFields(fields))
    },
    copyRow: path => {
      if (!target) return
      const fields = copyToEmpty(target, path)
      setHeld({version, read: {fields}})
      setCopies(copies + 1)
      tell(writeFields(fields))
    },
    copies,
  }
}

function readTarget(text: string, source: MessageFields, locale: string): ReadFields {
  const {fields, finding} = readFields(text, source.chips)
  return finding ? {finding} : {fields: completeFields(fields, source, locale)}
}
