import {type Chips, chipPattern, type MessageFields} from '#messages/message-fields.ts'
import {readFields} from '#messages/read-fields.ts'
import {writeLine} from '#messages/write-fields.ts'
import type {ViewOfChip} from './chip-view.ts'
import type {Clipboard, Insertion} from './field-extensions.ts'

/** What may be inserted by key: every chip of the source, and whole runs such as `<a1>{org}</a1>`. */
export function listInsertions(source: MessageFields, viewOf: ViewOfChip): Insertion[] {
  const chips = Object.values(source.chips)
  const found: Insertion[] = []
  for (const {char, kind, name} of chips) {
    if (kind === 'argument' || kind === 'count')
      found.push({
        label: kind === 'count' ? '#' : name,
        detail: viewOf(char)?.label ?? '',
        text: char,
        opener: '{',
      })
    const close = kind === 'open' ? chips.find(one => one.kind === 'close' && one.name === name) : undefined
    if (!close) continue
    found.push({label: `${name}>…</${name}>`, detail: '', text: char + close.char, back: 1, opener: '<'})
    const run = runBetween(source.line.text, char, close.char)
    if (run)
      found.push({
        label: `${name}>${describeRun(run, source.chips)}</${name}>`,
        detail: '',
        text: char + run + close.char,
        opener: '<',
      })
  }
  return found
}

/** A tag that holds nothing but facts in the source is offered with them. */
function runBetween(text: string, open: string, close: string): string | undefined {
  const from = text.indexOf(open) + 1
  const run = text.slice(from, text.indexOf(close, from))
  return run !== '' && run.replace(chipPattern, '') === '' ? run : undefined
}

function describeRun(run: string, chips: Chips): string {
  return [...run].map(char => chips[char]?.raw ?? '').join('')
}

/**
 * The clipboard holds ICU, so that chips can be taken to another field, another unit or a mail; what comes in is read
 * as ICU where it is, and as plain text where it does not parse or names what this unit does not know.
 */
export function fieldClipboard(fields: MessageFields, counts: boolean): Clipboard {
  const {chips, blocks} = fields
  return {
    write: text => writeLine({text, spans: [], counts}, {chips, blocks}),
    read: text => {
      const plain = text.replace(chipPattern, '\ufffd')
      const read = readFields(plain, chips).fields
      if (!read || Object.keys(read.blocks).length > 0) return plain
      const isKnown = [...read.line.text].every(
        char => Object.hasOwn(chips, char) || !Object.hasOwn(read.chips, char),
      )
      return isKnown ? read.line.text : plain
    },
  }
}
