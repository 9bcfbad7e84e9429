import {readFileSync, statSync} from 'node:fs'
import type {Finding} from '#messages/finding.ts'

/** A source of more than this is no announcement; reading it would stop the site for seconds. */
const most = 4 * 2 ** 20

/**
 * Read a UTF-8 text file, or say why it cannot be one.
 *
 * @param path where the file is.
 * @param file how findings name it.
 * @param limit bytes; what is larger is a finding.
 */
export function readTextFile(path: string, file: string, limit = most): {text?: string; finding?: Finding} {
  const wrong = (rule: string, actual: string, expected: string) => ({
    finding: {rule, severity: 'error', place: {file}, actual, expected} as const,
  })
  const {size} = statSync(path)
  if (size > limit) return wrong('file-size', `${(size / 2 ** 20).toFixed(1)} MiB`, `${limit / 2 ** 20} MiB`)
  const bytes = readFileSync(path)
  try {
    // A byte order mark is no text of the author's: TextDecoder drops it.
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes)}
  } catch {
    const at = firstBadByte(bytes)
    const line = bytes.subarray(0, at).filter(byte => byte === 0x0a).length + 1
    const {finding} = wrong('file-encoding', `0x${bytes[at]!.toString(16).toUpperCase()}`, 'UTF-8')
    return {finding: {...finding, place: {file, line}}}
  }
}

/** Offset of the first byte that UTF-8 does not allow there: what decodes before it is sound. */
function firstBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', {fatal: true})
  for (let at = 0; at < bytes.length; at++) {
    try {
      decoder.decode(bytes.subarray(at, at + 1), {stream: true})
    } catch {
      return at
    }
  }
  return bytes.length - 1
}
