import {join} from 'node:path'
import type {Engine} from './migration-001.ts'

/**
 * The form of a backup: gzip of JSON lines, the same for both engines, so that either may be restored from it and
 * `zcat FILE | head -1` says what it is.
 *
 * A head; then for each file its name, its bytes in base64 and its hash; then for each table its columns, a line for
 * each row, its count and hash; an end with the hash of every byte before. Objects give the structure, arrays are rows.
 */
export const backupForm = 'tongshi-backup/1'

/** A backup's first line: all that somebody must know before they read on. */
export type BackupHead = Readonly<{
  form: typeof backupForm
  /** When the snapshot was taken, UTC. */
  at: string
  engine: Engine
  /** The steps of the schema, oldest first. */
  schema: readonly string[]
  /** The last release that the snapshot holds; its files are the ones in the backup. */
  release: Readonly<{id: string; at: string}> | null
  /** Folders of the newsroom that are kept whole. */
  folders: readonly string[]
  /** Are the desk's secret and the signing key inside? */
  secrets: boolean
  /** Accounts with a second factor; they need the desk's secret. */
  secondFactors: number
  /** How a secret is told to be the right one, without giving it away. */
  secret: Readonly<{salt: string; scrypt: string}> | null
}>

/** What the lines of a backup may be, besides rows. */
export type BackupLine =
  | BackupHead
  | Readonly<{file: string}>
  | Readonly<{data: string}>
  | Readonly<{endOfFile: string; bytes: number; sha256: string}>
  | Readonly<{table: string; columns: readonly string[]}>
  | Readonly<{endOfTable: string; rows: number; sha256: string}>
  | Readonly<{end: Readonly<{files: number; tables: number; rows: number; sha256: string}>}>

/** Bytes of a picture. */
export type BytesCell = Readonly<{base64: string}>

/** One field as both engines write it: times as UTC ISO text, booleans as 0 and 1. */
export type Cell = string | number | null | BytesCell
export type Row = readonly Cell[]

/**
 * Tables whose rows are not kept: open sign-ins and one-time codes let in whoever holds them, counted attempts are
 * minutes old, who is where and what is being built are gone by then. After a restore everybody signs in again.
 * Archives of kits are files of every server: a server offers its own to the others again. Which secret the servers
 * share is said anew by the first that opens the restored store.
 */
export const leftOut: ReadonlySet<string> = new Set([
  'session',
  'verification',
  'attempt',
  'used_code',
  'presence',
  'kit_job',
  'kit_archive',
  'secret_check',
])

/** Columns that are kept empty: a provider's tokens would let in as well. */
export const emptied: Readonly<Record<string, ReadonlySet<string>>> = {
  account: new Set(['accessToken', 'refreshToken', 'idToken']),
}

/** Files that are kept only on request, by the name they have in a backup, and where they are. */
export const secretFiles: Readonly<
  Record<string, (place: Readonly<{root: string; data: string}>) => string>
> = {
  'data/secret': ({data}) => join(data, 'secret'),
  'data/kit-key.pem': ({root}) => join(root, '.tongshi', 'kit-key.pem'),
}
