import {createHash} from 'node:crypto'
import {closeSync, createReadStream, createWriteStream, fsyncSync, openSync} from 'node:fs'
import {finished} from 'node:stream/promises'
import {createGunzip, createGzip} from 'node:zlib'

/** A file of lines in the making, packed with gzip. */
export type LineWriter = Readonly<{
  write: (text: string) => Promise<void>
  /** SHA-256 of all lines so far, hexadecimal. */
  hash: () => string
  /** Finish: settled when every byte is on the disk. */
  close: () => Promise<void>
  /** Give up; the file is left as it is. */
  abandon: () => void
}>

/** Characters that are collected before they are packed: a call for each short row would cost more than the row. */
const piece = 1 << 16

/**
 * Begin a file of lines that only this user may read.
 *
 * @throws what the file system says, at the next write: a full disk too.
 */
export function writeLines(path: string): LineWriter {
  const file = createWriteStream(path, {flags: 'wx', mode: 0o600})
  const pack = createGzip()
  let fault: Error | undefined
  const fail = (error: Error): void => {
    fault ??= error
    file.destroy()
    pack.destroy()
  }
  file.on('error', fail)
  pack.on('error', fail)
  pack.pipe(file)
  const hash = createHash('sha256')
  let held = ''
  const flush = async (): Promise<void> => {
    if (fault) throw fault
    const text = held
    held = ''
    hash.update(text)
    await new Promise<void>(taken => pack.write(text, () => taken()))
    if (fault) throw fault
  }
  return {
    write: async text => {
      held += text
      if (held.length >= piece) await flush()
    },
    hash: () => hash.copy().update(held).digest('hex'),
    close: async () => {
      await flush()
      pack.end()
      await finished(file)
      syncPath(path)
    },
    abandon: () => {
      fault ??= new Error('abandoned')
      pack.destroy()
      file.destroy()
    },
  }
}

/** Settle the bytes of a file or the names of a folder on the disk. */
export function syncPath(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * The lines of a packed file, without their ends, and the hash of all lines before each.
 *
 * Lines end at a line feed alone: the texts of rows may hold U+2028, at which Node's own reader of lines breaks too.
 *
 * @throws what zlib says of bytes that are damaged or break off.
 */
export async function* readLines(
  path: string,
): AsyncGenerator<Readonly<{line: string; before: () => string}>> {
  const source = createReadStream(path)
  const unpack = createGunzip()
  source.on('error', error => unpack.destroy(error))
  source.pipe(unpack)
  const hash = createHash('sha256')
  let rest: Buffer[] = []
  try {
    for await (const bytes of unpack as AsyncIterable<Buffer>) {
      let start = 0
      for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
        const line = Buffer.concat([...rest, bytes.subarray(start, end + 1)])
        rest = []
        start = end + 1
        yield {line: line.toString('utf8', 0, line.length - 1), before: () => hash.copy().digest('hex')}
        hash.update(line)
      }
      if (start < bytes.length) rest.push(bytes.subarray(start))
    }
    if (rest.length > 0) throw new Error('unexpected end of file')
  } finally {
    source.destroy()
    unpack.destroy()
  }
}
