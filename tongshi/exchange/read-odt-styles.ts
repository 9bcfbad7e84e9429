import {attribute} from './docx-styles.ts'
import {childElements, elementAt, type XmlElement} from './read-xml.ts'

/** What the styles of an OpenDocument file say about its text. */
export type OdtStyles = Readonly<{
  formatOf: (name: string | undefined) => Readonly<{bold?: boolean; italic?: boolean; hidden?: boolean}>
  /** The display name of a paragraph style or of the one it inherits from: `Title`, `Quotations`. */
  baseOf: (name: string | undefined) => string
  isOrdered: (list: string | undefined, level: number) => boolean
}>

/** Read `office:styles` and `office:automatic-styles` of both parts. */
export function readOdtStyles(parts: readonly (XmlElement | undefined)[]): OdtStyles {
  const groups = parts.flatMap(part => [elementAt(part, 'automatic-styles'), elementAt(part, 'styles')])
  const named = (local: string) =>
    new Map(
      groups
        .flatMap(group => childElements(group, local))
        .map(style => [attribute(style, 'name') ?? '', style] as const),
    )
  const styles = named('style')
  const lists = named('list-style')
  const chain = (name: string | undefined, depth = 0): XmlElement[] => {
    const style = name === undefined ? undefined : styles.get(name)
    return style && depth < 20 ? [style, ...chain(attribute(style, 'parent-style-name'), depth + 1)] : []
  }
  const said = (name: string | undefined, property: string): string | undefined => {
    for (const style of chain(name)) {
      const value = attribute(elementAt(style, 'text-properties'), property)
      if (value !== undefined) return value
    }
    return undefined
  }
  return {
    formatOf: name => ({
      ...(isBold(said(name, 'font-weight')) ? {bold: true} : {}),
      ...(/italic|oblique/.test(said(name, 'font-style') ?? '') ? {italic: true} : {}),
      ...(said(name, 'display') === 'none' ? {hidden: true} : {}),
    }),
    baseOf: name => {
      const names = chain(name).map(style => attribute(style, 'name') ?? '')
      return [name ?? '', ...names].find(one => /^(?:Title|Subtitle|Quotations|Contents)/.test(one)) ?? ''
    },
    isOrdered: (list, level) =>
      childElements(list === undefined ? undefined : lists.get(list)).some(
        one => one.local === 'list-level-style-number' && Number(attribute(one, 'level')) === level + 1,
      ),
  }
}

function isBold(weight: string | undefined): boolean {
  return weight === 'bold' || Number(weight) >= 600
}
