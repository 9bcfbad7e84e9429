import {zipSync} from 'fflate'

const encoder = new TextEncoder()
const office = 'http://schemas.openxmlformats.org'
const names = `xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships" xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing" xmlns:a="${office}/drawingml/2006/main" xmlns:pic="${office}/drawingml/2006/picture" xmlns:mc="${office}/markup-compatibility/2006" xmlns:wps="${office}/wps" xmlns:m="${office}/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"`

/** One pixel, PNG. */
export const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  sign => sign.charCodeAt(0),
)

const styles = `<w:styles ${names}>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop"><w:name w:val="Kop"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>`
const level = (at: number, format: string) => `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/></w:lvl>`
const numbering = `<w:numbering ${names}>
<w:abstractNum w:abstractNumId="0">${level(0, 'bullet')}${level(1, 'decimal')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>`

/** A Word document with a body as given, in the constructs that Word writes. */
export function makeDocx(body: string, more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const relation = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`
  const relations = (inside: string) =>
    `<Relationships xmlns="${office}/package/2006/relationships">${inside}</Relationships>`
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      relation('s', 'styles', 'styles.xml') +
        relation('n', 'numbering', 'numbering.xml') +
        relation('f', 'footnotes', 'footnotes.xml') +
        relation('link', 'hyperlink', 'https://example.org/a?b=1&amp;c=2', ' TargetMode="External"') +
        relation('bad', 'hyperlink', 'javascript:alert(1)', ' TargetMode="External"') +
        relation('pic', 'image', 'media/image1.png') +
        relation('far', 'image', 'http://127.0.0.1:9/x.png', ' TargetMode="External"') +
        relation('emf', 'image', 'media/image2.emf'),
    ),
    'word/document.xml': `\n<w:document ${names}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/footnotes.xml': `<w:footnotes ${names}><w:footnote w:id="-1"><w:p/></w:footnote><w:footnote w:id="2">${paragraph('As of 2018.')}</w:footnote></w:footnotes>`,
    'word/media/image1.png': pixel,
    'word/media/image2.emf': new Uint8Array(8),
    ...more,
  }
  return zip(parts)
}

/** An OpenDocument text with a body as given. */
export function makeOdt(body: string, more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
  const spaces = `xmlns:office="${oasis}:office:1.0" xmlns:text="${oasis}:text:1.0" xmlns:table="${oasis}:table:1.0" xmlns:draw="${oasis}:drawing:1.0" xmlns:style="${oasis}:style:1.0" xmlns:fo="${oasis}:xsl-fo-compatible:1.0" xmlns:svg="${oasis}:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"`
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${spaces}><office:automatic-styles>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text" style:parent-style-name="T1"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2"/></text:list-style>
</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'Pictures/p.png': pixel,
    ...more,
  })
}

/** A Word paragraph of runs, or of one text. */
export function paragraph(inside: string, properties = ''): string {
  const runs = inside.startsWith('<') ? inside : run(inside)
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

/** A Word run. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? encoder.encode(part) : part,
      ]),
    ),
  )
}
