import {ExchangeError} from './exchange-error.ts'

/** A larger file is refused: no catalogue is, and a string of it would not fit into memory twice. */
export const largestFile = 256 * 2 ** 20

/**
 * Turn the bytes of an exchange file into text, without guessing.
 *
 * A byte order mark decides; then, where the format has one, the declaration `<?xml encoding="…"?>`; else the text must
 * be UTF-8. What does not decode to the last byte is refused.
 *
 * @param encoding a label of the Encoding Standard that the person named, such as `gb18030`.
 * @returns the text without byte order mark.
 * @throws ExchangeError `text-empty`, `text-size` (over 256 MiB), `text-encoding`.
 */
export function decodeText(
  bytes: Uint8Array,
  {file, encoding, isXml = false}: {file: string; encoding?: string | undefined; isXml?: boolean},
): string {
  if (bytes.length === 0)
    throw new ExchangeError('text-empty', {
      actual: `empty file \`${file}\``,
      expected: 'an exported file',
      remedy: 'export it again',
    })
  if (bytes.length > largestFile) throw tooLarge(file, bytes.length)
  const label = encoding ?? markOf(bytes) ?? (isXml ? declaredIn(bytes) : undefined) ?? 'utf-8'
  try {
    return new TextDecoder(label, {fatal: true}).decode(bytes)
  } catch (cause) {
    const isKnown = cause instanceof TypeError
    throw new ExchangeError(
      'text-encoding',
      {
        actual: isKnown
          ? `bytes in \`${file}\` that are no ${label}`
          : `encoding \`${label}\` of \`${file}\``,
        expected: 'UTF-8',
        remedy: 'save the file as UTF-8, or name its encoding with --encoding',
      },
      {cause},
    )
  }
}

/** The refusal of a file over 256 MiB, before it is read. */
export function tooLarge(file: string, size: number): ExchangeError {
  return new ExchangeError('text-size', {
    actual: `${Math.ceil(size / 2 ** 20)} MiB in \`${file}\``,
    expected: `at most ${largestFile / 2 ** 20} MiB`,
    remedy: 'cut the file into several',
  })
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** The declaration is ASCII in every encoding that may go without a byte order mark. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 200))
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]
}
