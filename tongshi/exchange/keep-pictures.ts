import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'
import type {Image, Nodes, Parents} from 'mdast'
import type {ForeignDocument, ImportNote} from './foreign-document.ts'
import {stripPicture} from './strip-picture.ts'

/** A picture of a document, ready to be kept. */
export type KeptPicture = Readonly<{
  /** Name in the folder `media`; its ending is that of its bytes. */
  file: string
  type: 'png' | 'jpg' | 'gif' | 'webp'
  /** Pixels. */
  width: number
  height: number
  bytes: Uint8Array<ArrayBuffer>
  /** SHA-256 of the bytes, in hex. */
  sha256: string
  /** Its alternative text; empty where nobody has written one. */
  alt: string
  /** Somebody has said that it does not belong to the announcement. */
  isLeftOut: boolean
}>

/** What somebody said of pictures, by SHA-256: the words for who does not see it, or that it is left out. */
export type PictureChoices = Readonly<
  Record<string, Readonly<{alt?: string | undefined; leaveOut?: boolean | undefined}>>
>

type Keeping = Readonly<{
  choices?: PictureChoices
  /** File names of an earlier import by SHA-256: a picture that stays keeps its name, whatever Word calls it now. */
  earlier?: ReadonlyMap<string, string>
}>

/** Bytes of one picture, and its pixels: what a kit takes. */
const [mostBytes, mostPixels] = [20 * 2 ** 20, 50_000_000]

/** Pictures of one document. */
const mostPictures = 200

/**
 * Keep the pictures of a document: known by their bytes, without what a camera writes into them, each once. What no
 * browser and no kit shows is left out, and said; so is what somebody has left out.
 */
export function keepPictures(
  document: ForeignDocument,
  {choices = {}, earlier = new Map()}: Keeping = {},
): {document: ForeignDocument; pictures: readonly KeptPicture[]} {
  if (document.media.size === 0) return {document, pictures: []}
  const tree = structuredClone(document.tree)
  const notes = new Map<ImportNote['rule'], string[]>()
  const note = (rule: ImportNote['rule'], url: string) =>
    notes.set(rule, [...(notes.get(rule) ?? []), nameOf(url)])
  const kept = new Map<string, KeptPicture>()
  const byUrl = new Map<string, KeptPicture>()
  const taken = new Set(earlier.values())
  const written = altsOf(tree)
  for (const [url, bytes] of document.media) {
    const rule = kept.size >= mostPictures || bytes.length > mostBytes ? 'image-too-large' : undefined
    const stripped = rule ? undefined : stripPicture(bytes)
    if (!stripped) {
      note(rule ?? 'image-left-out', url)
      continue
    }
    if (stripped.width * stripped.height > mostPixels) {
      note('image-too-large', url)
      continue
    }
    if (stripped.hadPlace) note('image-place-removed', url)
    else if (stripped.hadDetails) note('image-details-removed', url)
    const digest = bytesToHex(sha256(stripped.bytes))
    const {alt = written.get(url) ?? '', leaveOut: isLeftOut = false} = choices[digest] ?? {}
    const {type, width, height} = stripped
    const picture: KeptPicture = kept.get(digest) ?? {
      file: earlier.get(digest) ?? freeName(nameOf(url), type, taken),
      ...{type, width, height, bytes: stripped.bytes, sha256: digest, alt: alt.trim(), isLeftOut},
    }
    taken.add(picture.file)
    kept.set(digest, picture)
    byUrl.set(url, picture)
  }
  rewrite(tree, byUrl)
  const pictures = [...kept.values()]
  const listed = [...notes].map(([rule, names]) => ({rule, count: names.length, actual: names.join(', ')}))
  const media = new Map(pictures.filter(one => !one.isLeftOut).map(one => [`media/${one.file}`, one.bytes]))
  const wordless = pictures.filter(one => !one.isLeftOut && one.alt === '').map(({file}) => file)
  const others = document.notes.filter(({rule}) => rule !== 'image-without-alt')
  return {
    document: {
      ...document,
      tree,
      media,
      notes: [
        ...others,
        ...listed,
        ...(wordless.length > 0
          ? [{rule: 'image-without-alt', count: wordless.length, actual: wordless.join(', ')} as const]
          : []),
      ],
    },
    pictures,
  }
}

/** The first alternative text of each picture in the text. */
function altsOf(tree: Nodes, alts = new Map<string, string>()): Map<string, string> {
  if (tree.type === 'image' && tree.alt && !alts.has(tree.url)) alts.set(tree.url, tree.alt)
  if ('children' in tree) for (const child of tree.children) altsOf(child as Nodes, alts)
  return alts
}

/** Pictures get their names and words; a paragraph that held nothing but one that goes, goes with it. */
function rewrite(node: Parents, byUrl: ReadonlyMap<string, KeptPicture>): void {
  node.children = (node.children as Nodes[]).filter(child => {
    if (child.type === 'image') return rename(child, byUrl.get(child.url))
    if (!('children' in child)) return true
    const before = child.children.length
    rewrite(child as Parents, byUrl)
    return child.children.length > 0 || before === 0
  }) as never
}

function rename(image: Image, picture: KeptPicture | undefined): boolean {
  if (!picture || picture.isLeftOut) return false
  image.url = `media/${picture.file}`
  image.alt = picture.alt
  return true
}

function nameOf(url: string): string {
  return url.split('/').at(-1)!
}

/** Letters that every system and address takes, the ending of the bytes, a number where the name is taken. */
function freeName(name: string, type: string, taken: ReadonlySet<string>): string {
  const stem =
    name
      .replace(/\.[^.]*$/, '')
      .replace(/[^\w-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'picture'
  for (let count = 1; ; count++) {
    const file = `${stem}${count === 1 ? '' : `-${count}`}.${type}`
    if (!taken.has(file)) return file
  }
}
