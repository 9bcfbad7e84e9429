import {strFromU8, strToU8, unzipSync} from 'fflate'
import {writeZip} from './write-zip.ts'

/** The part that an Open Packaging file must begin with, so that programs recognise it. */
const first = '[Content_Types].xml'

/**
 * Make an Office file (DOCX, XLSX) the same whenever it is written: dates become that of the version, names that a
 * library drew by lot are counted instead, entries are sorted and lose their time.
 *
 * @param day `YYYY-MM-DD`.
 */
export function normalisePackage(bytes: Uint8Array, day: string): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)))
  const core = parts.get('docProps/core.xml')
  if (core) parts.set('docProps/core.xml', strToU8(setDates(strFromU8(core), day)))
  const document = parts.get('word/document.xml')
  if (document) parts.set('word/document.xml', strToU8(countDrawings(strFromU8(document))))
  for (const name of [...parts.keys()].filter(one => one.endsWith('.rels'))) countIds(parts, name)
  const files = [...parts].map(([path, content]) => ({path, bytes: content}))
  return writeZip(files, {first})
}

function setDates(xml: string, day: string): string {
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T12:00:00Z`)
}

/** Drawings are counted on from the last document that the program wrote: here from one. */
function countDrawings(xml: string): string {
  let count = 0
  return xml.replace(/(<wp:docPr\b[^>]*?\bid=")\d+(")/g, (_, before, after) => `${before}${++count}${after}`)
}

/** Relationship ids are drawn by lot: `rIdk2X…`. They are numbered in the order in which they are declared. */
function countIds(parts: Map<string, Uint8Array>, name: string): void {
  const [, folder = '', file = ''] = /^(.*?)_rels\/(.+)\.rels$/.exec(name) ?? []
  const source = folder + file
  const rels = strFromU8(parts.get(name)!)
  const content = parts.get(source)
  const drawn = [...rels.matchAll(/\bId="([^"]+)"/g)]
    .map(match => match[1]!)
    .filter(id => !/^rId\d+$/.test(id))
  if (drawn.length === 0) return
  const count = new Map(drawn.map((id, at) => [id, `rIdx${at + 1}`]))
  const rename = (xml: string) =>
    xml.replace(/\b((?:r:)?(?:id|Id|embed|link))="([^"]+)"/g, (whole, key, id) =>
      count.has(id) ? `${key}="${count.get(id)}"` : whole,
    )
  parts.set(name, strToU8(rename(rels)))
  if (content) parts.set(source, strToU8(rename(strFromU8(content))))
}
