import {kindOf} from './check-xliff-ids.ts'
import {checkReordering} from './check-xliff-reordering.ts'
import {childElements, type XmlElement} from './read-xml.ts'
import {quoted, type Report} from './xliff-problem.ts'
import {eventsOf, type InlineEvent, unitsOf, type XliffUnit} from './xliff-units.ts'

/** Check inline codes and markers of a file's units: pairs, original data, copies, sub-flows, editing hints. */
export function checkCodes(file: XmlElement, report: Report): void {
  const units = unitsOf(file)
  const ids = new Set(units.map(unit => unit.element.attributes.id))
  for (const unit of units) {
    for (const side of ['source', 'target'] as const) {
      const events = eventsOf(unit.parts, side).filter(event => !event.isEnd)
      checkPairs(events, 'sc', 'ec', report)
      checkPairs(events, 'sm', 'em', report)
      for (const {element} of events) checkCode(element, {unit, ids}, report)
    }
    checkKept(unit, report)
    checkReordering(unit, report)
  }
}

/** `sc` and `sm` have their end in the same unit, after them; an isolated code has none (`#isolated`). */
function checkPairs(events: readonly InlineEvent[], start: string, end: string, report: Report): void {
  const open = new Map<string, XmlElement>()
  const closed = new Set<string>()
  for (const {element} of events) {
    const {id = '', startRef, isolated} = element.attributes
    if (element.local === start && isolated !== 'yes') open.set(id, element)
    if (element.local !== end) continue
    if (end === 'ec' && !isSoundEnd(element, report)) continue
    if (isolated === 'yes') continue
    const begin = open.get(startRef!)
    if (!begin || closed.has(startRef!))
      report(element, end === 'ec' ? '#isolated' : '#em', {
        actual: `<${end} startRef="${startRef}"> without a <${start}> before it`,
        expected: `one <${start} id="${startRef}"> earlier in the unit`,
        remedy:
          end === 'ec' ? 'set isolated="yes" where it begins in another unit' : 'restore the start marker',
      })
    else if (start === 'sc') checkHints(begin, element, report)
    closed.add(startRef!)
  }
  for (const [id, element] of open)
    if (!closed.has(id))
      report(element, start === 'sc' ? '#isolated' : '#sm', {
        actual: `<${start} id="${id}"> without its end`,
        expected: `one <${end} startRef="${id}"> later in the unit`,
        remedy:
          start === 'sc' ? 'set isolated="yes" where it ends in another unit' : 'restore the end marker',
      })
}

function isSoundEnd(element: XmlElement, report: Report): boolean {
  const {id, startRef, isolated, dir} = element.attributes
  const isIsolated = isolated === 'yes'
  const isSound = isIsolated
    ? id !== undefined && startRef === undefined
    : startRef !== undefined && id === undefined
  if (!isSound)
    report(element, '#ec', {
      actual: isIsolated ? 'isolated <ec> without id, or with startRef' : '<ec> without startRef, or with id',
      expected: isIsolated ? '<ec isolated="yes" id="…">' : '<ec startRef="…">',
      remedy: 'use the one attribute that belongs there',
    })
  else if (!isIsolated && dir !== undefined)
    report(element, '#dir', {
      actual: `dir="${dir}" on an <ec> that is not isolated`,
      expected: 'no dir',
      remedy: 'set it on the <sc>',
    })
  return isSound
}

/** Start and end of one code allow the same (`#sc`); after `firstNo` the end says `no`. */
function checkHints(start: XmlElement, end: XmlElement, report: Report): void {
  for (const name of ['canCopy', 'canDelete', 'canOverlap', 'canReorder']) {
    const said = start.attributes[name] ?? 'yes'
    const wanted = said === 'firstNo' ? 'no' : said
    const actual = end.attributes[name] ?? 'yes'
    if (actual !== wanted)
      report(end, '#sc', {
        actual: `${name}="${actual}" on the <ec> of <sc ${name}="${said}">`,
        expected: `${name}="${wanted}"`,
        remedy: 'let both say the same',
      })
  }
}

type Around = Readonly<{unit: XliffUnit; ids: ReadonlySet<string | undefined>}>

