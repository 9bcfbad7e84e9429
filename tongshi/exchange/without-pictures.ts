import type {Nodes, Parents} from 'mdast'
import type {ForeignDocument, ImportNote} from './foreign-document.ts'

/** Take the pictures out of a document, where nothing keeps their bytes, and say which. */
export function withoutPictures(document: ForeignDocument): ForeignDocument {
  if (document.media.size === 0) return document
  const tree = structuredClone(document.tree)
  drop(tree)
  const note: ImportNote = {
    rule: 'image-left-out',
    count: document.media.size,
    actual: [...document.media.keys()].map(url => url.split('/').at(-1)).join(', '),
  }
  return {...document, tree, media: new Map(), notes: [...document.notes, note]}
}

/** A paragraph that held nothing but a picture goes with it. */
function drop(node: Parents): void {
  node.children = (node.children as Nodes[]).filter(child => {
    if (child.type === 'image') return false
    if (!('children' in child)) return true
    const before = child.children.length
    drop(child as Parents)
    return child.children.length > 0 || before === 0
  }) as never
}
