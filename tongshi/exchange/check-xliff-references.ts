import {ruleName} from './check-xliff-structure.ts'
import {readFragment, type XliffFragment} from './read-xliff-fragment.ts'
import {childElements, type XmlElement} from './read-xml.ts'
import {quoted, type Report} from './xliff-problem.ts'
import {prefixOf, spaces} from './xliff-schema.ts'
import {below, eventsOf, unitOf, unitsOf, type XliffUnit} from './xliff-units.ts'

/** Check fragment identifiers (XLIFF 2.1 chapter 3) and that annotations point where they must. */
export function checkReferences(root: XmlElement, report: Report): void {
  for (const file of childElements(root)) {
    if (ruleName(file) !== 'file') continue
    const around: Around = {root, report}
    for (const unit of unitsOf(file)) {
      for (const side of ['source', 'target'] as const)
        for (const {element, isEnd} of eventsOf(unit.parts, side))
          if (!isEnd && (element.local === 'mrk' || element.local === 'sm'))
            checkMarker(element, unit, around)
      for (const child of childElements(unit.element)) checkModuleReferences(child, unit, around)
    }
  }
}

type Around = Readonly<{root: XmlElement; report: Report}>

function checkMarker(element: XmlElement, unit: XliffUnit, around: Around): void {
  const {type, ref, value} = element.attributes
  const say = (clause: string, actual: string, expected: string, remedy: string) =>
    around.report(element, clause, {actual, expected, remedy})
  const found = ref === undefined ? undefined : resolve(ref, element, unit, around)
  if (type === 'comment') {
    if ((ref === undefined) === (value === undefined))
      say('#commentannotation', ref === undefined ? 'no comment' : 'value and ref', 'value or ref', 'use one')
    else if (ref !== undefined && !(found && ruleName(found) === 'note' && isIn(unit.element, found)))
      say(
        '#commentannotation',
        `ref="${ref}"`,
        'a note of this unit, such as `#n=n1`',
        'correct the reference',
      )
  }
  if (type === 'mtc:match' && ref !== undefined)
    say('#matchannotation', 'ref on a match annotation', 'none', 'let the match point here')
}

/** `ref` of matches and glossary entries: a span of text of the same unit. */
function checkModuleReferences(element: XmlElement, unit: XliffUnit, around: Around): void {
  const name = ruleName(element)
  const {ref} = element.attributes
  const isPointer = name === 'mtc:match' || name === 'gls:glossEntry' || name === 'gls:translation'
  if (isPointer && ref !== undefined) {
    // The committee's own sample writes `t=#m2` for `#t=m2`; its Schematron takes what follows the `#`.
    const pointer = ref.replace(/^t=#/, '#t=')
    const found = pointer.startsWith('#') ? resolve(pointer, element, unit, around) : undefined
    const isSpan = found !== undefined && unit.parts.some(part => isIn(part.element, found))
    if (!isSpan)
      around.report(element, name === 'mtc:match' ? '#candidates_ref' : '#gls_ref', {
        actual: `ref="${ref}"`,
        expected: 'a span of text of this unit, such as `#m1` or `#t=m1`',
        remedy: 'correct the reference',
      })
  }
  if (element.uri === spaces.mtc || element.uri === spaces.gls)
    for (const child of childElements(element)) checkModuleReferences(child, unit, around)
}

/** The element that a reference into this document names; what is wrong with it is reported. */
function resolve(ref: string, from: XmlElement, unit: XliffUnit, around: Around): XmlElement | undefined {
  if (!ref.startsWith('#')) return undefined
  const fragment = readFragment(ref)
  const say = (actual: string, expected: string) =>
    around.report(from, '#fragid', {actual, expected, remedy: 'correct the reference'})
  if (fragment.problem !== undefined) {
    say(`fragment identifier ${quoted(ref)} (${fragment.problem})`, '`#f=…/u=…/…` or `#id`')
    return undefined
  }
  const found = find(fragment, unit, around)
  if (!found) say(`reference ${quoted(ref)}`, 'something that is in this document')
  return found
}

function find(
  {file, group, unit: unitId, leaf}: XliffFragment,
  unit: XliffUnit,
  {root}: Around,
): XmlElement | undefined {
  const inFile = file === undefined ? unit.file : childElements(root).find(one => one.attributes.id === file)
  if (!inFile) return undefined
  const named = (kind: string, id: string) => holdersOf(inFile).get(`${kind} ${id}`)
  const groupElement = group === undefined ? undefined : named('group', group)
  const unitElement =
    unitId !== undefined
      ? named('unit', unitId)
      : file === undefined && group === undefined
        ? unit.element
        : undefined
  if ((group !== undefined && !groupElement) || (unitId !== undefined && !unitElement)) return undefined
  const holder = unitElement ?? groupElement ?? inFile
  if (!leaf) return holder
  return findLeaf(leaf, holder, unitElement ? unitOf(unitElement, inFile) : undefined)
}

const holders = new WeakMap<XmlElement, ReadonlyMap<string, XmlElement>>()

/** Groups and units of a file by kind and id: a file may hold as many references as units. */
function holdersOf(file: XmlElement): ReadonlyMap<string, XmlElement> {
  const known = holders.get(file)
  if (known) return known
  const made = new Map(below(file).map(one => [`${one.local} ${one.attributes.id}`, one] as const))
  holders.set(file, made)
  return made
}

function findLeaf(
  {prefix, id}: {prefix?: string; id: string},
  holder: XmlElement,
  unit: XliffUnit | undefined,
): XmlElement | undefined {
  const children = childElements(holder)
  const among = (name: string) =>
    childElements(children.find(child => ruleName(child) === name)).find(one => one.attributes.id === id)
  if (prefix === 'n') return among('notes')
  if (prefix === 'd') return among('originalData')
  if (prefix === undefined || prefix === 't') {
    const events = unit ? eventsOf(unit.parts, prefix === 't' ? 'target' : 'source') : []
    const part =
      prefix === 't' ? undefined : unit?.parts.find(one => one.element.attributes.id === id)?.element
    return part ?? events.find(event => event.element.attributes.id === id)?.element
  }
  return children.flatMap(child => inNamespace(child, prefix, id))[0]
}

/** An element of a module or of TBX that carries the id. */
function inNamespace(element: XmlElement, prefix: string, id: string): XmlElement[] {
  const own = prefixOf.get(element.uri) ?? (/30042|tbx/i.test(element.uri) ? 'tbx' : undefined)
  const {attributes} = element
  const hit = own === prefix && (attributes.id === id || attributes['xml:id'] === id) ? [element] : []
  return [...hit, ...childElements(element).flatMap(child => inNamespace(child, prefix, id))]
}

function isIn(ancestor: XmlElement, element: XmlElement): boolean {
  return ancestor === element || childElements(ancestor).some(child => isIn(child, element))
}
