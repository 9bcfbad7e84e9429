/** What setting a line needs to know of a font. */
export type Font = Readonly<{
  /** Index of a character's glyph; 0 where it has none. */
  glyph: (codePoint: number) => number
  hasGlyph: (codePoint: number) => boolean
  /** Advance width in ems; that of `.notdef` where there is no glyph. Kerning is not in it. */
  advance: (codePoint: number) => number
}>

/**
 * Read which characters a TrueType or OpenType font can draw, and how wide they are.
 *
 * Tables `head`, `hhea`, `hmtx` and the Unicode subtables of `cmap` in format 12 and 4 (OpenType 1.9).
 *
 * @throws RangeError where the file ends before a table does.
 */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = readTables(view)
  const unitsPerEm = view.getUint16(tables('head') + 18)
  const metrics = view.getUint16(tables('hhea') + 34)
  const hmtx = tables('hmtx')
  const glyphOf = remember(readCharacterMap(view, tables('cmap')))
  return {
    glyph: glyphOf,
    hasGlyph: codePoint => glyphOf(codePoint) !== 0,
    // Glyphs beyond the last metric share its advance.
    advance: codePoint => view.getUint16(hmtx + 4 * Math.min(glyphOf(codePoint), metrics - 1)) / unitsPerEm,
  }
}

function readTables(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>()
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    const tag = [0, 1, 2, 3].map(byte => String.fromCharCode(view.getUint8(at + byte))).join('')
    offsets.set(tag, view.getUint32(at + 8))
  }
  return tag => offsets.get(tag) ?? Number.MAX_SAFE_INTEGER
}

type GlyphOf = (codePoint: number) => number

function remember(glyphOf: GlyphOf): GlyphOf {
  const known = new Map<number, number>()
  return codePoint => {
    const glyph = known.get(codePoint) ?? glyphOf(codePoint)
    known.set(codePoint, glyph)
    return glyph
  }
}

function readCharacterMap(view: DataView, cmap: number): GlyphOf {
  const subtables = Array.from({length: view.getUint16(cmap + 2)}, (_, at) => {
    const start = cmap + view.getUint32(cmap + 8 + 8 * at)
    return {start, format: view.getUint16(start)}
  })
  const full = subtables.find(({format}) => format === 12)
  if (full) return readFormat12(view, full.start)
  return readFormat4(view, subtables.find(({format}) => format === 4)?.start ?? Number.MAX_SAFE_INTEGER)
}

/** Groups of code points in ascending order. */
function readFormat12(view: DataView, start: number): GlyphOf {
  const count = view.getUint32(start + 12)
  return codePoint => {
    const at = findFirst(count, group => view.getUint32(start + 20 + 12 * group) >= codePoint)
    if (at === count) return 0
    const first = view.getUint32(start + 16 + 12 * at)
    return codePoint < first ? 0 : view.getUint32(start + 24 + 12 * at) + codePoint - first
  }
}

/** Segments of the Basic Multilingual Plane in ascending order. */
function readFormat4(view: DataView, start: number): GlyphOf {
  const count = view.getUint16(start + 6) / 2
  const ends = start + 14
  const starts = ends + 2 * count + 2
  const deltas = starts + 2 * count
  const ranges = deltas + 2 * count
  return codePoint => {
    const at = findFirst(count, segment => view.getUint16(ends + 2 * segment) >= codePoint)
    if (at === count || codePoint > 0xffff) return 0
    const first = view.getUint16(starts + 2 * at)
    if (codePoint < first) return 0
    const delta = view.getUint16(deltas + 2 * at)
    const range = view.getUint16(ranges + 2 * at)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = view.getUint16(ranges + 2 * at + range + 2 * (codePoint - first))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}

/** The first of `0 … count` that fulfils a test which stays true once it is true. */
function findFirst(count: number, test: (at: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
