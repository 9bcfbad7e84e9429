import {childElements, elementAt, type XmlElement} from './read-xml.ts'

/** What a style says that matters to the text. */
export type DocxStyle = Readonly<{
  /** 1 to 6 where paragraphs of this style are headings. */
  heading?: number
  /** A contents list, which the page makes anew. */
  isContents?: boolean
  isQuote?: boolean
  numbering?: Readonly<{list: string; level: number}>
  bold?: boolean
  italic?: boolean
  hidden?: boolean
}>

/** How list paragraphs are numbered: `list` and level → ordered or not; nothing where no number is printed. */
export type ListFormats = (list: string, level: number) => 'ordered' | 'bullet' | undefined

/** The value of an attribute in whatever prefix the file uses. */
export function attribute(element: XmlElement | undefined, local: string): string | undefined {
  if (!element) return undefined
  for (const [name, value] of Object.entries(element.attributes))
    if (name === local || name.endsWith(`:${local}`)) return value
  return undefined
}

/** Is a switch such as `w:b` on? Nothing where it is not said. */
export function isOn(properties: XmlElement | undefined, local: string): boolean | undefined {
  const found = childElements(properties, local)[0]
  if (!found) return undefined
  return !/^(?:0|false|off|none)$/.test(attribute(found, 'val') ?? 'true')
}

/** Read styles with what they inherit by `basedOn`. */
export function readStyles(part: XmlElement | undefined): (id: string | undefined) => DocxStyle {
  const elements = new Map(
    childElements(part, 'style').map(style => [attribute(style, 'styleId') ?? '', style]),
  )
  const read = new Map<string, DocxStyle>()
  const styleOf = (id: string | undefined, depth = 0): DocxStyle => {
    const element = id === undefined ? undefined : elements.get(id)
    if (!element || depth > 20) return {}
    const known = read.get(id!)
    if (known) return known
    const base = styleOf(attribute(elementAt(element, 'basedOn'), 'val'), depth + 1)
    const own = readStyle(element)
    const style = {...base, ...own}
    read.set(id!, style)
    return style
  }
  return id => styleOf(id)
}

function readStyle(element: XmlElement): DocxStyle {
  const name = (attribute(elementAt(element, 'name'), 'val') ?? '').toLowerCase()
  const paragraph = elementAt(element, 'pPr')
  const run = elementAt(element, 'rPr')
  const level = /^(?:heading|标题|標題) ?([1-9])$/.exec(name)?.[1]
  const outline = attribute(elementAt(paragraph, 'outlineLvl'), 'val')
  const heading =
    name === 'title' || name === '标题'
      ? 1
      : level !== undefined
        ? Number(level)
        : outline !== undefined && Number(outline) < 9
          ? Number(outline) + 1
          : undefined
  const [bold, italic, hidden] = [isOn(run, 'b'), isOn(run, 'i'), isOn(run, 'vanish')]
  const numbering = readNumbering(paragraph)
  return {
    ...(heading === undefined ? {} : {heading: Math.min(heading, 6)}),
    ...(/^toc \d|^toc heading/.test(name) ? {isContents: true} : {}),
    ...(/^(?:intense )?quote$|^引用$/.test(name) ? {isQuote: true} : {}),
    ...(bold === undefined ? {} : {bold}),
    ...(italic === undefined ? {} : {italic}),
    ...(hidden === undefined ? {} : {hidden}),
    ...(numbering === undefined ? {} : {numbering}),
  }
}

/** `w:numPr`: list 0 takes a paragraph out of the list of its style. */
export function readNumbering(paragraph: XmlElement | undefined): DocxStyle['numbering'] | undefined {
  const properties = elementAt(paragraph, 'numPr')
  if (!properties) return undefined
  const list = attribute(elementAt(properties, 'numId'), 'val')
  if (list === undefined) return undefined
  return {list, level: Number(attribute(elementAt(properties, 'ilvl'), 'val') ?? 0)}
}

/** Read `numbering.xml`. */
export function readListFormats(part: XmlElement | undefined): ListFormats {
  const abstract = new Map(
    childElements(part, 'abstractNum').map(one => [attribute(one, 'abstractNumId'), one] as const),
  )
  const lists = new Map(childElements(part, 'num').map(one => [attribute(one, 'numId'), one] as const))
  const levelOf = (element: XmlElement | undefined, level: number, name: string) =>
    childElements(element, name).find(one => Number(attribute(one, 'ilvl')) === level)
  return (list, level) => {
    const number = lists.get(list)
    if (!number || list === '0') return undefined
    const override = elementAt(levelOf(number, level, 'lvlOverride'), 'lvl')
    const base = levelOf(abstract.get(attribute(elementAt(number, 'abstractNumId'), 'val')), level, 'lvl')
    const format = attribute(elementAt(override ?? base, 'numFmt'), 'val') ?? 'decimal'
    return format === 'none' ? undefined : format === 'bullet' ? 'bullet' : 'ordered'
  }
}
