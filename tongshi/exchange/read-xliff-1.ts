import type {Finding} from '#messages/finding.ts'
import type {ExchangeFile, ExchangeUnit, ReadBundle} from './exchange-unit.ts'
import {type FoundUnit, gatherUnit} from './gather-unit.ts'
import {countAt} from './join-segments.ts'
import type {PairedSegment} from './lay-out-unit.ts'
import {writeParts} from './message-parts.ts'
import {readTerm} from './note-text.ts'
import {type CodeReader, readInlineXml} from './read-inline-xml.ts'
import {childElements, elementAt, textOf, type XmlElement} from './read-xml.ts'
import {readTrail} from './unit-trail.ts'
import {ownSpace} from './write-xliff-1.ts'

type State = ExchangeUnit['state']

/** States of XLIFF 2 for those of XLIFF 1.2. */
const states: Readonly<Record<string, State>> = {
  new: 'initial',
  'needs-translation': 'initial',
  'needs-adaptation': 'initial',
  'needs-l10n': 'initial',
  'needs-review-translation': 'translated',
  'needs-review-adaptation': 'translated',
  'needs-review-l10n': 'translated',
  translated: 'translated',
  'signed-off': 'reviewed',
  final: 'final',
}
const order: readonly State[] = ['initial', 'translated', 'reviewed', 'final']

/**
 * Read the units of an XLIFF 1.2 document.
 *
 * @param progress is told the number of units read, every 1,000.
 */
export function readXliff1(
  root: XmlElement,
  {file, progress}: {file: string; progress?: ((units: number) => void) | undefined},
): ReadBundle {
  const findings: Finding[] = []
  let count = 0
  const elements = childElements(root, 'file')
  const {'source-language': sourceLocale = '', 'target-language': targetLocale} =
    elements[0]?.attributes ?? {}
  const files = elements.map((element): ExchangeFile => {
    const body = elementAt(element, 'body')
    const units = holdersIn(body).map(holder => {
      count += 1
      if (count % 1_000 === 0) progress?.(count)
      const where = {file, sourceLocale, targetLocale: targetLocale ?? sourceLocale}
      const gathered = gatherUnit(readHolder(holder, file, findings), where)
      findings.push(...gathered.findings)
      return gathered.unit
    })
    return {name: element.attributes.original ?? '', units}
  })
  return {
    bundle: {files, sourceLocale, ...(targetLocale === undefined ? {} : {targetLocale})},
    findings,
  }
}

/** Units and groups of branches, through any other groups. */
function holdersIn(element: XmlElement | undefined): XmlElement[] {
  return childElements(element).flatMap(child => {
    if (child.local === 'trans-unit') return child.attributes.translate === 'no' ? [] : [child]
    if (child.local !== 'group') return []
    return child.attributes.restype === 'x-icu-branches' ? [child] : holdersIn(child)
  })
}

function readHolder(holder: XmlElement, file: string, findings: Finding[]): FoundUnit {
  const isGroup = holder.local === 'group'
  const units = isGroup ? childElements(holder, 'trans-unit') : [holder]
  const id = holder.attributes.resname ?? holder.attributes.id ?? ''
  const trailName = Object.keys(holder.spaces).find(name => holder.spaces[name] === ownSpace)
  const trail = readTrail(trailName === undefined ? undefined : holder.attributes[trailName])
  const targets = units.map(unit => childElements(unit, 'target')[0])
  const segments = units.map(unit =>
    readPair(unit, isGroup ? (unit.attributes.resname ?? '?') : '', actual =>
      findings.push({
        rule: 'exchange-code',
        severity: 'error',
        place: {file, line: unit.line, key: id},
        actual,
        expected: 'equiv-text',
      }),
    ),
  )
  const isStale =
    trail.stale === 'yes' && targets.some(target => target?.attributes.state?.startsWith('needs-review'))
  return {
    id,
    line: holder.line,
    segments,
    trail,
    state: isStale ? (trail.state ?? lowest(units, targets)) : lowest(units, targets),
    isStale,
    notes: childElements(holder, 'note')
      .filter(({attributes}) => attributes.from !== 'term' && attributes.from !== 'branch')
      .map(note => ({
        ...(note.attributes.from === undefined ? {} : {category: note.attributes.from}),
        text: textOf(note),
      })),
    terms: childElements(holder, 'note')
      .filter(({attributes}) => attributes.from === 'term')
      .map(note => readTerm(textOf(note))),
  }
}

/** A target without a state is translated, an approved one reviewed. */
function lowest(units: readonly XmlElement[], targets: readonly (XmlElement | undefined)[]): State {
  const found = targets.map((target, at) => {
    if (!target) return 'initial'
    const said = states[target.attributes.state ?? '']
    return said ?? (units[at]?.attributes.approved === 'yes' ? 'reviewed' : 'translated')
  })
  return order[Math.min(...found.map(one => order.indexOf(one)))] ?? 'initial'
}

const roles: Readonly<Record<string, ReturnType<CodeReader['roleOf']>>> = {
  x: 'single',
  ph: 'single',
  it: 'single',
  g: 'pair',
  bx: 'start',
  ex: 'end',
  bpt: 'start',
  ept: 'end',
}

function readPair(unit: XmlElement, path: string, report: (message: string) => void): PairedSegment {
  const [source, target] = ['source', 'target'].map(local => childElements(unit, local)[0])
  const known = new Map<string, XmlElement>()
  const visit = (element: XmlElement): void => {
    if (element.attributes.id !== undefined) known.set(`${element.local} ${element.attributes.id}`, element)
    for (const child of childElements(element)) visit(child)
  }
  if (source) visit(source)
  const codeOf = (element: XmlElement): string | undefined =>
    element.attributes['equiv-text'] ??
    known.get(`${element.local} ${element.attributes.id}`)?.attributes['equiv-text'] ??
    (['ph', 'it', 'bpt', 'ept'].includes(element.local) ? textOf(element) : undefined)
  const reader: CodeReader = {roleOf: ({local}) => roles[local], codeOf, report}
  const count = countAt(path)
  const write = (element: XmlElement) => writeParts(readInlineXml(element.children, reader, count), count)
  // Some tools write an empty target where nothing is translated.
  const isDone = target && (target.children.length > 0 || source?.children.length === 0)
  return {path, source: source ? write(source) : '', ...(isDone ? {target: write(target)} : {})}
}