function checkCode(element: XmlElement, around: Around, report: Report): void {
  const {attributes, local} = element
  if (local === 'cp') checkCodePoint(element, report)
  const say = (clause: string, actual: string, expected: string, remedy: string) =>
    report(element, clause, {actual, expected, remedy})
  const data = dataOf(around.unit.element)
  for (const name of ['dataRef', 'dataRefStart', 'dataRefEnd']) {
    const ref = attributes[name]
    if (ref !== undefined && !data.has(ref))
      say(`#${name.toLowerCase()}`, `${name}="${ref}"`, 'the id of a <data> of this unit', 'add the data')
  }
  for (const [one, other] of bothOrNone)
    if ((attributes[one] === undefined) !== (attributes[other] === undefined))
      say(`#${one.toLowerCase()}`, `only one of ${one} and ${other}`, 'both', 'add the other')
  for (const name of ['subFlows', 'subFlowsStart', 'subFlowsEnd'])
    for (const ref of attributes[name]?.split(/ +/).filter(Boolean) ?? [])
      if (!around.ids.has(ref))
        say(
          `#${name.toLowerCase()}`,
          `${name} to ${quoted(ref)}`,
          'the id of a unit of this file',
          'correct it',
        )
  checkSubType(element, report)
  checkCopy(element, around.unit, report)
  const {canReorder, canCopy, canDelete} = attributes
  if ((canReorder === 'no' || canReorder === 'firstNo') && !(canCopy === 'no' && canDelete === 'no'))
    say(
      '#editinghints',
      `canReorder="${canReorder}" alone`,
      'canCopy="no" canDelete="no" with it',
      'add both',
    )
}

const bothOrNone = [
  ['dataRefStart', 'dataRefEnd'],
  ['subFlowsStart', 'subFlowsEnd'],
  ['equivStart', 'equivEnd'],
] as const

function checkSubType(element: XmlElement, report: Report): void {
  const {type, subType} = element.attributes
  if (subType === undefined) return
  const wanted = subType === 'xlf:var' ? 'ui' : /^xlf:(?:b|i|u|lb|pb)$/.test(subType) ? 'fmt' : undefined
  const isReserved = subType.startsWith('xlf:')
  if (type === undefined || (isReserved && (wanted === undefined || wanted !== type)))
    report(element, '#subtype', {
      actual: `subType="${subType}" with ${type === undefined ? 'no type' : `type="${type}"`}`,
      expected: wanted ? `type="${wanted}"` : isReserved ? 'xlf:b, i, u, lb, pb or var' : 'a type',
      remedy: 'set both',
    })
}

/** A copy has no original data of its own, and its base allows it (`#duplicatingexistingcode`). */
function checkCopy(element: XmlElement, {parts}: XliffUnit, report: Report): void {
  const {copyOf} = element.attributes
  if (copyOf === undefined) return
  const say = (actual: string, expected: string, remedy: string) =>
    report(element, '#copyof', {actual, expected, remedy})
  const base = [...eventsOf(parts, 'source'), ...eventsOf(parts, 'target')].find(
    event => event.element.attributes.id === copyOf,
  )?.element
  if (hasData(element)) say('copyOf beside original data', 'one of the two', 'remove copyOf')
  if (!base) say(`copyOf="${copyOf}"`, 'the id of a code of this unit', 'correct the reference')
  else if (hasData(base))
    say('copyOf of a code with original data', 'a reference to that data', 'use dataRef')
  else if (base.attributes.canCopy === 'no')
    say('a copy of a code with canCopy="no"', 'no copy', 'remove the copy')
}

function hasData({attributes}: XmlElement): boolean {
  return ['dataRef', 'dataRefStart', 'dataRefEnd'].some(name => attributes[name] !== undefined)
}

function dataOf(unit: XmlElement): ReadonlySet<string | undefined> {
  const holder = childElements(unit).find(child => child.local === 'originalData' && child.uri === unit.uri)
  return new Set(childElements(holder).map(data => data.attributes.id))
}

/** `cp` is for characters that XML cannot hold, and for control characters (`#cp`). */
function checkCodePoint(element: XmlElement, report: Report): void {
  const value = Number.parseInt(element.attributes.hex ?? '', 16)
  if (Number.isNaN(value)) return
  const isText =
    [0x9, 0xa, 0xd, 0x85].includes(value) ||
    (value >= 0x20 && value <= 0x7e) ||
    (value >= 0xa0 && value <= 0xd7ff) ||
    (value >= 0xe000 && value <= 0xfffd) ||
    (value >= 0x10000 && value <= 0x10ffff)
  if (isText || value > 0x10ffff)
    report(element, '#hex', {
      actual: `<cp hex="${element.attributes.hex}">`,
      expected: 'a code point that XML cannot hold',
      remedy: 'write the character itself',
    })
}

/** A code with canDelete="no" is in a target wherever its segment has one (`#editinghints`). */
function checkKept({parts}: XliffUnit, report: Report): void {
  const kept = new Set(
    eventsOf(parts, 'target').flatMap(({element}) => {
      const id = element.attributes.id ?? element.attributes.startRef
      return element.local === 'pc' ? [`pc ${id}`, `ec ${id}`] : [`${kindOf(element)} ${id}`]
    }),
  )
  for (const {element, part} of eventsOf(parts, 'source')) {
    const {canDelete, id, startRef} = element.attributes
    if (canDelete === 'no' && part.target && !kept.has(`${kindOf(element)} ${id ?? startRef}`))
      report(part.target, '#editinghints', {
        actual: `a target without <${element.local} ${id === undefined ? `startRef="${startRef}"` : `id="${id}"`}>`,
        expected: 'the code that must not be deleted',
        remedy: 'put it back',
      })
  }
}
