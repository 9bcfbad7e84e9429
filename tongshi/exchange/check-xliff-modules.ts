import {isWithin} from './check-xliff-languages.ts'
import {ruleName} from './check-xliff-structure.ts'
import {childElements, textOf, type XmlElement} from './read-xml.ts'
import type {Report} from './xliff-problem.ts'
import {spaces} from './xliff-schema.ts'

type Walk = Readonly<{ancestors: readonly XmlElement[]; root: XmlElement; report: Report}>
type Rule = (element: XmlElement, walk: Walk) => void

/** Check what the modules of XLIFF 2.1, chapter 5, ask for beyond their tables. */
export function checkModules(root: XmlElement, report: Report): void {
  visit(root, {ancestors: [], root, report})
}

function visit(element: XmlElement, walk: Walk): void {
  const name = ruleName(element)
  if (name === undefined) return
  // An element may be called as a method of every object is.
  if (Object.hasOwn(rules, name)) rules[name]!(element, walk)
  if (element.uri === spaces.xlf && name !== 'skeleton') checkAttributes(element, walk)
  const inner = {...walk, ancestors: [...walk.ancestors, element]}
  for (const child of childElements(element)) visit(child, inner)
}

function checkAttributes(element: XmlElement, {report}: Walk): void {
  const on = (uri: string) =>
    Object.keys(element.attributes).filter(attribute => element.spaces[attribute] === uri)
  const locals = new Set(on(spaces.fs).map(localName))
  if (locals.has('subFs') && !locals.has('fs'))
    report(element, '#subFs', {
      actual: 'fs:subFs without fs:fs',
      expected: 'both',
      remedy: 'name the element',
    })
  const isOpenEnd = element.local === 'ec' && element.attributes.isolated !== 'yes'
  const onEnd = [...on(spaces.fs), ...on(spaces.slr)]
  if (isOpenEnd && onEnd.length > 0)
    report(element, '#ec', {
      actual: `${onEnd.join(', ')} on an <ec> that is not isolated`,
      expected: 'no such attribute',
      remedy: 'set it on the <sc>',
    })
}

const rules: Readonly<Record<string, Rule>> = {
  'mtc:matches': (element, {report}) => unique(childElements(element), '#candidates_id', report),
  'mtc:match': (element, {report}) => {
    const {type, subType} = element.attributes
    if (subType !== undefined && type === undefined)
      report(element, '#candidates_subtype', {
        actual: 'subType without type',
        expected: 'both',
        remedy: 'set the type',
      })
    checkMatch(element, report)
  },
  'gls:glossary': (element, {report}) =>
    unique(
      childElements(element).flatMap(entry => [entry, ...childElements(entry, 'translation')]),
      '#gls_id',
      report,
    ),
  'gls:glossEntry': (element, {report}) => {
    if (!childElements(element).some(({local}) => local === 'translation' || local === 'definition'))
      report(element, '#glossentry', {
        actual: 'a glossary entry with nothing but its term',
        expected: '<gls:translation> or <gls:definition>',
        remedy: 'add one',
      })
  },
  'mda:metadata': (element, {report}) => unique(groupsIn(element), '#mda_id', report),
  'res:resourceData': (element, {report}) => unique(childElements(element), '#res_resourceItemRef', report),
  'res:resourceItemRef': ({attributes: {ref}, ...element}, {ancestors, report}) => {
    const file = ancestors.find(one => ruleName(one) === 'file')
    const items = file ? descendants(file).filter(one => ruleName(one) === 'res:resourceItem') : []
    if (!items.some(item => item.attributes.id === ref))
      report({...element, attributes: {}}, '#res_ref', {
        actual: `ref="${ref}"`,
        expected: 'the id of a <res:resourceItem> of this file',
        remedy: 'correct the reference',
      })
  },
  'res:resourceItem': (element, {report}) => {
    const isFilled = (local: string) => childElements(childElements(element, local)[0]).length > 0
    if (element.attributes.mimeType === undefined && !(isFilled('source') && isFilled('target')))
      report(element, '#res_resourceItem', {
        actual: 'a resource without mimeType',
        expected: 'mimeType, or content in source and target',
        remedy: 'name its type',
      })
  },
  'res:source': (element, walk) => checkResource(element, 'srcLang', walk),
  'res:target': (element, walk) => checkResource(element, 'trgLang', walk),
  'val:rule': (element, {ancestors, report}) => checkRule(element, ancestors, report),
  'ctr:changeTrack': (element, {ancestors, report}) => {
    for (const revisions of childElements(element)) checkRevisions(revisions, ancestors.at(-1)!, report)
  },
}

