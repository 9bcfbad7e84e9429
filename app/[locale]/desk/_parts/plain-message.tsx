'use client'
import {chipPattern} from '#messages/message-fields.ts'
import {readFields} from '#messages/read-fields.ts'
import type {PrintFact} from './message-text.tsx'

/** A message in one line without chips, for lists: facts by what they print or by their names, tags left out. */
export function PlainMessage({message, print}: Readonly<{message: string; print?: PrintFact}>) {
  return plainText(message, print)
}

/** The same as text. */
export function plainText(message: string, print?: PrintFact): string {
  const {fields} = readFields(message)
  if (!fields) return message
  return fields.line.text.replaceAll(chipPattern, char => {
    const chip = fields.chips[char]
    if (!chip || chip.kind === 'open' || chip.kind === 'close') return ''
    return chip.kind === 'count' ? '#' : (print?.(chip.name) ?? `{${chip.name}}`)
  })
}
