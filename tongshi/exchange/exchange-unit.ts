import type {UnitMeta} from '#documents/translation.ts'
import type {Finding} from '#messages/finding.ts'

/** Something to know about a unit. */
export type ExchangeNote = Readonly<{
  /** `description`, `fact`, `forbidden` from here; whatever the other tool writes from there. */
  category?: string
  text: string
}>

/** A term of the term base that the source uses. */
export type TermHint = Readonly<{source: string; target?: string}>

/** One message on its way to a translator or back. */
export type ExchangeUnit = Readonly<{
  /** Unit id or key of the catalogue. */
  id: string
  /** ICU MessageFormat 1. */
  source: string
  /** ICU MessageFormat 1; absent where nothing is translated. */
  target?: string
  state: UnitMeta['state']
  /** The target is older than its source. */
  isStale?: boolean
  /** Hash of the source as it went out; see `hashText`. */
  from?: string
  /** Hash of the target as it went out, by `hashText`; empty where there was none. */
  base?: string
  notes?: readonly ExchangeNote[]
  terms?: readonly TermHint[]
}>

/** The units of one catalogue. */
export type ExchangeFile = Readonly<{
  /** Path below the locale without `.json`: `reader`, `announcements/<slug>`. */
  name: string
  units: readonly ExchangeUnit[]
}>

/** What is sent to a translator, or came back. */
export type ExchangeBundle = Readonly<{
  /** BCP 47. */
  sourceLocale: string
  /** BCP 47. */
  targetLocale: string
  files: readonly ExchangeFile[]
}>

/** A file that was read, and what in it could not be used. */
export type ReadBundle = Readonly<{
  bundle: Partial<Pick<ExchangeBundle, 'sourceLocale' | 'targetLocale'>> & Pick<ExchangeBundle, 'files'>
  findings: readonly Finding[]
}>
