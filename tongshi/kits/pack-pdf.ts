import {zlibSync} from 'fflate'
import {KitError} from './kit-error.ts'

/** Objects in one object stream: readers inflate a whole one to reach a single object. */
const mostInStream = 200

type PdfObject = Readonly<{number: number; bytes: Uint8Array; hasStream: boolean}>

const decode = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
const encode = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/**
 * Pack the objects of a PDF into compressed object streams (ISO 32000-1 §7.5.7), with a cross-reference stream.
 *
 * The typesetter writes the tags of a tagged PDF as plain text, half of a small file. Nothing else is changed: not
 * an object, not its number.
 *
 * @param pdf with one classic cross-reference table, unencrypted, as the typesetter writes it.
 * @throws KitError `not-a-pdf` where it is anything else.
 */
export function packPdf(pdf: Uint8Array): Uint8Array {
  const text = decode(pdf)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const table = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf][\r\n ]{2})+)trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(
    text.slice(start || 0),
  )
  if (!table) throw new KitError('not-a-pdf', text.slice(0, 8), 'a PDF with one cross-reference table')
  const objects = readObjects(pdf, text, table[2]!, start)
  const size = Number(table[1])
  const loose = objects.filter(({hasStream}) => !hasStream)
  const groups = Array.from({length: Math.ceil(loose.length / mostInStream)}, (_, at) =>
    loose.slice(at * mostInStream, (at + 1) * mostInStream),
  )
  const header = pdf.subarray(0, Math.min(...objects.map(({bytes}) => bytes.byteOffset - pdf.byteOffset)))
  const parts: Uint8Array[] = [header]
  let length = header.length
  const entries = new Map<number, readonly [kind: number, first: number, second: number]>([[0, [0, 0, 255]]])
  const put = (number: number, bytes: Uint8Array) => {
    entries.set(number, [1, length, 0])
    parts.push(bytes)
    length += bytes.length
  }
  for (const {number, bytes, hasStream} of objects) if (hasStream) put(number, bytes)
  for (const [at, group] of groups.entries()) {
    put(size + at, writeObjectStream(size + at, group))
    for (const [index, {number}] of group.entries()) entries.set(number, [2, size + at, index])
  }
  put(size + groups.length, encode(''))
  const xref = writeReferences(size + groups.length, entries, table[3]!)
  parts.push(xref, encode(`startxref\n${length}\n%%EOF\n`))
  return Uint8Array.from(Buffer.concat(parts))
}

/** Each object from its offset to its `endobj`, in the order of the file. */
function readObjects(pdf: Uint8Array, text: string, table: string, end: number): PdfObject[] {
  const offsets = [...table.matchAll(/(\d{10}) \d{5} ([nf])/g)].flatMap(([, offset, use], number) =>
    use === 'n' ? [{number, offset: Number(offset)}] : [],
  )
  offsets.sort((a, b) => a.offset - b.offset)
  return offsets.map(({number, offset}, at) => {
    const bytes = pdf.subarray(offset, offsets[at + 1]?.offset ?? end)
    const own = text.slice(offset, offset + bytes.length)
    if (!new RegExp(`^${number} 0 obj\\s`).test(own) || !/endobj\s*$/.test(own))
      throw new KitError('not-a-pdf', own.slice(0, 20), `object ${number} of generation 0`)
    return {number, bytes, hasStream: /\bendstream\s+endobj\s*$/.test(own)}
  })
}

function writeObjectStream(number: number, group: readonly PdfObject[]): Uint8Array {
  const bodies = group.map(({bytes}) =>
    squeeze(
      decode(bytes)
        .replace(/^\d+ 0 obj\s+/, '')
        .replace(/\s*endobj\s*$/, ''),
    ),
  )
  let offset = 0
  const index = group.map((one, at) => {
    const entry = `${one.number} ${offset}`
    offset += bodies[at]!.length + 1
    return entry
  })
  const head = `${index.join(' ')}\n`
  return writeStream(
    number,
    `/Type /ObjStm /N ${group.length} /First ${head.length}`,
    encode(head + bodies.join('\n')),
  )
}

/** Line breaks and indents between tokens; strings and their bytes stay as they are. */
function squeeze(body: string): string {
  return /[()]/.test(body) ? body : body.replace(/\s+/g, ' ')
}

type Entries = ReadonlyMap<number, readonly [kind: number, first: number, second: number]>

/** Every object's place: kind, four bytes, two bytes. */
function writeReferences(number: number, entries: Entries, trailer: string): Uint8Array {
  const rows = Array.from({length: number + 1}, (_, at) => entries.get(at) ?? ([0, 0, 255] as const))
  const bytes = new Uint8Array(rows.length * 7)
  const view = new DataView(bytes.buffer)
  for (const [at, [kind, first, second]] of rows.entries()) {
    view.setUint8(at * 7, kind)
    view.setUint32(at * 7 + 1, first)
    view.setUint16(at * 7 + 5, second)
  }
  const kept = trailer
    .slice(2, -2)
    .replace(/\/Size\s+\d+/, '')
    .replace(/\s+/g, ' ')
  return writeStream(number, `/Type /XRef /Size ${rows.length} /W [1 4 2]${kept}`, bytes)
}

function writeStream(number: number, dictionary: string, bytes: Uint8Array): Uint8Array {
  const packed = zlibSync(bytes, {level: 9})
  const head = `${number} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
  return Uint8Array.from(Buffer.concat([encode(head), packed, encode('\nendstream\nendobj\n')]))
}
