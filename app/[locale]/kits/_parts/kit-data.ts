import type {Quantity} from '#quantities/quantity.ts'
import type {OpenFinding} from '../../desk/_parts/desk-data.ts'

/** One finished step of a build. Milliseconds, bytes. */
export type KitStep = Readonly<{locale: string; name: string; ms: number; size: number; findings: number}>

/** A build, as `/api/v1/kits` tells it. */
export type KitJob = Readonly<{
  id: string
  draft: boolean
  by: Readonly<{id: string; name: string}> | null
  at: string
  endedAt: string | null
  state: 'building' | 'done' | 'refused' | 'stopped' | 'failed'
  steps: readonly KitStep[]
  file: string | null
  locales: readonly string[]
  refused: Readonly<Record<string, readonly OpenFinding[]>>
  findings: readonly OpenFinding[]
}>

/** A published kit. */
export type Kit = Readonly<{
  version: number
  on: string
  file: string
  size: number
  sha256: string
  locales: readonly string[]
  isCurrent: boolean
}>

export type KitList = Readonly<{kits: readonly Kit[]; withdrawn: boolean; jobs: readonly KitJob[]}>

/** A fact in the manifest of a kit, as far as the page shows it. */
export type KitFact = Readonly<{
  quantity?: Readonly<{
    value?: string
    upper?: string
    unit?: Readonly<{code: string; per?: string}>
    currency?: string
    date?: NonNullable<Quantity['date']>
  }>
  printed?: Readonly<Record<string, string>>
}>

/** What a kit says of itself, and its files. */
export type KitDetail = Readonly<{
  manifest: Readonly<{
    version: number
    draft: boolean
    locales: readonly string[]
    facts: Readonly<Record<string, KitFact>>
    history: readonly Readonly<{version: number; on: string; corrects?: string; was?: string}>[]
    waivers: readonly Readonly<{fact?: string; rule?: string; by: string; on: string; reason: string}>[]
    signature?: Readonly<{key: string}>
  }>
  files: readonly Readonly<{path: string; size: number; sha256: string}>[]
}>

/** Files that a build makes in each locale, its gate included. */
export const stepsOfLocale = 15
