import {ruleName} from './check-xliff-structure.ts'
import {childElements, type XmlElement} from './read-xml.ts'
import type {Report} from './xliff-problem.ts'
import {spaces} from './xliff-schema.ts'

const range = /^(?:\*|\d+(?:,(?:\d+|\*))?)$/

type Around = Readonly<{
  /** Do the standard profiles `xliff:…` hold here? They write sizes as whole numbers. */
  isStandard: boolean
  /** Ids within the `slr:data` beside this element and its ancestors. */
  sizes: ReadonlySet<string>
  report: Report
}>

/** Check the attributes of the Size and Length Restriction module (XLIFF 2.1 §5.6). */
export function checkSizes(root: XmlElement, report: Report): void {
  visit(root, {isStandard: false, sizes: new Set(), report})
}

function visit(element: XmlElement, around: Around): void {
  const children = childElements(element)
  checkElement(element, around)
  const profiles = children.find(child => ruleName(child) === 'slr:profiles')?.attributes
  const sizes = children.filter(child => ruleName(child) === 'slr:data').flatMap(idsIn)
  const inner = {
    ...around,
    isStandard: profiles
      ? [profiles.generalProfile, profiles.storageProfile].some(name => name?.startsWith('xliff:'))
      : around.isStandard,
    sizes: sizes.length > 0 ? new Set([...around.sizes, ...sizes]) : around.sizes,
  }
  for (const child of children)
    if (child.uri === spaces.xlf && child.local !== 'skeleton') visit(child, inner)
}

function checkElement(element: XmlElement, {isStandard, sizes, report}: Around): void {
  const own = Object.fromEntries(
    Object.entries(element.attributes)
      .filter(([name]) => element.spaces[name] === spaces.slr)
      .map(([name, value]) => [name.slice(name.indexOf(':') + 1), value]),
  )
  const say = (name: string, actual: string, expected: string, remedy: string) =>
    report(element, `#slr_${name}`, {actual, expected, remedy})
  if (own.sizeInfo !== undefined && own.sizeInfoRef !== undefined)
    say('size_info', 'sizeInfo and sizeInfoRef', 'one of them', 'remove one')
  if (own.sizeInfoRef !== undefined && !sizes.has(own.sizeInfoRef))
    say(
      'size_info_ref',
      `sizeInfoRef="${own.sizeInfoRef}"`,
      'an id within a <slr:data> beside this element or an ancestor',
      'correct the reference',
    )
  // A profile of one's own may write anything; what begins as a number is meant as one.
  for (const name of ['sizeInfo', 'equivStorage']) {
    const value = own[name]
    const isMeant = value !== undefined && (isStandard || /^[-+.\d]/.test(value))
    if (isMeant && !/^\d+$/.test(value)) say(name, `${name}="${value}"`, 'a whole number', 'correct the size')
  }
  for (const name of ['sizeRestriction', 'storageRestriction']) {
    const value = own[name]
    if (value !== undefined && isStandard && !range.test(value))
      say(name, `${name}="${value}"`, '`*`, `90`, `25,100` or `35,*`', 'correct the restriction')
  }
}

function idsIn(element: XmlElement): string[] {
  const {id} = element.attributes
  return [...(id === undefined ? [] : [id]), ...childElements(element).flatMap(idsIn)]
}
