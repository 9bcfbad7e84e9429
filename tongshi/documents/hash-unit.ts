import {sha256} from '@noble/hashes/sha2.js'
import type {UnitKind} from './unit.ts'

/** The letter of each kind: it stands first in ids and hashes. Levels of headings share one: `##` → `###` is no change. */
export const kindLetters: Readonly<Record<UnitKind, string>> = {
  title: 't',
  summary: 's',
  label: 'l',
  history: 'v',
  heading: 'h',
  paragraph: 'p',
  item: 'i',
  cell: 'c',
  quote: 'q',
  footnote: 'n',
  alt: 'g',
  caption: 'k',
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** SHA-256 of kind letter, NUL and message (UTF-8): the first 12 characters in base64url, 72 bits. */
export function hashUnit(kind: UnitKind, message: string): string {
  const digest = sha256(new TextEncoder().encode(`${kindLetters[kind]}\0${message}`))
  let text = ''
  for (let at = 0; at < 9; at += 3) {
    const bits = (digest[at]! << 16) | (digest[at + 1]! << 8) | digest[at + 2]!
    for (const shift of [18, 12, 6, 0]) text += alphabet[(bits >> shift) & 63]
  }
  return text
}
