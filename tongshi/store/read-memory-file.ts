import {createReadStream} from 'node:fs'
import {basename} from 'node:path'
import {createInterface} from 'node:readline'
import type {Readable} from 'node:stream'
import {createGunzip} from 'node:zlib'
import {readTmxEntries} from '#exchange/read-tmx-entries.ts'
import type {MemoryEntry} from '#memory/memory-entry.ts'
import type {Syntax} from '#memory/read-runs.ts'

/** What a memory file is read for. */
export type MemoryFileOptions = Readonly<{
  /** BCP 47. */
  sourceLocale: string
  targetLocale: string
  syntax: Syntax
  /** Told a sentence for every line that is no entry; the others are read all the same. */
  report: (sentence: string) => void
}>

/** Longer lines are no segments. */
const longestLine = 1_000_000

/**
 * Read a memory file of any size, entry by entry: TMX, `source TAB target` lines (`.tsv`), or JSON lines with `source`,
 * `target` and whatever else an entry has (`.jsonl`); each may be compressed (`.gz`).
 *
 * @throws Error with a sentence where the file cannot be opened, is of another kind, or is no TMX.
 */
export async function* readMemoryFile(path: string, options: MemoryFileOptions): AsyncGenerator<MemoryEntry> {
  const name = basename(path)
  const plain = name.replace(/\.gz$/i, '')
  const kind = /\.(tmx|tsv|jsonl)$/i.exec(plain)?.[1]?.toLowerCase()
  if (!kind)
    throw new Error(
      `Unexpected file \`${name}\`, expected .tmx, .tsv or .jsonl (or one of them with .gz), convert it.`,
    )
  const stream = openStream(path, plain !== name)
  if (kind === 'tmx') yield* readTmxEntries(decoded(stream), {...options, file: path})
  else yield* readLines(stream, path, {kind: kind as 'tsv' | 'jsonl', options})
}

function openStream(path: string, isCompressed: boolean): Readable {
  const file = createReadStream(path)
  if (!isCompressed) return file
  const plain = createGunzip()
  file.on('error', error => plain.destroy(error))
  return file.pipe(plain)
}

/** UTF-8, or UTF-16 where a byte order mark says so; a TMX tool may write either. */
async function* decoded(stream: Readable): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  for await (const piece of stream as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(encodingOf(piece), {fatal: true})
    yield decoder.decode(piece, {stream: true})
  }
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8'
}

async function* readLines(
  stream: Readable,
  path: string,
  {kind, options}: {kind: 'tsv' | 'jsonl'; options: MemoryFileOptions},
): AsyncGenerator<MemoryEntry> {
  let number = 0
  for await (const line of createInterface({input: stream, crlfDelay: Infinity})) {
    number++
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line
    if (text.trim() === '') continue
    const entry = text.length > longestLine ? undefined : readLine(text, kind)
    if (entry) yield {id: `${path}#${number}`, origin: basename(path), ...entry}
    else {
      const expected = kind === 'tsv' ? 'source TAB target' : '{"source","target"} as JSON'
      options.report(
        `${path}:${number}: Unexpected \`${text.slice(0, 60)}\`, expected ${expected}, correct that line.`,
      )
    }
  }
}

type EntryLine = Omit<MemoryEntry, 'id' | 'origin'> & Partial<Pick<MemoryEntry, 'id' | 'origin'>>

function readLine(text: string, kind: 'tsv' | 'jsonl'): EntryLine | undefined {
  if (kind === 'tsv') {
    const [source, target] = text.split('\t')
    return source && target ? {source, target} : undefined
  }
  try {
    const {source, target, id, origin, context, state, by, at} = JSON.parse(text) as Record<string, unknown>
    if (typeof source !== 'string' || typeof target !== 'string') return undefined
    const texts = Object.entries({id, origin, by, at, state}).filter(([, value]) => typeof value === 'string')
    return {source, target, ...readContext(context), ...Object.fromEntries(texts)}
  } catch {
    return undefined
  }
}

function readContext(context: unknown): Pick<MemoryEntry, 'context'> {
  const {document, key} = (context ?? {}) as {document?: unknown; key?: unknown}
  return typeof document === 'string' && typeof key === 'string' ? {context: {document, key}} : {}
}
