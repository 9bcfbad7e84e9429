import {readFields} from '#messages/read-fields.ts'

/** A message in one line of a list: facts by their names in braces, tags left out. */
export function plainText(message: string): string {
  const {fields} = readFields(message)
  if (!fields) return message
  return [...fields.line.text]
    .map(char => {
      const chip = Object.hasOwn(fields.chips, char) ? fields.chips[char]! : undefined
      if (!chip) return char
      return chip.kind === 'argument' || chip.kind === 'choice' ? `{${chip.name}}` : ''
    })
    .join('')
}
