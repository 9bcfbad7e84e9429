import {embedXmp} from './embed-xmp.ts'
import type {Release} from './release.ts'
import {isHanLocale, textOfLine} from './text-of-line.ts'
import {writeCsv} from './write-csv.ts'
import {writeXmp} from './write-xmp.ts'
import type {KitFile} from './write-zip.ts'

/**
 * The pictures of a kit, each once, with caption and alternative text of every locale inside (IPTC in XMP), and the
 * captions of each locale as a list beside.
 */
export function captionPictures(
  releases: readonly Release[],
  pictures: ReadonlyMap<string, Uint8Array>,
): KitFile[] {
  const [first] = releases
  if (!first) return []
  const files = first.pictures.flatMap(({file}, at): KitFile[] => {
    const bytes = pictures.get(file)
    if (!bytes) return []
    const xmp = xmpOf(releases, at)
    return [{path: `media/${file}`, bytes: embedXmp(bytes, xmp) ?? bytes}]
  })
  const lists = releases
    .filter(release => release.pictures.length > 0)
    .map(release => ({
      path: `${release.locale}/captions.csv`,
      bytes: new Uint8Array(Buffer.from(listCaptions(release))),
    }))
  return [...files, ...lists]
}

function xmpOf(releases: readonly Release[], at: number): string {
  const source = releases.find(({locale, source: own}) => locale === own) ?? releases[0]!
  const ordered = [source, ...releases.filter(release => release !== source)]
  const {credit, rights} = source.pictures[at]!
  return writeXmp({
    alts: ordered.flatMap(({locale, pictures}) => {
      const {alt, altLang} = pictures[at]!
      return alt === '' || altLang !== locale ? [] : [{lang: locale, text: alt}]
    }),
    captions: ordered.flatMap(({locale, pictures}) => {
      const caption = pictures[at]!.caption
      return caption ? [{lang: locale, text: textOfLine(caption, isHanLocale(locale))}] : []
    }),
    ...(credit === undefined ? {} : {credit}),
    ...(rights === undefined ? {} : {rights}),
    source: source.newsroom,
    headline: source.titleText,
    day: source.publishedOn,
  })
}

function listCaptions({pictures, words, locale}: Release): string {
  const head = [words.file, words.altText, words.caption, words.creditName, words.rights]
  const rows = pictures.map(({file, alt, caption, credit = '', rights = ''}) => [
    `media/${file}`,
    alt,
    caption ? textOfLine(caption, isHanLocale(locale)) : '',
    credit,
    rights,
  ])
  return writeCsv({name: 'captions', head, rows})
}
