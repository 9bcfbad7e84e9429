import type {Grant, OpenFinding, Person, Role, Target} from './desk-data.ts'

/** One reason why a release may not go out. */
export type Block = Readonly<{
  id: string
  rule: string
  document: string
  key: string | null
  locale: string | null
  severity: 'error' | 'warning'
  detail: unknown
  finding?: OpenFinding
  waivable: boolean
  waived: Readonly<{id?: string; reason: string; by: Person; at: string}> | null
  person: Person | null
}>

export type Gate = Readonly<{
  blocks: readonly Block[]
  ready: boolean
  /** It has been published: a correction note is asked for. */
  correction: boolean
  /** The root is a git repository. */
  git: boolean
  /** When it was last released. */
  published: string | null
  units: number
  files: readonly Readonly<{path: string; change: 'new' | 'changed'}>[]
}>

export type Release = Readonly<{
  id: string
  at: string
  author: Person | null
  files: readonly Readonly<{path: string; sha256: string}>[]
  note: string | null
  status: string
  commit?: string | null
  documents?: readonly string[]
  locales?: readonly string[]
}>

/** A text that was edited by hand in the files and at the desk, since they were last the same. */
export type Conflict = Readonly<{
  id: string
  document: string
  key: string
  locale: string
  base: string | null
  ours: Target | null
  /** Null where the file no longer has the message. */
  theirs: string | null
  source: string | null
  at: string
}>

export type Assignment = Readonly<{
  id: string
  document: string
  locale: string
  role: Role
  person: Person
  /** UTC ISO instant. */
  due: string | null
  /** IANA zone. */
  zone: string | null
  done: string | boolean | null
}>

/** Somebody with an account. */
export type Member = Readonly<{
  id: string
  name: string
  email?: string
  disabled: boolean
  twoFactor?: boolean
  roles: readonly Grant[]
  /** When they were last here. */
  seen?: string | null
}>

export type Invitation = Readonly<{
  id: string
  role: Role
  locale: string
  email: string | null
  expiresAt: string
  at?: string
  by?: Person | null
}>

/** What owners decide for the whole desk. */
export type DeskSettings = Readonly<{
  selfReview: boolean
  /** From this role on a second factor is required. */
  requireSecondFactor: Role | null
  /** Locales without which nothing is released. */
  requiredLocales: readonly string[]
  /** IANA zone. */
  zone: string
  /** A release becomes a git commit where the root is a repository. */
  git: boolean
}>

/** One bulk act of the past. */
export type BatchRow = Readonly<{
  id: string
  at: string
  author: Person
  kind: string
  query: string
  changed: number
  undone: Readonly<{by: Person | null; at: string}> | null
}>

/** One sign-in of the person, somewhere. */
export type SignInSession = Readonly<{
  id: string
  at: string
  seen: string
  address: string | null
  agent: string | null
  current: boolean
}>

export type ApiToken = Readonly<{
  id: string
  name: string
  scopes: readonly string[]
  locales: readonly string[]
  expiresAt: string | null
  usedAt?: string | null
}>
