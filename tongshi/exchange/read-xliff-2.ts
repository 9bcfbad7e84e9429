import type {Finding} from '#messages/finding.ts'
import type {ExchangeFile, ExchangeNote, ExchangeUnit, ReadBundle, TermHint} from './exchange-unit.ts'
import {type FoundUnit, gatherUnit} from './gather-unit.ts'
import {countAt} from './join-segments.ts'
import type {PairedSegment} from './lay-out-unit.ts'
import {type Count, type MessagePart, writeParts} from './message-parts.ts'
import {type CodeReader, readInlineXml} from './read-inline-xml.ts'
import {childElements, textOf, type XmlElement} from './read-xml.ts'
import {readTrail} from './unit-trail.ts'
import {orderOf, unitsOf, type XliffPart, type XliffUnit} from './xliff-units.ts'

/**
 * Read the units of an XLIFF 2.0 or 2.1 document.
 *
 * Segments that a tool cut further or joined are one text again; those of a branch must come back as they went out.
 *
 * @param root of a document that `validateTree` has found valid.
 * @param progress is told the number of units read, every 1,000.
 */
export function readXliff2(
  root: XmlElement,
  {file, progress}: {file: string; progress?: ((units: number) => void) | undefined},
): ReadBundle {
  const {srcLang = '', trgLang} = root.attributes
  const findings: Finding[] = []
  let count = 0
  const files = childElements(root, 'file').map((element): ExchangeFile => {
    const units = unitsOf(element).flatMap((unit): ExchangeUnit[] => {
      count += 1
      if (count % 1_000 === 0) progress?.(count)
      if (isKept(unit)) return []
      const read = readUnit(unit, findings, file)
      const gathered = gatherUnit(read, {file, sourceLocale: srcLang, targetLocale: trgLang ?? srcLang})
      findings.push(...gathered.findings)
      return [gathered.unit]
    })
    return {name: element.attributes.original ?? element.attributes.id ?? '', units}
  })
  return {
    bundle: {files, sourceLocale: srcLang, ...(trgLang === undefined ? {} : {targetLocale: trgLang})},
    findings,
  }
}

/** Nothing of a unit that must not be translated comes back. */
function isKept({element}: XliffUnit): boolean {
  return element.attributes.translate === 'no'
}

function readUnit(unit: XliffUnit, findings: Finding[], file: string): FoundUnit {
  const {element} = unit
  const {id = '', name} = element.attributes
  const metas = new Map(
    childElements(element, 'metadata')
      .flatMap(one => childElements(one, 'metaGroup'))
      .filter(group => group.attributes.category === 'tongshi')
      .flatMap(group => childElements(group))
      .map(one => [one.attributes.type ?? '', textOf(one)]),
  )
  const reader = codeReader(unit, message =>
    findings.push({
      rule: 'exchange-code',
      severity: 'error',
      place: {file, line: element.line, key: name ?? id},
      actual: message,
      expected: 'originalData',
    }),
  )
  const isSplit = [...metas.keys()].some(type => type.startsWith('path '))
  const segments = isSplit ? splitSegments(unit, metas, reader) : [wholeSegment(unit, reader)]
  const parts = unit.parts.filter(part => part.element.local === 'segment')
  return {
    id: name ?? id,
    line: element.line,
    segments,
    trail: readTrail(metas.get('trail')),
    state: lowestState(parts),
    isStale: parts.some(part => part.element.attributes.subState === 'tongshi:stale'),
    notes: readNotes(element),
    terms: readTerms(element),
  }
}

/** Segments of branches, by the paths that their ids stand for. */
function splitSegments(
  {parts}: XliffUnit,
  metas: ReadonlyMap<string, string>,
  reader: CodeReader,
): PairedSegment[] {
  return parts
    .filter(part => part.element.local === 'segment')
    .map(part => {
      const path = metas.get(`path ${part.element.attributes.id}`) ?? `? ${part.element.attributes.id ?? ''}`
      return readPair([part], path, reader)
    })
}

/** All segments and ignorables of a unit, sources in their order and targets in theirs. */
function wholeSegment({parts}: XliffUnit, reader: CodeReader): PairedSegment {
  return readPair(parts, '', reader)
}

function readPair(parts: readonly XliffPart[], path: string, reader: CodeReader): PairedSegment {
  const count = countAt(path)
  const targets = parts.toSorted((a, b) => orderOf(a) - orderOf(b))
  const isDone = parts.every(part => part.target || part.element.local === 'ignorable')
  const source = write(
    parts.map(part => part.source),
    reader,
    count,
  )
  // What a tool put between segments is the same in the target where it says nothing else.
  const target = isDone
    ? write(
        targets.map(part => part.target ?? part.source),
        reader,
        count,
      )
    : undefined
  return {path, source, ...(target === undefined ? {} : {target})}
}

function write(
  elements: readonly (XmlElement | undefined)[],
  reader: CodeReader,
  count: Count | undefined,
): string {
  const parts: MessagePart[] = readInlineXml(
    elements.flatMap(element => element?.children ?? []),
    reader,
    count,
  )
  return writeParts(parts, count)
}

/** What codes stand for: their data, or that of the code of the same id in the source. */
function codeReader({element, parts}: XliffUnit, report: (message: string) => void): CodeReader {
  const data = new Map(
    childElements(childElements(element, 'originalData')[0]).map(one => [one.attributes.id, readData(one)]),
  )
  const known = new Map<string, XmlElement>()
  const visit = (one: XmlElement): void => {
    if (one.attributes.id !== undefined) known.set(one.attributes.id, one)
    for (const child of childElements(one)) visit(child)
  }
  for (const part of parts) if (part.source) for (const child of childElements(part.source)) visit(child)
  const codeOf = (code: XmlElement): string | undefined => {
    const {dataRef, dataRefStart, equiv, equivStart, copyOf, id} = code.attributes
    const own = data.get(dataRef ?? dataRefStart) ?? equiv ?? equivStart
    if (own !== undefined) return own
    const twin = known.get(copyOf ?? id ?? '')
    return twin && twin !== code ? codeOf(twin) : undefined
  }
  return {
    codeOf,
    roleOf: ({local}) =>
      ({ph: 'single', pc: 'pair', sc: 'start', ec: 'end', cp: 'character'})[local] as ReturnType<
        CodeReader['roleOf']
      >,
    report,
  }
}

function readData(element: XmlElement): string {
  return element.children
    .map(child =>
      typeof child === 'string'
        ? child
        : String.fromCharCode(Number.parseInt(child.attributes.hex ?? '', 16)),
    )
    .join('')
}

const states: readonly ExchangeUnit['state'][] = ['initial', 'translated', 'reviewed', 'final']

function lowestState(parts: readonly XliffPart[]): ExchangeUnit['state'] {
  const found = parts.map(part => states.indexOf((part.element.attributes.state ?? 'initial') as 'initial'))
  return states[Math.max(0, Math.min(...found))] ?? 'initial'
}

function readNotes(element: XmlElement): ExchangeNote[] {
  return childElements(childElements(element, 'notes')[0])
    .filter(note => note.attributes.category !== 'branch')
    .map(note => ({
      ...(note.attributes.category === undefined ? {} : {category: note.attributes.category}),
      text: textOf(note),
    }))
}

function readTerms(element: XmlElement): TermHint[] {
  return childElements(childElements(element, 'glossary')[0]).map(entry => {
    const [term, translation] = ['term', 'translation'].map(local => childElements(entry, local)[0])
    return {
      source: term ? textOf(term) : '',
      ...(translation ? {target: textOf(translation)} : {}),
    }
  })
}
