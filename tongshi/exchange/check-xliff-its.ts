import {ruleName} from './check-xliff-structure.ts'
import {childElements, type XmlElement} from './read-xml.ts'
import type {Report} from './xliff-problem.ts'
import {spaces} from './xliff-schema.ts'

type Attributes = Readonly<Record<string, string>>
type Around = Readonly<{ancestors: readonly XmlElement[]; report: Report}>

/** Categories of the Internationalization Tag Set 2.0 that `its:annotatorsRef` may name. */
const categories = new Set(
  'allowed-characters directionality domain elements-within-text external-resource id-value language-information locale-filter localization-note localization-quality-issue localization-quality-rating mt-confidence preserve-space provenance storage-size target-pointer terminology text-analysis translate'.split(
    ' ',
  ),
)
const issueParts = [
  'locQualityIssueType',
  'locQualityIssueComment',
  'locQualityIssueSeverity',
  'locQualityIssueProfileRef',
  'locQualityIssueEnabled',
]
const agents = ['org', 'person', 'revOrg', 'revPerson', 'revTool', 'tool'].flatMap(one => [one, `${one}Ref`])

/** Check the ITS module of XLIFF 2.1 (§5.9): versions, annotations, and what excludes what. */
export function checkIts(root: XmlElement, report: Report): void {
  visit(root, {ancestors: [], report})
}

function visit(element: XmlElement, around: Around): void {
  const name = ruleName(element)
  if (name === undefined) return
  const attributes = itsAttributes(element)
  if (Object.keys(attributes).length > 0) checkElement(element, attributes, around)
  checkRecords(element, name, around)
  const inner = {...around, ancestors: [...around.ancestors, element]}
  for (const child of childElements(element)) visit(child, inner)
}

/** Attributes of the module by local name; `itsm:lang` is `itsm:lang`. */
function itsAttributes(element: XmlElement): Attributes {
  return Object.fromEntries(
    Object.entries(element.attributes).flatMap(([name, value]) => {
      const local = name.slice(name.indexOf(':') + 1)
      if (element.spaces[name] === spaces.its) return [[local, value]]
      return element.spaces[name] === spaces.itsm ? [[`itsm:${local}`, value]] : []
    }),
  )
}

function checkElement(element: XmlElement, attributes: Attributes, {ancestors, report}: Around): void {
  const has = (name: string) => attributes[name] !== undefined
  const say = (actual: string, expected: string, remedy: string) =>
    report(element, '#ITS-module', {actual, expected, remedy})
  const isVersioned = [...ancestors, element].some(
    one =>
      itsAttributes(one).version !== undefined ||
      (one.uri === spaces.its && one.attributes.version !== undefined),
  )
  if (!isVersioned)
    say('ITS markup without a version', 'its:version="2.0" here or above', 'set it on <xliff>')
  const {type} = element.attributes
  const isMarker = element.local === 'mrk' || element.local === 'sm'
  if (isMarker && type !== undefined && type !== 'its:generic' && Object.keys(attributes).some(isGeneric))
    say(`type="${type}" on an ITS annotation`, 'type="its:generic"', 'use a marker of its own')
  const excludes = (one: string, others: readonly string[]) => {
    const wrong = has(one) ? others.filter(has) : []
    if (wrong.length > 0) say(`its:${one} and its:${wrong[0]}`, 'one of them', 'remove one')
  }
  excludes('locQualityIssuesRef', issueParts)
  excludes('locQualityRatingScore', ['locQualityRatingVote'])
  excludes('taIdentRef', ['taSource', 'taIdent'])
  excludes('provenanceRecordsRef', agents)
  if (has('taSource') !== has('taIdent')) say('one of its:taSource and its:taIdent', 'both', 'add the other')
  for (const name of ['locQualityRatingScore', 'locQualityRatingVote'])
    if (
      has(`${name}Threshold`) &&
      ![element, ...ancestors].some(one => itsAttributes(one)[name] !== undefined)
    )
      say(`its:${name}Threshold alone`, `its:${name} here or above`, 'add the rating')
  if (attributes.annotatorsRef !== undefined) checkAnnotators(attributes.annotatorsRef, say)
  checkPointer(element, attributes, ancestors, say)
}

/** Terms and versions stand on markers of any type; every other ITS attribute makes an annotation of its own. */
function isGeneric(name: string): boolean {
  return name !== 'version' && name !== 'termConfidence'
}

type Say = (actual: string, expected: string, remedy: string) => void

function checkAnnotators(value: string, say: Say): void {
  const names = value
    .trim()
    .split(/\s+/)
    .map(one => one.split('|'))
  const wrong = names.find(([name = '', ref]) => !categories.has(name) || !ref)
  if (wrong)
    say(`its:annotatorsRef="${value}"`, '`category|IRI`, categories as ITS 2.0 names them', 'correct it')
  if (new Set(names.map(([name]) => name)).size < names.length)
    say(`its:annotatorsRef="${value}"`, 'each category once', 'remove one')
}

function checkPointer(
  element: XmlElement,
  attributes: Attributes,
  ancestors: readonly XmlElement[],
  say: Say,
): void {
  const ref = attributes.locQualityIssuesRef
  if (ref === undefined || (element.local !== 'mrk' && element.local !== 'sm')) return
  const unit = ancestors.findLast(one => ruleName(one) === 'unit')
  const id = /^#its=(.+)$/.exec(ref)?.[1]
  const found = childElements(unit, 'locQualityIssues').filter(one => one.attributes['xml:id'] === id)
  if (found.length !== 1)
    say(
      `its:locQualityIssuesRef="${ref}"`,
      '`#its=` and the id of issues of this unit',
      'correct the reference',
    )
}

function checkRecords(element: XmlElement, name: string, {report}: Around): void {
  const {attributes} = element
  const lacksAll = (names: readonly string[]) => names.every(one => attributes[one] === undefined)
  if (name === 'its:locQualityIssue' && lacksAll(['locQualityIssueType', 'locQualityIssueComment']))
    report(element, '#ITS-module', {
      actual: 'a quality issue without type and comment',
      expected: 'one of them',
      remedy: 'say what is wrong',
    })
  if (name === 'its:provenanceRecord' && lacksAll(agents))
    report(element, '#ITS-module', {
      actual: 'a provenance record that names nobody',
      expected: 'an organisation, person or tool',
      remedy: 'name one',
    })
  if (!['file', 'group', 'unit'].includes(name)) return
  const seen = new Set<string>()
  for (const child of childElements(element).filter(one => one.uri === spaces.its)) {
    const id = child.attributes['xml:id'] ?? ''
    if (seen.has(id))
      report(child, '#ITS-module', {
        actual: `xml:id="${id}" a second time`,
        expected: 'an id of its own',
        remedy: 'rename one of them',
      })
    seen.add(id)
  }
}
