import type {Finding} from '#messages/finding.ts'
import {collectUnits, type SegmentRow} from './collect-units.ts'
import {ExchangeError} from './exchange-error.ts'
import type {ReadBundle} from './exchange-unit.ts'
import {countAt} from './join-segments.ts'
import {writeParts} from './message-parts.ts'
import {readNote, readTerm} from './note-text.ts'
import {type CodeReader, readInlineXml} from './read-inline-xml.ts'
import {childElements, elementAt, textOf, type XmlElement} from './read-xml.ts'
import {readTrail} from './unit-trail.ts'

const roles: Readonly<Record<string, ReturnType<CodeReader['roleOf']>>> = {
  ph: 'single',
  it: 'single',
  bpt: 'start',
  ept: 'end',
}

/**
 * Read the units of a TMX 1.4 document that `writeTmx` wrote and a tool has edited.
 *
 * A translation unit without such a name is no unit of a catalogue (`exchange-context`): a memory imports it, not a
 * catalogue.
 *
 * @param targetLocale which language to take where a unit has several; default the first that is not the source.
 * @throws ExchangeError `format-unknown`.
 */
export function readTmx(
  root: XmlElement,
  {
    file,
    targetLocale: wanted,
    progress,
  }: {
    file: string
    targetLocale?: string | undefined
    progress?: ((units: number) => void) | undefined
  },
): ReadBundle {
  if (root.local !== 'tmx')
    throw new ExchangeError('format-unknown', {
      actual: `<${root.name}> in \`${file}\``,
      expected: '<tmx>',
      remedy: 'give a TMX 1.4 file',
    })
  const sourceLocale = elementAt(root, 'header')?.attributes.srclang ?? ''
  const findings: Finding[] = []
  let targetLocale = wanted ?? ''
  const rows = childElements(elementAt(root, 'body'), 'tu').flatMap((unit): SegmentRow[] => {
    const [name = '', id, ...path] = (unit.attributes.tuid ?? '').split('|')
    if (id === undefined) {
      findings.push({
        rule: 'exchange-context',
        severity: 'warning',
        place: {file, line: unit.line},
        actual: unit.attributes.tuid ?? '<tu>',
        expected: 'tuid="file|unit"',
      })
      return []
    }
    const variants = childElements(unit, 'tuv').map(element => ({
      element,
      lang: element.attributes['xml:lang'] ?? element.attributes.lang ?? '',
    }))
    const source = variants.find(one => isSame(one.lang, sourceLocale))
    const target = variants.find(one => (wanted ? isSame(one.lang, wanted) : one !== source))
    targetLocale ||= target?.lang ?? ''
    const read = (variant: (typeof variants)[number] | undefined) =>
      variant && readSegment(variant.element, path.join('|'), {file, findings, key: id})
    const written = read(target)
    return [
      {
        ...readProperties(unit),
        name,
        id,
        path: path.join('|'),
        line: unit.line,
        source: read(source) ?? '',
        ...(written === undefined ? {} : {target: written}),
      },
    ]
  })
  const collected = collectUnits(rows, {file, sourceLocale, targetLocale, progress})
  return {
    bundle: {
      files: collected.files,
      ...(sourceLocale ? {sourceLocale} : {}),
      ...(targetLocale ? {targetLocale} : {}),
    },
    findings: [...findings, ...collected.findings],
  }
}

function readProperties(
  unit: XmlElement,
): Pick<SegmentRow, 'trail' | 'state' | 'isStale' | 'notes' | 'terms'> {
  const properties = childElements(unit, 'prop')
  const trail = readTrail(
    textOf(properties.find(one => one.attributes.type === 'x-trail') ?? {...unit, children: []}),
  )
  return {
    trail,
    state: trail.state ?? 'translated',
    isStale: trail.stale === 'yes',
    notes: childElements(unit, 'note').map(note => readNote(textOf(note))),
    terms: properties.filter(one => one.attributes.type === 'x-term').map(one => readTerm(textOf(one))),
  }
}

function readSegment(
  variant: XmlElement,
  path: string,
  {file, findings, key}: {file: string; findings: Finding[]; key: string},
): string {
  const count = countAt(path)
  const reader: CodeReader = {
    roleOf: ({local}) => roles[local],
    codeOf: element => textOf(element),
    report: actual =>
      findings.push({
        rule: 'exchange-code',
        severity: 'error',
        place: {file, line: variant.line, key},
        actual,
        expected: '<ph>, <bpt>, <ept>',
      }),
  }
  // `bpt` and `ept` name their pair by `i`.
  const paired = (element: XmlElement): XmlElement => ({
    ...element,
    attributes: {
      ...element.attributes,
      ...(element.attributes.i === undefined ? {} : {rid: element.attributes.i}),
    },
    children: element.children.map(child => (typeof child === 'string' ? child : paired(child))),
  })
  const segment = childElements(variant, 'seg')[0]
  return writeParts(readInlineXml(segment ? paired(segment).children : [], reader, count), count)
}

/** Tags are the same in any letter case (RFC 5646 §2.1.1). */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
