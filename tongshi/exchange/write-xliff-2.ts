import {describeBranch} from './describe-branch.ts'
import type {ExchangeBundle, ExchangeFile} from './exchange-unit.ts'
import {countAt} from './join-segments.ts'
import {type LaidOutUnit, layOutUnit, type PairedSegment} from './lay-out-unit.ts'
import {type MessagePart, readParts} from './message-parts.ts'
import {writeTrail} from './unit-trail.ts'
import {escapeText, type Tag, tag} from './write-tags.ts'
import {valueTypes} from './xliff-values.ts'

/**
 * Write a bundle as XLIFF 2.1: a file per catalogue, a unit per message, a segment per branch.
 *
 * Arguments are `ph`, tags are `pc`, and what they stand for is in `originalData`; states are those of XLIFF, stale
 * targets have the subState `tongshi:stale`; terms are a glossary; what brings a message back to the byte is metadata.
 *
 * @param bundle whose messages parse; see `findUnfit`.
 */
export function writeXliff2(bundle: ExchangeBundle): string {
  const files = bundle.files.map((file, at) => writeFile(file, at, bundle))
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="${bundle.sourceLocale}" trgLang="${bundle.targetLocale}">
${files.join('')}</xliff>
`
}

function writeFile({name, units}: ExchangeFile, at: number, bundle: ExchangeBundle): string {
  const written = units.map((unit, index) =>
    writeUnit(layOutUnit(unit, bundle, 'parts')!, index, bundle.targetLocale),
  )
  return `<file id="f${at + 1}" original="${escapeText(name).replaceAll('"', '&quot;')}" xml:space="preserve">\n${written.join('')}</file>\n`
}

/** Codes of one unit: an id for each, data for each text that they stand for. */
type Codes = {next: number; data: Map<string, string>}

function writeUnit({unit, segments, trail}: LaidOutUnit, at: number, locale: string): string {
  const codes: Codes = {next: 1, data: new Map()}
  const isSplit = segments.length > 1 || segments[0]!.path !== ''
  const parts = segments.map((segment, index) => writeSegment(segment, index, {unit, codes}))
  const paths = isSplit ? segments.map(({path}, index) => meta(`path s${index + 1}`, path)).join('') : ''
  const own = writeTrail(trail)
  const metas = paths + (own === '' ? '' : meta('trail', own))
  const metadata = metas && tag('mda:metadata', {}, tag('mda:metaGroup', {category: 'tongshi'}, metas))
  const glossary = (unit.terms ?? []).map(({source, target}) =>
    tag(
      'gls:glossEntry',
      {},
      tag('gls:term', {}, escapeText(source)) +
        (target === undefined
          ? tag('gls:definition', {}, '')
          : tag('gls:translation', {}, escapeText(target))),
    ),
  )
  const notes = (unit.notes ?? []).map(({category, text}) => tag('note', {category}, escapeText(text)))
  if (isSplit)
    for (const [index, {path}] of segments.entries())
      notes.push(
        tag('note', {category: 'branch'}, escapeText(`s${index + 1}: ${describeBranch(path, locale)}`)),
      )
  const data = [...codes.data].map(([text, id]) => tag('data', {id}, writeText(text)))
  const isToken = valueTypes.nmtoken!.test(unit.id)
  const attributes = {
    id: isToken ? unit.id : `u${at + 1}`,
    name: unit.id,
    canResegment: isSplit ? 'no' : undefined,
  }
  return `${tag(
    'unit',
    attributes,
    [
      metadata,
      glossary.length > 0 && tag('gls:glossary', {}, glossary.join('')),
      notes.length > 0 && tag('notes', {}, notes.join('')),
      data.length > 0 && tag('originalData', {}, data.join('')),
      ...parts,
    ]
      .filter(Boolean)
      .map(part => `\n  ${part}`)
      .join(''),
  ).replace(/<\/unit>$/, '\n</unit>')}\n`
}

function meta(type: string, text: string): string {
  return tag('mda:meta', {type}, escapeText(text))
}

function writeSegment(
  {path, source, target}: PairedSegment,
  at: number,
  {unit, codes}: Pick<LaidOutUnit, 'unit'> & {codes: Codes},
): string {
  const count = countAt(path)
  const known = new Map<string, string[]>()
  const sourceParts = readParts(source, count) ?? []
  const writtenSource = writeParts(sourceParts, codes, code => {
    const id = `c${codes.next++}`
    known.set(code, [...(known.get(code) ?? []), id])
    return id
  })
  const writtenTarget =
    target === undefined
      ? undefined
      : // A code of the target has the id of its twin in the source while there is one left.
        writeParts(
          readParts(target, count) ?? [],
          codes,
          code => known.get(code)?.shift() ?? `c${codes.next++}`,
        )
  const {isStale, state} = unit
  const attributes: Tag = {
    id: `s${at + 1}`,
    state: target === undefined ? 'initial' : state,
    subState: isStale && target !== undefined ? 'tongshi:stale' : undefined,
  }
  return tag(
    'segment',
    attributes,
    tag('source', {}, writtenSource) + (writtenTarget === undefined ? '' : tag('target', {}, writtenTarget)),
  )
}

function writeParts(parts: readonly MessagePart[], codes: Codes, idOf: (code: string) => string): string {
  return parts
    .map(part => {
      if (part.kind === 'text') return writeText(part.text)
      if (part.kind === 'tag') {
        const id = idOf(`pc ${part.name}`)
        const [start, end] = [`<${part.name}>`, `</${part.name}>`]
        const attributes = {
          id,
          canCopy: 'no',
          dataRefStart: dataFor(start, codes),
          dataRefEnd: dataFor(end, codes),
          ...kindOf(part.name),
        }
        return tag('pc', attributes, writeParts(part.children, codes, idOf))
      }
      const code = part.kind === 'count' ? '#' : part.code
      return tag('ph', {
        id: idOf(`ph ${code}`),
        canCopy: 'no',
        dataRef: dataFor(code, codes),
        equiv: code,
        disp: part.kind === 'count' ? `{${part.count.argument}}` : undefined,
      })
    })
    .join('')
}

/** What tags of announcements are, for tools that show formatting. */
function kindOf(name: string): Tag {
  if (name === 'b' || name === 'i') return {type: 'fmt', subType: `xlf:${name}`}
  if (name === 's') return {type: 'fmt'}
  return /^a\d+$/.test(name) ? {type: 'link'} : {type: 'other'}
}

function dataFor(text: string, {data}: Codes): string {
  const id = data.get(text) ?? `d${data.size + 1}`
  data.set(text, id)
  return id
}

/** Characters that XML cannot hold are `cp`. */
function writeText(text: string): string {
  return escapeText(text).replace(
    /[^\t\n\r\u0020-\ufffd]/g,
    letter => `<cp hex="${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`,
  )
}
