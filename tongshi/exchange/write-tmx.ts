import type {ExchangeBundle, ExchangeUnit} from './exchange-unit.ts'
import {countAt} from './join-segments.ts'
import {layOutUnit, type PairedSegment} from './lay-out-unit.ts'
import {type MessagePart, readParts} from './message-parts.ts'
import {writeNote, writeTerm} from './note-text.ts'
import {writeTrail} from './unit-trail.ts'
import {escapeText, tag} from './write-tags.ts'

/**
 * Write a bundle as TMX 1.4b: a translation unit per segment, named `file|unit` or `file|unit|path`; arguments are
 * `ph`, tags `bpt` and `ept`, each with the ICU it stands for.
 *
 * @param bundle whose messages fit; see `findUnfit`.
 */
export function writeTmx(bundle: ExchangeBundle): string {
  const units = bundle.files.flatMap(({name, units: own}) =>
    own.flatMap(unit => writeUnit(name, unit, bundle)),
  )
  const header = tag('header', {
    creationtool: 'tongshi',
    creationtoolversion: '0.1.0',
    segtype: 'block',
    'o-tmf': 'tongshi',
    adminlang: 'en',
    srclang: bundle.sourceLocale,
    datatype: 'plaintext',
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
${header}
<body>
${units.join('')}</body>
</tmx>
`
}

function writeUnit(file: string, unit: ExchangeUnit, bundle: ExchangeBundle): string[] {
  const {segments, trail} = layOutUnit(unit, bundle, 'parts')!
  const standing = {state: unit.state, ...(unit.isStale ? {stale: 'yes'} : {})}
  const notes = [
    ...(unit.notes ?? []).map(note => tag('note', {}, escapeText(writeNote(note)))),
    ...(unit.terms ?? []).map(term => tag('prop', {type: 'x-term'}, escapeText(writeTerm(term)))),
  ]
  return segments.map((segment, at) => {
    const id = [file, unit.id, ...(segment.path === '' ? [] : [segment.path])].join('|')
    const own = writeTrail(at === 0 ? {...trail, ...standing} : standing)
    const before = (at === 0 ? notes.join('') : '') + tag('prop', {type: 'x-trail'}, escapeText(own))
    return `${tag('tu', {tuid: id}, before + writeVariants(segment, bundle))}\n`
  })
}

function writeVariants({path, source, target}: PairedSegment, bundle: ExchangeBundle): string {
  const count = countAt(path)
  const seg = (text: string) => tag('seg', {}, writeParts(readParts(text, count) ?? [], {next: 1}))
  return (
    tag('tuv', {'xml:lang': bundle.sourceLocale}, seg(source)) +
    (target === undefined ? '' : tag('tuv', {'xml:lang': bundle.targetLocale}, seg(target)))
  )
}

function writeParts(parts: readonly MessagePart[], numbers: {next: number}): string {
  return parts
    .map(part => {
      if (part.kind === 'text') return escapeText(part.text)
      const x = String(numbers.next++)
      if (part.kind !== 'tag') return tag('ph', {x}, escapeText(part.kind === 'count' ? '#' : part.code))
      return (
        tag('bpt', {i: x, x}, escapeText(`<${part.name}>`)) +
        writeParts(part.children, numbers) +
        tag('ept', {i: x}, escapeText(`</${part.name}>`))
      )
    })
    .join('')
}
