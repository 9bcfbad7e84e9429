import {createHash, type Hash} from 'node:crypto'
import {z} from 'zod'
import {type BackupHead, type BytesCell, backupForm, type Cell, type Row, secretFiles} from './backup-form.ts'
import {readLines} from './line-file.ts'
import {StoreError} from './store-error.ts'

/** What a backup says, one after the other. Nothing of it counts before `end` has come. */
export type BackupPart =
  | Readonly<{kind: 'head'; head: BackupHead}>
  | Readonly<{kind: 'file'; path: string}>
  | Readonly<{kind: 'data'; bytes: Buffer}>
  | Readonly<{kind: 'end-of-file'}>
  | Readonly<{kind: 'table'; name: string; columns: readonly string[]}>
  | Readonly<{kind: 'row'; row: Row}>
  | Readonly<{kind: 'table-end'; name: string; rows: number; sha256: string}>
  | Readonly<{kind: 'end'; files: number; tables: number; rows: number}>

const name = z.string().regex(/^\w+$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
const headShape = z.object({
  form: z.literal(backupForm),
  at: z.iso.datetime(),
  engine: z.enum(['sqlite', 'postgres']),
  schema: z.array(z.string()).min(1),
  release: z.object({id: z.string(), at: z.string()}).nullable(),
  folders: z.array(z.enum(['content', 'locales', 'out/kits'])),
  secrets: z.boolean(),
  secondFactors: count,
  secret: z.object({salt: z.string(), scrypt: z.string()}).nullable(),
})
const structure = z.union([
  z.strictObject({file: z.string()}),
  z.strictObject({data: z.base64()}),
  z.strictObject({endOfFile: z.string(), bytes: count, sha256}),
  z.strictObject({table: name, columns: z.array(name).min(1)}),
  z.strictObject({endOfTable: name, rows: count, sha256}),
  z.strictObject({end: z.strictObject({files: count, tables: count, rows: count, sha256})}),
])

type Open = {kind: 'file' | 'table'; name: string; hash: Hash; count: number; width: number}

/**
 * Read a backup and hold every line to what the lines around it promise: its form, counts and hashes.
 *
 * @throws StoreError `input` with the number of the line for a file that is no backup, damaged, cut short or changed;
 * what the file system says.
 */
export async function* readBackup(path: string): AsyncGenerator<BackupPart> {
  const reader = new Reader(path)
  try {
    for await (const {line, before} of readLines(path)) yield* reader.read(line, before)
  } catch (error) {
    if (error instanceof StoreError || isOfSystem(error)) throw error
    throw reader.damage((error as Error).message)
  }
  reader.finish()
}

/** A missing file or a closed door is no damage. */
function isOfSystem(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall !== undefined
}

class Reader {
  readonly #path: string
  #number = 0
  #folders: readonly string[] = []
  #open: Open | undefined
  #ended = false
  readonly #sum = {files: 0, tables: 0, rows: 0}

  constructor(path: string) {
    this.#path = path
  }

  damage(actual: string): StoreError {
    return new StoreError(
      'input',
      `Unexpected ${actual} at line ${this.#number} of \`${this.#path}\`, expected a whole backup (${backupForm}), take another one.`,
    )
  }

  *read(line: string, before: () => string): Generator<BackupPart> {
    this.#number += 1
    if (this.#ended) throw this.damage('line behind the end')
    const value = this.#parse(line)
    if (this.#number === 1) {
      const head = headShape.safeParse(value)
      if (!head.success) throw this.damage(`first line (${z.prettifyError(head.error).split('\n')[0]})`)
      this.#folders = head.data.folders
      yield {kind: 'head', head: head.data}
    } else if (Array.isArray(value)) yield this.#readRow(line, value)
    else yield this.#readStructure(value, before)
  }

  finish(): void {
    if (!this.#ended) throw this.damage('end of the file')
  }

  #parse(line: string): unknown {
    try {
      return JSON.parse(line)
    } catch {
      throw this.damage(`text \`${line.slice(0, 40)}\``)
    }
  }

  #readRow(line: string, row: readonly unknown[]): BackupPart {
    const open = this.#open
    if (open?.kind !== 'table' || row.length !== open.width || !row.every(isCell)) throw this.damage('row')
    open.hash.update(`${line}\n`)
    open.count += 1
    return {kind: 'row', row}
  }

  #readStructure(value: unknown, before: () => string): BackupPart {
    const read = structure.safeParse(value)
    if (!read.success) throw this.damage('line')
    const line = read.data
    if ('file' in line) return this.#begin('file', this.#guard(line.file))
    if ('data' in line) return this.#take(Buffer.from(line.data, 'base64'))
    if ('endOfFile' in line)
      return this.#finish({kind: 'file', name: line.endOfFile, count: line.bytes}, line.sha256)
    if ('table' in line) return this.#begin('table', line.table, line.columns)
    if ('endOfTable' in line)
      return this.#finish({kind: 'table', name: line.endOfTable, count: line.rows}, line.sha256)
    const {sha256: hash, ...sum} = line.end
    if (this.#open || hash !== before() || JSON.stringify(sum) !== JSON.stringify(this.#sum))
      throw this.damage('end: counts or hash differ')
    this.#ended = true
    return {kind: 'end', ...sum}
  }

  #begin(kind: Open['kind'], own: string, columns: readonly string[] = []): BackupPart {
    if (this.#open) throw this.damage(`${kind} inside of another`)
    this.#open = {kind, name: own, hash: createHash('sha256'), count: 0, width: columns.length}
    return kind === 'file' ? {kind, path: own} : {kind, name: own, columns}
  }

  #take(bytes: Buffer): BackupPart {
    if (this.#open?.kind !== 'file') throw this.damage('bytes outside of a file')
    this.#open.hash.update(bytes)
    this.#open.count += bytes.length
    return {kind: 'data', bytes}
  }

  #finish(promised: Readonly<{kind: Open['kind']; name: string; count: number}>, hash: string): BackupPart {
    const open = this.#open
    const isSame =
      open?.kind === promised.kind && open.name === promised.name && open.count === promised.count
    if (!isSame || open.hash.digest('hex') !== hash)
      throw this.damage(`content of ${promised.kind} \`${promised.name}\``)
    this.#open = undefined
    this.#sum[promised.kind === 'file' ? 'files' : 'tables'] += 1
    if (promised.kind === 'file') return {kind: 'end-of-file'}
    this.#sum.rows += promised.count
    return {kind: 'table-end', name: promised.name, rows: promised.count, sha256: hash}
  }

  /** A backup writes below its folders and nowhere else, whoever made it. */
  #guard(path: string): string {
    const isPlain = path.split('/').every(part => !['', '.', '..'].includes(part)) && !/[\\\0]/.test(path)
    if (
      isPlain &&
      (Object.hasOwn(secretFiles, path) || this.#folders.some(folder => path.startsWith(`${folder}/`)))
    )
      return path
    throw this.damage(`path \`${path}\``)
  }
}

function isCell(value: unknown): value is Cell {
  return value === null || typeof value === 'string' || typeof value === 'number' || isBytes(value)
}

function isBytes(value: unknown): value is BytesCell {
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== 'base64') return false
  const {base64} = value as Record<string, unknown>
  return typeof base64 === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(base64)
}

/** What a whole, sound backup holds. */
export type VerifiedBackup = Readonly<{head: BackupHead; files: number; tables: number; rows: number}>

/**
 * Read a backup from one end to the other.
 *
 * @param see told how many rows and files have been read so far.
 * @throws StoreError `input` as `readBackup` does.
 */
export async function verifyBackup(path: string, see?: (done: number) => void): Promise<VerifiedBackup> {
  let head: BackupHead | undefined
  let sum = {files: 0, tables: 0, rows: 0}
  let done = 0
  for await (const part of readBackup(path)) {
    if (part.kind === 'head') head = part.head
    if (part.kind === 'end') sum = {files: part.files, tables: part.tables, rows: part.rows}
    if (part.kind === 'row' || part.kind === 'end-of-file') see?.(++done)
  }
  return {head: head!, ...sum}
}
