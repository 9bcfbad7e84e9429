import {ruleName} from './check-xliff-structure.ts'
import {childElements, type XmlElement} from './read-xml.ts'
import type {Report} from './xliff-problem.ts'

type Inherited = Readonly<{lang?: string; space: string}>

/**
 * Check languages and spaces as they are inherited: sources are in `srcLang`, targets in `trgLang` (`#xliff`), and a
 * source and its target keep spaces alike (`#xml_space`).
 */
export function checkLanguages(root: XmlElement, report: Report): void {
  visit(root, {space: 'default'}, root.attributes, report)
}

function visit(
  element: XmlElement,
  before: Inherited,
  wanted: XmlElement['attributes'],
  report: Report,
): void {
  const here = inherit(element, before)
  const name = ruleName(element)
  if (name === 'segment' || name === 'ignorable') checkPart(element, here, wanted, report)
  else if (['xliff', 'file', 'group', 'unit'].includes(name ?? ''))
    for (const child of childElements(element)) visit(child, here, wanted, report)
}

function checkPart(
  part: XmlElement,
  before: Inherited,
  wanted: XmlElement['attributes'],
  report: Report,
): void {
  const sides = childElements(part).map(element => ({element, ...inherit(element, before)}))
  for (const {element, lang} of sides) {
    const attribute = element.local === 'source' ? 'srcLang' : 'trgLang'
    const language = wanted[attribute]
    if (language === undefined && element.local === 'target')
      report(element, '#xliff', {
        actual: '<target> in a document without trgLang',
        expected: '<xliff trgLang="…">',
        remedy: 'name the target language',
      })
    else if (lang !== undefined && language !== undefined && !isWithin(lang, language))
      report(element, `#${element.local}`, {
        actual: `<${element.local}> in \`${lang}\``,
        expected: `\`${language}\` as ${attribute} says`,
        remedy: 'correct xml:lang',
      })
  }
  const [source, target] = ['source', 'target'].map(side => sides.find(one => one.element.local === side))
  if (source && target && source.space !== target.space)
    report(target.element, '#xml_space', {
      actual: `xml:space="${target.space}" on the target`,
      expected: `\`${source.space}\` as on the source`,
      remedy: 'let both say the same',
    })
  const {state, subState} = part.attributes
  if (part.local !== 'segment') return
  if (subState !== undefined && state === undefined)
    report(part, '#substate', {actual: 'subState without state', expected: 'both', remedy: 'set the state'})
  if (state !== undefined && state !== 'initial' && !target)
    report(part, '#state', {
      actual: `state="${state}" without a target`,
      expected: 'a <target>',
      remedy: 'add it, or set the state to initial',
    })
}

function inherit({attributes}: XmlElement, before: Inherited): Inherited {
  const lang = attributes['xml:lang'] ?? before.lang
  return {space: attributes['xml:space'] ?? before.space, ...(lang === undefined ? {} : {lang})}
}

/** As XPath's `lang()`: `en-IE` is within `en`. */
export function isWithin(lang: string, wanted: string): boolean {
  const [one, other] = [lang.toLowerCase(), wanted.toLowerCase()]
  return one === other || one.startsWith(`${other}-`)
}
