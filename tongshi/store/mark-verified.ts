import {readFacts} from '#documents/read-facts.ts'
import {verifyFacts} from '#documents/verify-facts.ts'
import {announcementPath} from './content-paths.ts'
import {editContent, staleContent} from './edit-content.ts'
import type {Actor, Store} from './store.ts'
import {StoreError} from './store-error.ts'
import {loadFile} from './working-files.ts'

/** Facts that somebody has confirmed with the issuer, or takes that back; as seen in revision `rev` of `facts.yaml`. */
export type FactsVerified = Readonly<{
  slug: string
  names: readonly string[]
  verified: boolean
  rev: number
}>

/**
 * Confirm facts of an announcement by name, or take it back: a revision of `facts.yaml` like any other. Facts that are
 * so already stay; where all are, nothing is written.
 *
 * @returns the newest revision, the names that changed, and how many facts are still to be confirmed.
 * @throws StoreError `stale` where the file has changed since, `not-found` for names that are no facts of it,
 *   `findings` where the file cannot be read.
 */
export async function markVerified(
  store: Store,
  {slug, names, verified, rev}: FactsVerified,
  actor: Actor,
): Promise<{rev: number; changed: string[]; open: number}> {
  const file = await loadFile(store.db, announcementPath(slug, 'facts.yaml'))
  if (file.rev !== rev) throw staleContent(rev, file, null)
  const {facts, findings} = readFacts(file.text, {file: 'facts.yaml'})
  const unknown = names.filter(name => !Object.hasOwn(facts, name))
  const errors = findings.filter(finding => finding.severity === 'error')
  if (unknown.length > 0 && errors.length > 0)
    throw new StoreError(
      'findings',
      `Unexpected facts.yaml with ${errors.length} errors, expected none, mend them.`,
      {findings: errors},
    )
  if (unknown.length > 0)
    throw new StoreError(
      'not-found',
      `Unexpected fact \`${unknown.join('`, `')}\`, expected names of facts.yaml, look at its list.`,
      {unknown},
    )
  const changed = [...new Set(names)].filter(name => facts[name]!.verified !== verified)
  const isOpen = (name: string) => (changed.includes(name) ? !verified : !facts[name]!.verified)
  const open = Object.keys(facts).filter(isOpen).length
  if (changed.length === 0) return {rev, changed, open}
  const text = verifyFacts(file.text, changed, verified)
  const as = {action: verified ? 'verify' : 'unverify', facts: changed} as const
  const saved = await editContent(store, {slug, file: 'facts.yaml', text, rev, as}, actor)
  return {rev: saved.rev, changed, open}
}
