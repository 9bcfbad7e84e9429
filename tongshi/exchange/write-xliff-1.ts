import {describeBranch} from './describe-branch.ts'
import type {ExchangeBundle, ExchangeFile, ExchangeUnit} from './exchange-unit.ts'
import {countAt} from './join-segments.ts'
import {layOutUnit, type PairedSegment} from './lay-out-unit.ts'
import {type MessagePart, readParts} from './message-parts.ts'
import {writeTerm} from './note-text.ts'
import {writeTrail} from './unit-trail.ts'
import {escapeText, tag} from './write-tags.ts'

/** Attributes of ours on `trans-unit` and `group`. */
export const ownSpace = 'urn:tongshi:exchange'

/** States of XLIFF 1.2 for those of XLIFF 2. */
const statesOf12: Readonly<Record<ExchangeUnit['state'], string>> = {
  initial: 'needs-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
}

/**
 * Write a bundle as XLIFF 1.2: a `trans-unit` per message; a message with branches is a group of them. Arguments are
 * `x`, which more tools handle than `ph`, tags are `g`; `equiv-text` says what they stand for.
 *
 * @param bundle whose messages fit; see `findUnfit`.
 */
export function writeXliff1(bundle: ExchangeBundle): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:ts="${ownSpace}">
${bundle.files.map(file => writeFile(file, bundle)).join('')}</xliff>
`
}

function writeFile({name, units}: ExchangeFile, bundle: ExchangeBundle): string {
  const attributes = {
    original: name,
    'source-language': bundle.sourceLocale,
    'target-language': bundle.targetLocale,
    datatype: 'plaintext',
    'xml:space': 'preserve',
  }
  const body = units.map(unit => writeUnit(unit, bundle)).join('')
  return `${tag('file', attributes, `<body>\n${body}</body>`)}\n`
}

function writeUnit(unit: ExchangeUnit, bundle: ExchangeBundle): string {
  const {segments, trail} = layOutUnit(unit, bundle, 'parts')!
  const own = writeTrail({...trail, ...(unit.isStale ? {state: unit.state, stale: 'yes'} : {})}) || undefined
  const notes = [
    ...(unit.notes ?? []).map(({category, text}) => tag('note', {from: category}, escapeText(text))),
    ...(unit.terms ?? []).map(term => tag('note', {from: 'term'}, escapeText(writeTerm(term)))),
  ].join('')
  const [first] = segments
  if (segments.length === 1 && first!.path === '') {
    const attributes = {id: unit.id, resname: unit.id, 'ts:trail': own}
    return `${writeTransUnit(first!, attributes, {unit, notes})}\n`
  }
  const inner = segments.map((segment, at) => {
    const branch = tag(
      'note',
      {from: 'branch'},
      escapeText(describeBranch(segment.path, bundle.targetLocale)),
    )
    const attributes = {id: `${unit.id}:${at + 1}`, resname: segment.path}
    return writeTransUnit(segment, attributes, {unit, notes: branch})
  })
  const group = {id: unit.id, resname: unit.id, restype: 'x-icu-branches', 'ts:trail': own}
  return `${tag('group', group, notes + inner.join(''))}\n`
}

function writeTransUnit(
  {path, source, target}: PairedSegment,
  attributes: Readonly<Record<string, string | undefined>>,
  {unit, notes}: {unit: ExchangeUnit; notes: string},
): string {
  const count = countAt(path)
  const known = new Map<string, string[]>()
  let next = 1
  const written = writeParts(readParts(source, count) ?? [], code => {
    const id = String(next++)
    known.set(code, [...(known.get(code) ?? []), id])
    return id
  })
  const state = unit.isStale ? 'needs-review-translation' : statesOf12[unit.state]
  const translated =
    target === undefined
      ? ''
      : tag(
          'target',
          {state},
          writeParts(readParts(target, count) ?? [], code => known.get(code)?.shift() ?? String(next++)),
        )
  const isApproved = target !== undefined && (unit.state === 'reviewed' || unit.state === 'final')
  const approved = isApproved && !unit.isStale ? 'yes' : undefined
  return tag('trans-unit', {...attributes, approved}, tag('source', {}, written) + translated + notes)
}

function writeParts(parts: readonly MessagePart[], idOf: (code: string) => string): string {
  return parts
    .map(part => {
      if (part.kind === 'text') return escapeText(part.text)
      if (part.kind === 'tag') {
        const code = `<${part.name}>`
        const attributes = {id: idOf(code), ctype: kindOf(part.name), 'equiv-text': code}
        return tag('g', attributes, writeParts(part.children, idOf))
      }
      const code = part.kind === 'count' ? '#' : part.code
      return tag('x', {id: idOf(code), 'equiv-text': code})
    })
    .join('')
}

function kindOf(name: string): string {
  if (name === 'b') return 'bold'
  if (name === 'i') return 'italic'
  return /^a\d+$/.test(name) ? 'link' : `x-${name}`
}
