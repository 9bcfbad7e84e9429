import {closeSync, openSync, readSync} from 'node:fs'
import {type Font, readFont} from './read-font.ts'

/** A font on disk of which only what is asked for is read. */
export type FontFile = Font &
  Readonly<{
    /** A small font with the outlines of some characters; all other glyphs are empty. */
    subset: (text: string) => Uint8Array
  }>

/**
 * Tables that a small font keeps whole. Not `GSUB`: ligatures and alternates would point to outlines that are left out.
 */
const kept = ['OS/2', 'GPOS', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post']

type Table = Readonly<{tag: string; offset: number; length: number}>

/**
 * Open a TrueType font: measures and coverage are read at once, outlines (nine tenths of a Han font of 10 MB) only
 * those that are asked for.
 *
 * @throws RangeError where the file is no TrueType font with outlines.
 */
export function openFontFile(path: string): FontFile {
  const tables = readDirectory(path)
  const find = (tag: string): Table => {
    const table = tables.find(one => one.tag === tag)
    if (!table)
      throw new RangeError(`Unexpected font \`${path}\`, expected a TrueType font with the table ${tag}`)
    return table
  }
  const glyf = find('glyf')
  const parts = new Map(
    readRanges(path, [...tables.filter(({tag}) => kept.includes(tag)), find('loca')]).map(
      ({table, bytes}) => [table.tag, bytes] as const,
    ),
  )
  const loca = parts.get('loca')!
  parts.delete('loca')
  const font = readFont(writeFont(parts))
  const isLong = viewOf(parts.get('head')!).getInt16(50) === 1
  const places = viewOf(loca)
  const placeOf = (glyph: number) => (isLong ? places.getUint32(glyph * 4) : places.getUint16(glyph * 2) * 2)
  const count = loca.length / (isLong ? 4 : 2) - 1
  return {
    ...font,
    subset: text => {
      const asked = [0, ...[...new Set(text)].map(sign => font.glyph(sign.codePointAt(0)!))]
      const outlines = readOutlines(asked, glyphs =>
        readRanges(
          path,
          glyphs
            .filter(glyph => glyph < count && placeOf(glyph + 1) > placeOf(glyph))
            .map(glyph => ({
              tag: String(glyph),
              offset: glyf.offset + placeOf(glyph),
              length: placeOf(glyph + 1) - placeOf(glyph),
            })),
        ),
      )
      return writeSubset(parts, outlines, count)
    },
  }
}

type ReadGlyphs = (glyphs: readonly number[]) => readonly Readonly<{table: Table; bytes: Uint8Array}>[]

/** The outlines of glyphs, and of those that they are composed of. */
function readOutlines(asked: readonly number[], read: ReadGlyphs): Map<number, Uint8Array> {
  const outlines = new Map<number, Uint8Array>()
  for (let open = asked; open.length > 0; ) {
    const found = read([...new Set(open)].filter(glyph => !outlines.has(glyph)))
    for (const {table, bytes} of found) outlines.set(Number(table.tag), bytes)
    open = found.flatMap(({bytes}) => componentsOf(bytes)).filter(glyph => !outlines.has(glyph))
  }
  return outlines
}

/** OpenType 1.9, `glyf`: a glyph with a negative number of contours names other glyphs. */
function componentsOf(outline: Uint8Array): number[] {
  const view = viewOf(outline)
  if (view.getInt16(0) >= 0) return []
  const glyphs: number[] = []
  for (let at = 10; ; ) {
    const flags = view.getUint16(at)
    glyphs.push(view.getUint16(at + 2))
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0
    at += 4 + (flags & 0x01 ? 4 : 2) + scale
    if (!(flags & 0x20)) return glyphs
  }
}

function writeSubset(
  parts: ReadonlyMap<string, Uint8Array>,
  outlines: ReadonlyMap<number, Uint8Array>,
  count: number,
): Uint8Array {
  const loca = new Uint8Array((count + 1) * 4)
  const places = viewOf(loca)
  const glyphs: Uint8Array[] = []
  let length = 0
  for (let glyph = 0; glyph < count; glyph++) {
    places.setUint32(glyph * 4, length)
    const outline = outlines.get(glyph)
    if (!outline) continue
    glyphs.push(outline, new Uint8Array((4 - (outline.length % 4)) % 4))
    length += Math.ceil(outline.length / 4) * 4
  }
  places.setUint32(count * 4, length)
  const head = parts.get('head')!.slice()
  viewOf(head).setInt16(50, 1)
  return writeFont(new Map([...parts, ['head', head], ['loca', loca], ['glyf', Buffer.concat(glyphs)]]))
}

/** A font file of tables; sums, which no renderer of ours looks at, are left at zero. */
function writeFont(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tables = [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const start = 12 + 16 * tables.length
  const size = tables.reduce((sum, [, bytes]) => sum + Math.ceil(bytes.length / 4) * 4, start)
  const font = new Uint8Array(size)
  const view = viewOf(font)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  let at = start
  for (const [index, [tag, bytes]] of tables.entries()) {
    const entry = 12 + 16 * index
    for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, tag.charCodeAt(letter))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, bytes.length)
    font.set(bytes, at)
    at += Math.ceil(bytes.length / 4) * 4
  }
  return font
}

function readDirectory(path: string): Table[] {
  const [head] = readRanges(path, [{tag: '', offset: 0, length: 12}])
  const count = viewOf(head!.bytes).getUint16(4)
  const [directory] = readRanges(path, [{tag: '', offset: 12, length: 16 * count}])
  const view = viewOf(directory!.bytes)
  return Array.from({length: count}, (_, at) => ({
    tag: [0, 1, 2, 3].map(letter => String.fromCharCode(view.getUint8(at * 16 + letter))).join(''),
    offset: view.getUint32(at * 16 + 8),
    length: view.getUint32(at * 16 + 12),
  }))
}

function readRanges(path: string, tables: readonly Table[]): {table: Table; bytes: Uint8Array}[] {
  const file = openSync(path, 'r')
  try {
    return tables.map(table => {
      const bytes = new Uint8Array(table.length)
      const read = readSync(file, bytes, 0, table.length, table.offset)
      if (read !== table.length) throw new RangeError(`Unexpected end of the font \`${path}\``)
      return {table, bytes}
    })
  } finally {
    closeSync(file)
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
