import {getDocumentProxy} from 'unpdf'

/** A line of a page as the eye sees it. */
export type PdfLine = Readonly<{page: number; text: string; left: number; right: number}>

/** A finished PDF as a program reads it: what a screen reader and a search would find. */
export type ReadPdf = Readonly<{
  title: string
  /** As the file says it: `zh-CN`. */
  language: string
  /** It claims PDF/UA-1. */
  isUa: boolean
  pages: number
  /** Width of a page in points. */
  width: number
  /** Everything that is printed, in the order of the file. */
  text: string
  lines: readonly PdfLine[]
  /** How often each structure type stands in the tags: `H1`, `TH`, `Figure`. */
  tags: ReadonlyMap<string, number>
  /** Figures whose tag has no alternative text. */
  figuresWithoutAlt: number
}>

/** Read a PDF back: its words, lines, tags, language and claim. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // PDF.js takes the bytes over: it gets a copy.
  const document = await getDocumentProxy(bytes.slice(), {verbosity: 0})
  try {
    const {info, metadata} = await document.getMetadata()
    const tags = new Map<string, number>()
    const lines: PdfLine[] = []
    let [text, width, figuresWithoutAlt] = ['', 0, 0]
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      width = page.getViewport({scale: 1}).width
      const {items} = await page.getTextContent()
      const words = items.filter(item => 'str' in item) as unknown as Word[]
      text += words.map(word => word.str + (word.hasEOL ? '\n' : '')).join('')
      lines.push(...joinLines(words, number))
      figuresWithoutAlt += countTags((await page.getStructTree()) as TagNode | null, tags)
      page.cleanup()
    }
    const facts = info as {Title?: string; Language?: string | null}
    const part = (metadata as {get?: (name: string) => unknown} | null)?.get?.('pdfuaid:part')
    return {
      title: facts.Title ?? '',
      language: facts.Language ?? '',
      isUa: String(part) === '1',
      pages: document.numPages,
      width,
      text,
      lines,
      tags,
      figuresWithoutAlt,
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

type Word = Readonly<{
  str: string
  transform: readonly number[]
  width: number
  height: number
  hasEOL: boolean
}>
type TagNode = Readonly<{role?: string; alt?: string; children?: readonly TagNode[]}>

function countTags(node: TagNode | null, tags: Map<string, number>): number {
  if (!node) return 0
  const role = node.role ?? ''
  if (role !== '') tags.set(role, (tags.get(role) ?? 0) + 1)
  const own = role === 'Figure' && !node.alt ? 1 : 0
  return (node.children ?? []).reduce((sum, child) => sum + countTags(child, tags), own)
}

/** Words further apart than this many ems stand in two columns. */
const columnGap = 2.2

/** Words on one baseline, from left to right, are a line: PDF.js's own breaks would fake bad line edges. */
function joinLines(words: readonly Word[], page: number): PdfLine[] {
  const upright = words.filter(({str, transform}) => str.trim() !== '' && Math.abs(transform[1]!) < 0.01)
  const rows = new Map<number, Word[]>()
  for (const word of upright) {
    const baseline = Math.round(word.transform[5]!)
    const key = [baseline, baseline - 1, baseline + 1].find(one => rows.has(one)) ?? baseline
    rows.set(key, [...(rows.get(key) ?? []), word])
  }
  return [...rows.values()].flatMap(row =>
    splitColumns(
      row.toSorted((a, b) => a.transform[4]! - b.transform[4]!),
      page,
    ),
  )
}

function splitColumns(row: readonly Word[], page: number): PdfLine[] {
  const lines: PdfLine[] = []
  for (const {str, transform, width, height} of row) {
    const [left, right] = [transform[4]!, transform[4]! + width]
    const last = lines.at(-1)
    const size = height || Math.abs(transform[3]!)
    if (last && left - last.right < columnGap * size)
      lines[lines.length - 1] = {...last, text: last.text + str, right}
    else lines.push({page, text: str, left, right})
  }
  return lines
}