/** The source and target of a match are a small unit of their own. */
function checkMatch(match: XmlElement, report: Report): void {
  const [data, source, target] = ['originalData', 'source', 'target'].map(local =>
    childElements(match).find(child => child.uri === spaces.xlf && child.local === local),
  )
  const ids = new Set(childElements(data).map(one => one.attributes.id))
  unique(childElements(data), '#id', report)
  for (const side of [source, target]) {
    const codes = side ? descendants(side) : []
    unique(codes, '#id', report)
    for (const code of codes) {
      for (const name of ['dataRef', 'dataRefStart', 'dataRefEnd'])
        if (code.attributes[name] !== undefined && !ids.has(code.attributes[name]))
          report(code, `#${name.toLowerCase()}`, {
            actual: `${name}="${code.attributes[name]}"`,
            expected: 'the id of a <data> of this match',
            remedy: 'add the data',
          })
      const end =
        code.local === 'sc' && code.attributes.isolated !== 'yes' ? 'ec' : code.local === 'sm' ? 'em' : ''
      if (end && !codes.some(one => one.local === end && one.attributes.startRef === code.attributes.id))
        report(code, `#${code.local}`, {
          actual: `<${code.local}> without its end`,
          expected: `<${end} startRef="${code.attributes.id}">`,
          remedy: 'complete the match',
        })
    }
  }
}

/** Content or an address, never both, in the languages of the document. */
function checkResource(element: XmlElement, attribute: string, {root, report}: Walk): void {
  const {href} = element.attributes
  const isEmpty = childElements(element).length === 0 && textOf(element).trim() === ''
  if (isEmpty === (href === undefined))
    report(element, `#res_${element.local}`, {
      actual: isEmpty ? 'neither content nor href' : 'content and href',
      expected: 'one of the two',
      remedy: 'keep one',
    })
  const lang = element.attributes['xml:lang']
  const wanted = root.attributes[attribute]
  if (lang !== undefined && (wanted === undefined || !isWithin(lang, wanted)))
    report(element, `#res_${element.local}`, {
      actual: `xml:lang="${lang}"`,
      expected: `\`${wanted ?? ''}\` as ${attribute} says`,
      remedy: 'correct the language',
    })
}

function checkRule(element: XmlElement, ancestors: readonly XmlElement[], report: Report): void {
  const {attributes} = element
  const said = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'].filter(
    name => attributes[name] !== undefined,
  )
  const isCustom = Object.keys(element.spaces).some(name => !name.startsWith('xmlns'))
  const say = (clause: string, actual: string, expected: string, remedy: string) =>
    report(element, clause, {actual, expected, remedy})
  if (said.length + (isCustom ? 1 : 0) !== 1)
    say(
      '#val_rule',
      [...said, ...(isCustom ? ['a custom attribute'] : [])].join(' and ') || 'a rule without a test',
      'one of isPresent, isNotPresent, startsWith, endsWith or an own attribute',
      'make each a rule of its own',
    )
  if (attributes.occurs !== undefined && attributes.isPresent === undefined)
    say('#val_occurs', 'occurs without isPresent', 'both', 'say what occurs')
  if (attributes.existsInSource !== undefined && (said.length !== 1 || said[0] === 'isNotPresent'))
    say('#val_existsInSource', 'existsInSource alone', 'isPresent, startsWith or endsWith with it', 'add one')
  const holder = ancestors.at(-2)
  if (attributes.disabled === 'yes' && holder && ruleName(holder) === 'file')
    say('#val_disabled', 'disabled="yes" on a file', 'a group or unit', 'remove the rule')
}

/**
 * A revision tells of an element beside it, by its id where there are several with one, and of what that element has.
 * The committee's files let `ref` name any element of the unit, also where `appliesTo` says another.
 */
function checkRevisions(revisions: XmlElement, holder: XmlElement, report: Report): void {
  const {appliesTo, ref} = revisions.attributes
  const inside = [holder, ...descendants(holder)].filter(one => one.uri === spaces.xlf)
  const named = inside.filter(one => one.local === appliesTo)
  const meant = ref === undefined ? named[0] : inside.find(one => one.attributes.id === ref)
  const isOpen = ref === undefined && named.filter(one => one.attributes.id !== undefined).length > 1
  if (!meant || isOpen) {
    report(revisions, '#ctr_ref', {
      actual: `appliesTo="${appliesTo}"${ref === undefined ? ' without ref' : ` ref="${ref}"`}`,
      expected: `the id of one element within <${holder.local}>`,
      remedy: 'correct the reference',
    })
    return
  }
  for (const revision of childElements(revisions, 'revision')) {
    const seen = new Set<string>()
    for (const item of childElements(revision, 'item')) {
      const {property = ''} = item.attributes
      const isThere = property === 'content' || meant.attributes[property] !== undefined
      if (!isThere || seen.has(property))
        report(item, '#ctr_property', {
          actual: `property="${property}"${seen.has(property) ? ' a second time' : ''}`,
          expected: `content, or an attribute of that <${meant.local}>, once a revision`,
          remedy: 'correct the property',
        })
      seen.add(property)
    }
  }
}

function groupsIn(element: XmlElement): XmlElement[] {
  return [element, ...childElements(element, 'metaGroup').flatMap(groupsIn)]
}

function descendants(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap(child => [child, ...descendants(child)])
}

function unique(elements: readonly XmlElement[], clause: string, report: Report): void {
  const seen = new Set<string>()
  for (const element of elements) {
    const {id} = element.attributes
    if (id === undefined) continue
    if (seen.has(id))
      report(element, clause, {
        actual: `id \`${id}\` a second time`,
        expected: 'an id of its own',
        remedy: 'rename one of them',
      })
    seen.add(id)
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
