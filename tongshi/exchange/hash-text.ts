import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'

/**
 * SHA-256 of a text in UTF-8, the first 16 hexadecimal digits (64 bits): tells versions of one message apart.
 *
 * @example
 *   hashText('Sales rose.') // "416b84f6462d9038"
 */
export function hashText(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)).subarray(0, 8))
}
