import {ruleName} from './check-xliff-structure.ts'
import {childElements, type XmlElement} from './read-xml.ts'
import {quoted, type Report} from './xliff-problem.ts'
import {below, eventsOf, orderOf, unitsOf, type XliffUnit} from './xliff-units.ts'

/** Check that every id is unique where XLIFF 2.1 asks for it (§4.3.1 `id`), and the order of targets. */
export function checkIds(root: XmlElement, report: Report): void {
  const files = childElements(root).filter(child => ruleName(child) === 'file')
  once(files, 'file', report)
  for (const file of files) {
    const inside = below(file)
    once(
      inside.filter(one => ruleName(one) === 'group'),
      'group of its file',
      report,
    )
    once(
      inside.filter(one => ruleName(one) === 'unit'),
      'unit of its file',
      report,
    )
    for (const holder of [file, ...inside]) checkHolder(holder, report)
    for (const unit of unitsOf(file)) {
      checkUnitIds(unit, report)
      checkOrder(unit, report)
    }
  }
}

function checkHolder(holder: XmlElement, report: Report): void {
  const children = childElements(holder)
  for (const child of children) {
    if (ruleName(child) === 'notes') once(childElements(child), 'note of these notes', report)
    if (ruleName(child) === 'originalData') once(childElements(child), 'data of its unit', report)
  }
  checkExtensionIds(
    children.filter(child => ruleName(child) === undefined),
    report,
  )
}

/** Ids of extensions are unique within their file, group or unit, each namespace for itself. */
function checkExtensionIds(roots: readonly XmlElement[], report: Report): void {
  const seen = new Set<string>()
  const visit = (element: XmlElement): void => {
    const id = element.attributes['xml:id'] ?? element.attributes.id
    const key = `${element.uri}\0${id}`
    if (id !== undefined && seen.has(key)) sayTwice(element, id, 'element of this extension', report)
    if (id !== undefined) seen.add(key)
    for (const child of childElements(element)) visit(child)
  }
  for (const root of roots) visit(root)
}

function checkUnitIds({parts}: XliffUnit, report: Report): void {
  const sources = eventsOf(parts, 'source').filter(event => !event.isEnd)
  const inSource = new Map(
    sources.flatMap(({element}) =>
      element.attributes.id === undefined ? [] : [[element.attributes.id, element] as const],
    ),
  )
  once(
    [...parts.map(part => part.element), ...sources.map(event => event.element)],
    'segment, ignorable, code or marker of its unit',
    report,
  )
  const own = new Set(parts.flatMap(part => part.element.attributes.id ?? []))
  const inTarget = new Set<string>()
  for (const {element, isEnd} of eventsOf(parts, 'target')) {
    const {id} = element.attributes
    if (id === undefined || isEnd) continue
    if (inTarget.has(id) || own.has(id)) sayTwice(element, id, 'code or marker of the targets', report)
    inTarget.add(id)
    const twin = inSource.get(id)
    if (twin && kindOf(twin) !== kindOf(element))
      report(element, '#id', {
        actual: `<${element.local} id="${id}"> where the source has <${twin.local}>`,
        expected: `<${twin.local}>`,
        remedy: 'give the code of the target its own id',
      })
  }
}

/** A pair may be written as `pc` or as `sc` and `ec`: the specification asks tools to handle both. */
export function kindOf({local}: XmlElement): string {
  return local === 'sc' ? 'pc' : local === 'sm' ? 'mrk' : local
}

/** Targets stand in an order of their own: a permutation of the places of the sources (`#segorder`). */
function checkOrder({parts}: XliffUnit, report: Report): void {
  const taken = new Map<number, number>()
  for (const part of parts) {
    const order = orderOf(part)
    const at = part.target ?? part.element
    const first = taken.get(order)
    if (order > parts.length)
      report(at, '#segorder', {
        actual: `order="${order}"`,
        expected: `a number from 1 to ${parts.length}`,
        remedy: 'count segments and ignorables of the unit',
      })
    else if (first !== undefined)
      report(at, '#segorder', {
        actual: `place ${order} for segment ${part.position}`,
        expected: `a place that segment ${first} has not taken`,
        remedy: 'give each target another order',
      })
    taken.set(order, part.position)
  }
}

function once(elements: readonly XmlElement[], what: string, report: Report): void {
  const seen = new Set<string>()
  for (const element of elements) {
    const {id} = element.attributes
    if (id === undefined) continue
    if (seen.has(id)) sayTwice(element, id, what, report)
    seen.add(id)
  }
}

function sayTwice(element: XmlElement, id: string, what: string, report: Report): void {
  report(element, '#id', {
    actual: `id ${quoted(id)} a second time`,
    expected: `an id that no other ${what} has`,
    remedy: 'rename one of them',
  })
}
