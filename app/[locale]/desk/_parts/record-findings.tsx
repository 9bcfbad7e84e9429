'use client'
import {ApiError} from './call-api.ts'
import type {OpenFinding} from './desk-data.ts'
import {FindingCard} from './finding-card.tsx'
import type {Writer} from './use-write.ts'

/** What a refused record breaks, each as a sentence. */
export function RecordFindings({writer}: Readonly<{writer: Writer}>) {
  const {error} = writer
  const findings =
    error instanceof ApiError && Array.isArray(error.body.findings)
      ? (error.body.findings as OpenFinding[])
      : []
  return findings.map((finding, at) => <FindingCard key={at} finding={finding} />)
}
