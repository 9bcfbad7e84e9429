import type {Image, Nodes, Root} from 'mdast'
import type {Medium} from '#documents/front-matter.ts'

/** A picture of an announcement: of the text, of the list `media` in its front matter, or of both. */
export type ListedPicture = Readonly<{
  /** Name in the folder `media`. */
  file: string
  /** As the text writes its address: the key of its alternative text. */
  url?: string
  /** Its place in the front matter's list. */
  listed?: number
  medium?: Medium
}>

/**
 * List the pictures of an announcement, each once: those of the text in reading order, then the others.
 *
 * @returns also the addresses in the text that lead out of the folder: a kit cannot hold what is elsewhere.
 */
export function listPictures(
  tree: Root,
  media: readonly Medium[] = [],
): {pictures: readonly ListedPicture[]; foreign: readonly string[]} {
  const urls = [...new Set(imagesOf(tree).map(({url}) => url))]
  const inText = urls.filter(url => /^media\/[^/\\]+$/.test(url))
  const shown = inText.map((url): ListedPicture => {
    const file = url.slice('media/'.length)
    const at = media.findIndex(one => one.file === file)
    return {file, url, ...(at < 0 ? {} : {listed: at, medium: media[at]!})}
  })
  const rest = media.flatMap((medium, listed): ListedPicture[] =>
    shown.some(({file}) => file === medium.file) ? [] : [{file: medium.file, listed, medium}],
  )
  return {pictures: [...shown, ...rest], foreign: urls.filter(url => !inText.includes(url))}
}

function imagesOf(node: Nodes): Image[] {
  if (node.type === 'image') return [node]
  return 'children' in node ? node.children.flatMap(child => imagesOf(child as Nodes)) : []
}
