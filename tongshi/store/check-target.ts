import type {TermBase} from '#memory/term-base.ts'
import {checkMessage} from '#messages/check-message.ts'
import type {Facts} from '#messages/fact.ts'
import type {Finding} from '#messages/finding.ts'
import {loadDocumentFacts, loadWorkingTerms} from './document-facts.ts'
import {hashText} from './make-id.ts'
import type {SourceUnit} from './source-units.ts'
import type {Store} from './store.ts'

/** A finding with what it is dismissed by: it changes with the texts it was found in. */
export type TargetFinding = Finding & Readonly<{id: string}>

/** What the checks of one document know besides its texts. */
export type CheckGround = Readonly<{source: string; locale: string; facts?: Facts; terms: TermBase}>

/** Load what the checks of a document in one locale need. */
export async function loadGround(store: Store, document: string, locale: string): Promise<CheckGround> {
  const row = await store.db
    .selectFrom('document')
    .select('source')
    .where('id', '=', document)
    .executeTakeFirst()
  const {facts} = await loadDocumentFacts(store, document)
  const {terms} = await loadWorkingTerms(store)
  return {source: row?.source ?? locale, locale, terms, ...(facts ? {facts} : {})}
}

/** Check a text that is to stand for a unit in one locale. */
export function checkTarget(unit: SourceUnit, text: string, ground: CheckGround): TargetFinding[] {
  const {facts, locale, source} = ground
  const values = facts ? Object.keys(unit.shells) : undefined
  return checkMessage(text, {locale, facts, values}).map(finding => ({
    ...finding,
    id: hashText(
      finding.rule,
      source,
      locale,
      unit.message,
      text,
      finding.actual,
      String(finding.place.start),
    ).slice(0, 16),
  }))
}
