import type {CheckContext} from '#checks/check-context.ts'
import {checkUnit} from '#checks/check-unit.ts'
import {hashFinding} from '#checks/dismissal.ts'
import type {UnitTexts} from '#checks/unit-texts.ts'
import {nameFact} from '#memory/name-fact.ts'
import type {TermBase} from '#memory/term-base.ts'
import type {Fact, Facts} from '#messages/fact.ts'
import type {Finding} from '#messages/finding.ts'
import {writeFact} from '#messages/write-fact.ts'
import type {Written} from '#messages/written.ts'
import {loadDocumentFacts, loadWorkingTerms} from './document-facts.ts'
import {sourceOf} from './find-target.ts'
import type {SourceUnit} from './source-units.ts'
import type {Store} from './store.ts'

/** A finding with what it is dismissed by: it changes with the texts it was found in. */
export type TargetFinding = Finding & Readonly<{id: string}>

/** What the checks of one document know besides its texts. */
export type CheckGround = Readonly<{source: string; locale: string; facts?: Facts; terms: TermBase}>

/**
 * Load what the checks of a document in one locale need.
 *
 * @throws StoreError `not-found`.
 */
export async function loadGround(store: Store, document: string, locale: string): Promise<CheckGround> {
  const source = await sourceOf(store, document)
  const {facts} = await loadDocumentFacts(store, document)
  const {terms} = await loadWorkingTerms(store)
  return {source, locale, terms, ...(facts ? {facts} : {})}
}

/** Check a text that is to stand for a unit in one locale; in the source's own language it is the source itself. */
export function checkTarget(unit: SourceUnit, text: string, ground: CheckGround): TargetFinding[] {
  const {locale, source} = ground
  const isSource = locale === source
  const texts = isSource ? {source: text} : {source: unit.message, target: text}
  const pair = {id: unit.id, ...shellsOf(unit), ...texts}
  const context = contextOf(Object.keys(unit.shells), ground)
  return checkUnit(pair, context).map(finding => ({...finding, id: hashFinding(finding, pair, context)}))
}

/** The context in which the units of a document are checked; `shells` are the names of their tags and atoms. */
export function contextOf(
  shells: readonly string[],
  {facts, terms, locale, source}: CheckGround,
): CheckContext {
  const sides = [locale === source ? ('source' as const) : ('target' as const)]
  const base = {sourceLocale: source, targetLocale: locale, terms, sides}
  // Values of the interface come from the program: any name may stand there.
  if (!facts) return base
  const write = (fact: Fact, to: string): Written =>
    writeFact(fact, {locale: to, facts, nameOf: named => nameFact(terms, named, to) ?? {text: named.name}})
  return {...base, facts, write, values: shells}
}

/** Tags of the interface are the program's own: any may stand there, so nothing is said of them. */
export function shellsOf({kind, shells}: SourceUnit): Pick<UnitTexts, 'shells'> {
  return kind === 'message' ? {} : {shells}
}
