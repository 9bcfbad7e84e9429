import type {Kysely} from 'kysely'
import type {LiveEvents} from './live-events.ts'
import type {Engine} from './migration-001.ts'
import type {ProjectedFiles} from './projected-files.ts'
import type {SaveQueue} from './save-queue.ts'
import type {Schema} from './schema.ts'

/** An open store. Everything that reads or writes work in progress takes it as its first argument. */
export type Store = Readonly<{
  db: Kysely<Schema>
  engine: Engine
  /** The folder that holds `content/` and `locales/`. */
  root: string
  /** The folder of the program, whose interface catalogues a newsroom may override. */
  program: string
  /** The folder of the store's own files: the SQLite file, the secret, locks. */
  data: string
  now: () => Date
  queue: SaveQueue
  live: LiveEvents
  /** What this server's files said when they were last brought up; where one database has several servers. */
  projected?: ProjectedFiles
  /** Is everything there that this process needs to serve the desk? Reasons why not; none where it is. */
  faults: () => readonly string[]
  /** How often the connection by which other servers are heard was lost. */
  losses: () => number
  /** Run work that only one process at a time may do on this store; others wait. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
  close: () => Promise<void>
}>

/** Who asks: their id for the journal, and their address for the audit log. */
export type Actor = Readonly<{person: string | null; address?: string}>
