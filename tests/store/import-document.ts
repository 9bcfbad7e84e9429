import {expect} from 'vitest'
import {makeDocx, paragraph, run} from '../exchange/make-archive.ts'
import {photograph, pngWith} from '../exchange/make-picture.ts'
import type {TestDesk, TestPerson} from './start-desk.ts'

const drawing = (id: string, alt: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="${alt}"/><a:graphic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></a:graphic></wp:inline></w:drawing></w:r>`

/** What a test changes of the release of a press office. */
export type Release = Readonly<{
  title?: string
  sales?: string
  closing?: string
  more?: readonly string[]
  photo?: Uint8Array
  alt?: string
  hasPhoto?: boolean
}>

/** A Word file of a press office: a heading, three paragraphs, a photograph in front of the last. */
export function wordRelease({
  title = 'Innovation base opens in Ningbo',
  sales = '6 billion yuan',
  closing = 'Training begins next spring.',
  more = [],
  photo = photograph({orientation: 6}),
  alt = '',
  hasPhoto = true,
}: Release = {}): Uint8Array {
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="pic" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>`
  const body = [
    paragraph(title, '<w:pStyle w:val="1"/>'),
    paragraph('NINGBO, May 18, 2023 — Ningbo Mould Bureau opened a base today, its first in the district.'),
    paragraph(run('Annual sales reached ') + run(sales) + run(' last year, the bureau said.')),
    ...more.map(text => paragraph(text)),
    ...(hasPhoto ? [paragraph(drawing('pic', alt))] : []),
    paragraph(closing),
  ]
  return makeDocx(body.join(''), {
    'word/_rels/document.xml.rels': relations,
    // Word names a picture as it was dropped in, whatever its bytes are.
    'word/media/image1.png': photo,
  })
}

/** The same release as the API takes it. */
export function sendWord(release: Release = {}, name = 'release.docx') {
  return {document: {name, base64: Buffer.from(wordRelease(release)).toString('base64')}}
}

/** Another picture. */
export const chart = pngWith('tEXtSoftware\0Chart')

/** Release an announcement in its own language, every block waived. */
export async function releaseNow(desk: TestDesk, slug: string, publisher: TestPerson): Promise<void> {
  const document = `announcements/${slug}`
  for (const locale of ['en', 'zh-Hans']) {
    const {body} = await desk.ask('GET', `/gate?document=${document}&locale=${locale}`, undefined, publisher)
    for (const block of body.blocks.filter((one: {waived: unknown}) => one.waived === null)) {
      const waiver = {block: block.id, document, locale, reason: 'The office will confirm it by telephone.'}
      await desk.ask('POST', '/waivers', waiver, publisher)
    }
  }
  const note = {note: {en: 'Corrected.', 'zh-Hans': '更正。'}}
  const ask = (correction: object) =>
    desk.ask('POST', '/releases', {documents: [document], locales: ['zh-Hans'], ...correction}, publisher)
  const first = await ask({})
  const released = first.status === 201 ? first : await ask({correction: note})
  expect(released.body).toMatchObject({release: {status: 'complete'}})
}
