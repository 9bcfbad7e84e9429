import {ruleName} from './check-xliff-structure.ts'
import {childElements, type XmlElement} from './read-xml.ts'

/** A segment or ignorable with its place in the unit. */
export type XliffPart = Readonly<{
  element: XmlElement
  source?: XmlElement
  target?: XmlElement
  /** 1-based. */
  position: number
}>

/** A unit with what its rules ask for. */
export type XliffUnit = Readonly<{
  element: XmlElement
  file: XmlElement
  parts: readonly XliffPart[]
}>

/** A code, marker or the end of a `pc` or `mrk`, in document order. */
export type InlineEvent = Readonly<{element: XmlElement; isEnd: boolean; part: XliffPart}>

/** All units of a file in document order. */
export function unitsOf(file: XmlElement): XliffUnit[] {
  return below(file).flatMap(element => (ruleName(element) === 'unit' ? [unitOf(element, file)] : []))
}

/** One unit with its segments and ignorables. */
export function unitOf(element: XmlElement, file: XmlElement): XliffUnit {
  const parts = childElements(element)
    .filter(child => ['segment', 'ignorable'].includes(ruleName(child) ?? ''))
    .map((part, at): XliffPart => {
      const [source, target] = ['source', 'target'].map(name =>
        childElements(part).find(child => ruleName(child) === name),
      )
      return {element: part, position: at + 1, ...(source ? {source} : {}), ...(target ? {target} : {})}
    })
  return {element, file, parts}
}

/** Groups and units below a file or group, in document order. */
export function below(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap(child => {
    const name = ruleName(child)
    return name === 'group' ? [child, ...below(child)] : name === 'unit' ? [child] : []
  })
}

/** Codes and markers of one side of a unit, those of all its segments in turn. */
export function eventsOf(parts: readonly XliffPart[], side: 'source' | 'target'): readonly InlineEvent[] {
  const events: InlineEvent[] = []
  for (const part of parts) {
    const content = part[side]
    if (content) collect(content, part, events)
  }
  return events
}

function collect(element: XmlElement, part: XliffPart, events: InlineEvent[]): void {
  for (const child of childElements(element)) {
    events.push({element: child, isEnd: false, part})
    collect(child, part, events)
    if (child.local === 'pc' || child.local === 'mrk') events.push({element: child, isEnd: true, part})
  }
}

/** Where a part's target stands in the translation: `order`, or the place of its source. */
export function orderOf({target, position}: XliffPart): number {
  return Number(target?.attributes.order ?? position)
}
