/**
 * Imports documents and corrected documents at the desk until somebody kills it, and says on standard output what was
 * acknowledged, a line of JSON each.
 *
 * Use: node import-until-killed.ts ROOT [postgres://…]
 */
import {writeSync} from 'node:fs'
import {saveImport} from '#store/import-at-desk.ts'
import {openStore} from '#store/open-store.ts'
import {previewReimport, saveReimport} from '#store/reimport-at-desk.ts'
import {wordRelease} from '../import-document.ts'

const [root, url] = process.argv.slice(2) as [string, string | undefined]
const store = await openStore({root, url: url || undefined})
const actor = {person: 'lin'}
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`)
const first = {name: 'one.docx', bytes: wordRelease({alt: 'Opening', more: manyLines('first')})}
const second = {
  name: 'two.docx',
  bytes: wordRelease({
    alt: 'Opening',
    sales: '7 billion yuan',
    closing: 'Version two.',
    more: manyLines('second'),
  }),
}

/** Enough units for a kill to fall between them. */
function manyLines(word: string): string[] {
  return Array.from(
    {length: 60},
    (_, at) => `Paragraph ${word} number ${at} of the release speaks for itself.`,
  )
}

say({open: true})
for (let count = 0; ; count++) {
  const slug = `d-${process.pid}-${count}`
  await saveImport(store, {document: first, slug}, {actor})
  say({slug, version: 1})
  const {revs} = await previewReimport(store, {document: second, slug})
  await saveReimport(store, {document: second, slug, revs}, actor)
  say({slug, version: 2})
}
