import {writeXml, type XmlElement, xml} from './write-xml.ts'

/** What the press is told about a picture, in each language of the kit. */
export type PictureFacts = Readonly<{
  /** BCP 47, the source first: readers that know no languages show it. */
  alts: readonly Readonly<{lang: string; text: string}>[]
  captions: readonly Readonly<{lang: string; text: string}>[]
  credit?: string
  rights?: string
  /** Who publishes it. */
  source: string
  /** Of the announcement, in the source. */
  headline: string
  /** `YYYY-MM-DD`. */
  day: string
}>

/**
 * Write IPTC Photo Metadata 2023.2 as XMP: caption (`dc:description`) and alternative text in every language, credit,
 * source, rights and headline.
 */
export function writeXmp(facts: PictureFacts): string {
  const {captions, alts, credit, rights, source, headline, day} = facts
  const description = xml(
    'rdf:Description',
    {
      'rdf:about': '',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:photoshop': 'http://ns.adobe.com/photoshop/1.0/',
      'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
      'xmlns:Iptc4xmpCore': 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
    },
    inLanguages('dc:description', captions.length > 0 ? captions : alts),
    inLanguages('Iptc4xmpCore:AltTextAccessibility', alts),
    rights === undefined ? undefined : inLanguages('dc:rights', [{lang: 'x-default', text: rights}]),
    rights === undefined
      ? undefined
      : inLanguages('xmpRights:UsageTerms', [{lang: 'x-default', text: rights}]),
    credit === undefined ? undefined : xml('dc:creator', {}, xml('rdf:Seq', {}, xml('rdf:li', {}, credit))),
    credit === undefined ? undefined : xml('photoshop:Credit', {}, credit),
    xml('photoshop:Source', {}, source),
    xml('photoshop:Headline', {}, headline),
    xml('photoshop:DateCreated', {}, day),
  )
  const rdf = xml('rdf:RDF', {'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'}, description)
  const meta = writeXml(xml('x:xmpmeta', {'xmlns:x': 'adobe:ns:meta/'}, rdf)).replace(
    /^<\?xml[^>]*\?>\s*/,
    '',
  )
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${meta}\n<?xpacket end="r"?>`
}

/** A language alternative of XMP: the first text is also the one for programs that ask for none. */
function inLanguages(name: string, texts: PictureFacts['alts']): XmlElement | undefined {
  const [first] = texts
  if (!first) return undefined
  const all = first.lang === 'x-default' ? texts : [{lang: 'x-default', text: first.text}, ...texts]
  return xml(
    name,
    {},
    xml('rdf:Alt', {}, ...all.map(({lang, text}) => xml('rdf:li', {'xml:lang': lang}, text))),
  )
}
