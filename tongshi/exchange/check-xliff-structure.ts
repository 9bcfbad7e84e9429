import {childElements, type XmlElement} from './read-xml.ts'
import {quoted, type Report} from './xliff-problem.ts'
import {
  type ElementRule,
  elementRules,
  moduleAttributes,
  placesOfModules,
  prefixOf,
  spaces,
} from './xliff-schema.ts'
import {valueTypes} from './xliff-values.ts'

/** The name of an element in the tables: `unit`, `mtc:match`; nothing for an extension's. */
export function ruleName({uri, local}: XmlElement): string | undefined {
  if (uri === spaces.xlf) return local
  const prefix = prefixOf.get(uri)
  return prefix === undefined ? undefined : `${prefix}:${local}`
}

/**
 * Check elements, attributes and values against the tables of XLIFF 2.1, chapters 4 and 5.
 *
 * What stands inside of an extension's element is its own business.
 */
export function checkStructure(root: XmlElement, report: Report): void {
  if (ruleName(root) === 'xliff') checkElement(root, report)
  else
    report(root, '#xliff', {
      actual: `<${root.name}> of ${quoted(root.uri)}`,
      expected: `<xliff> of \`${spaces.xlf}\``,
      remedy: 'give an XLIFF 2.0 or 2.1 document',
    })
}

function checkElement(element: XmlElement, report: Report): void {
  const name = ruleName(element)
  const rule = name === undefined ? undefined : elementRules[name]
  if (!rule) return
  checkAttributes(element, rule, report)
  checkText(element, rule, report)
  checkChildren(element, rule, report)
  for (const child of childElements(element)) checkElement(child, report)
}

function checkAttributes(element: XmlElement, rule: ElementRule, report: Report): void {
  const types = readTypes(rule.attributes)
  for (const [name, {required}] of types)
    if (required && element.attributes[name] === undefined)
      report(element, anchorOf(element), {
        actual: `<${element.name}> without \`${name}\``,
        expected: `<${element.name} ${name}="…">`,
        remedy: 'add the attribute',
      })
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue
    const uri = element.spaces[name]
    const own = types.get(name)
    if (own && (uri === undefined || uri === spaces.xml)) checkValue(element, name, value, own.type, report)
    else if (uri === undefined || !isForeignAllowed(element, uri, rule))
      report(element, anchorOf(element), {
        actual: `attribute \`${name}\` on <${element.name}>`,
        expected: [...types.keys()].join(', ') || 'no attribute',
        remedy: 'remove the attribute',
      })
    else checkForeign(element, name, value, uri, report)
  }
}

function isForeignAllowed(element: XmlElement, uri: string, {foreign}: ElementRule): boolean {
  // `xml:lang` may be handed down by any element of the core that takes foreign attributes, never by a module's.
  if (uri === spaces.xml) return foreign === 'any' && element.uri === spaces.xlf
  if (foreign === 'any') return true
  return foreign === 'codes' && (uri === spaces.fs || uri === spaces.slr)
}

function checkForeign(element: XmlElement, name: string, value: string, uri: string, report: Report): void {
  const prefix = prefixOf.get(uri)
  const declared = prefix === undefined ? undefined : moduleAttributes[prefix]
  if (declared === undefined) return
  const local = name.slice(name.indexOf(':') + 1)
  const types = readTypes(declared)
  const own = types.get(local)
  if (own) checkValue(element, name, value, own.type, report)
  else
    report(element, `#${prefix}_module`, {
      actual: `attribute \`${name}\``,
      expected: [...types.keys()].map(one => `${prefix}:${one}`).join(', ') || 'no attribute of this module',
      remedy: 'remove the attribute',
    })
}

function checkValue(
  element: XmlElement,
  name: string,
  value: string,
  type: string | undefined,
  report: Report,
): void {
  const rule = type === undefined ? undefined : valueTypes[type]
  if (!rule || rule.test(value)) return
  report(element, `#${name.replace(/^.*:/, '').toLowerCase()}`, {
    actual: `${name}="${value}"`,
    expected: rule.expected,
    remedy: 'correct the value',
  })
}

function checkText(element: XmlElement, rule: ElementRule, report: Report): void {
  const text = rule.mixed
    ? undefined
    : element.children.find(child => typeof child === 'string' && /[^ \t\r\n]/.test(child))
  if (typeof text === 'string')
    report(element, anchorOf(element), {
      actual: `text ${quoted(text.trim())} in <${element.name}>`,
      expected: 'elements only',
      remedy: 'remove the text',
    })
}

/** Each group of a content model takes as many children as it can: the models of XLIFF are deterministic. */
function checkChildren(element: XmlElement, rule: ElementRule, report: Report): void {
  const children = childElements(element)
  let at = 0
  for (const {names, least, most} of readModel(rule.children)) {
    let count = 0
    while (at < children.length && count < most && fits(children[at]!, names, element)) {
      at += 1
      count += 1
    }
    if (count < least)
      report(children[at] ?? element, anchorOf(element), {
        actual: children[at] ? `<${children[at]!.name}>` : `the end of <${element.name}>`,
        expected: names.map(name => `<${name}>`).join(' or '),
        remedy: `complete <${element.name}>`,
      })
  }
  if (at < children.length)
    report(children[at]!, anchorOf(element), {
      actual: `<${children[at]!.name}> here in <${element.name}>`,
      expected: rule.children || 'no element',
      remedy: 'move or remove the element',
    })
}

function fits(child: XmlElement, names: readonly string[], parent: XmlElement): boolean {
  const name = ruleName(child)
  if (name !== undefined && names.includes(name)) return true
  if (!names.includes('other')) return false
  if (name === undefined) return child.uri !== ''
  const place = ruleName(parent)!
  // A skeleton and the free places of modules hold whatever a tool puts there.
  if (child.uri !== spaces.xlf && !['file', 'group', 'unit'].includes(place)) return true
  return placesOfModules[name]?.includes(place) ?? false
}

type Particle = Readonly<{names: readonly string[]; least: number; most: number}>
const models = new Map<string, readonly Particle[]>()

function readModel(text: string): readonly Particle[] {
  const known = models.get(text)
  if (known) return known
  const model = text
    .split(' ')
    .filter(Boolean)
    .map((word): Particle => {
      const mark = /[?*+]$/.exec(word)?.[0]
      const names = word.replace(/[?*+]$/, '').replace(/[()]/g, '')
      return {
        names: names.split('|'),
        least: mark === '?' || mark === '*' ? 0 : 1,
        most: mark === '*' || mark === '+' ? Number.POSITIVE_INFINITY : 1,
      }
    })
  models.set(text, model)
  return model
}

type Declared = ReadonlyMap<string, Readonly<{required: boolean; type?: string}>>
const declarations = new Map<string, Declared>()

/** Read `id!:nmtoken xml:space:space name`: what follows the last colon is a type where there is one of that name. */
function readTypes(text: string): Declared {
  const known = declarations.get(text)
  if (known) return known
  const types: Declared = new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map(word => {
        const colon = word.lastIndexOf(':')
        const type = colon < 0 ? undefined : word.slice(colon + 1)
        const isTyped = type !== undefined && valueTypes[type] !== undefined
        const name = isTyped ? word.slice(0, colon) : word
        return [name.replace('!', ''), {required: name.endsWith('!'), ...(isTyped ? {type} : {})}] as const
      }),
  )
  declarations.set(text, types)
  return types
}

function anchorOf(element: XmlElement): string {
  return `#${(ruleName(element) ?? element.local).replace(':', '_').toLowerCase()}`
}
