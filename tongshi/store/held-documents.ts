import {createHash} from 'node:crypto'
import type {DeskDocument} from './desk-document.ts'

/** Bytes of all held documents together. */
const most = 256 * 2 ** 20

/** Milliseconds that a document is held after it was last asked about. */
const patience = 30 * 60_000

type Held = Readonly<{document: DeskDocument; size: number; until: number}>

/** Oldest first: a map keeps the order in which its entries came. */
const held = new Map<string, Held>()

/**
 * Hold a document for the person who has sent it, so that a row of answers does not send it again. Only this server
 * holds it, in memory, for half an hour: whoever finds it gone sends it anew.
 *
 * @param now milliseconds since 1970.
 * @returns the SHA-256 that it is asked for by, in hex: of its kind, its name and its content.
 */
export function holdDocument(person: string, document: DeskDocument, now: number): string {
  const [kind, name, content] = partsOf(document)
  const digest = createHash('sha256').update(`${kind}\0${name}\0`).update(content).digest('hex')
  const size = content.length * (typeof content === 'string' ? 2 : 1)
  keep(keyOf(person, digest), {document, size, until: now + patience})
  let sum = [...held.values()].reduce((total, one) => total + one.size, 0)
  for (const [old, one] of held) {
    if (one.until > now && sum <= most) break
    held.delete(old)
    sum -= one.size
  }
  return digest
}

/** The document that a person has sent before, while it is held; it is held for another half an hour. */
export function findHeld(person: string, digest: string, now: number): DeskDocument | undefined {
  const key = keyOf(person, digest)
  const one = held.get(key)
  if (!one || one.until <= now) return undefined
  keep(key, {...one, until: now + patience})
  return one.document
}

/** As the newest of all. */
function keep(key: string, one: Held): void {
  held.delete(key)
  held.set(key, one)
}

function partsOf(
  document: DeskDocument,
): readonly [kind: string, name: string, content: string | Uint8Array] {
  if ('bytes' in document) return ['file', document.name, document.bytes]
  return 'html' in document ? ['html', '', document.html] : ['text', '', document.text]
}

function keyOf(person: string, digest: string): string {
  return createHash('sha256').update(`${person}\0${digest}`).digest('base64url')
}
