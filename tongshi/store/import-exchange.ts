import {checkUnit} from '#checks/check-unit.ts'
import type {ReadBundle} from '#exchange/exchange-unit.ts'
import {type MergedUnit, mergeUnits} from '#exchange/merge-units.ts'
import {nameFact} from '#memory/name-fact.ts'
import type {TermBase} from '#memory/term-base.ts'
import {canonicalLocale} from '#messages/canonical-locale.ts'
import type {Finding} from '#messages/finding.ts'
import {writeFact} from '#messages/write-fact.ts'
import {type LoadedCatalogue, loadExchange} from './load-exchange.ts'

/** What an import would do, and what it needs to be carried out. */
export type ImportPlan = Readonly<{
  targetLocale: string
  merged: readonly MergedUnit[]
  catalogues: readonly LoadedCatalogue[]
  /** What is wrong with the file or the newsroom; an error refuses all of it. */
  findings: readonly Finding[]
}>

/** What a file is merged with. */
export type ImportGround = Readonly<{
  /** Languages of the newsroom. */
  locales: readonly string[]
  catalogues: readonly LoadedCatalogue[]
  terms: TermBase
  findings: readonly Finding[]
}>

/** What the person who imports has said. */
export type ImportOptions = Readonly<{
  /** Name of the file, for findings. */
  file: string
  /** BCP 47, where the person named it. */
  targetLocale?: string | undefined
  take?: 'ours' | 'theirs' | undefined
  /** The file as it went out, for a format that does not say so itself. */
  base?: ReadBundle | undefined
  /** Told the number of units checked, every 1,000. */
  progress?: ((units: number) => void) | undefined
}>

/**
 * Compare a file that came back with the newsroom's files; nothing is written.
 *
 * @param read what `readExchange` made of it.
 * @param program the folder of the program, whose interface catalogues a newsroom may override.
 */
export function planImport(
  root: string,
  read: ReadBundle,
  options: ImportOptions & Readonly<{program?: string}>,
): ImportPlan {
  const {targetLocale, finding} = languageOf(read, options)
  if (finding) return refuse(read, targetLocale, finding)
  const {newsroom, ...loaded} = loadExchange(root, targetLocale, options.program)
  const {locales, terms} = newsroom
  return planMerge(read, targetLocale, {ground: {...loaded, locales, terms}, options})
}

/**
 * The language that a file is in.
 *
 * @returns with a finding `exchange-locale` where it is none, or not the one the person named.
 */
export function languageOf(
  {bundle}: ReadBundle,
  {file, targetLocale: named}: ImportOptions,
): {targetLocale: string; finding?: Finding} {
  const said = bundle.targetLocale
  const wanted = named ?? said ?? ''
  const targetLocale = canonicalLocale(wanted)
  if (targetLocale === undefined) return {targetLocale: wanted, finding: wrongLocale(file, wanted, 'BCP 47')}
  if (said !== undefined && canonicalLocale(said) !== targetLocale)
    return {targetLocale, finding: wrongLocale(file, said, targetLocale)}
  return {targetLocale}
}

/** A plan that does nothing, and says why. */
export function refuse(read: ReadBundle, targetLocale: string, finding: Finding): ImportPlan {
  return {targetLocale, merged: [], catalogues: [], findings: [...read.findings, finding]}
}

/** Merge a file with what stands in the newsroom; targets that are written are held to the checks. */
export function planMerge(
  read: ReadBundle,
  targetLocale: string,
  {ground, options}: {ground: ImportGround; options: ImportOptions},
): ImportPlan {
  const {locales, catalogues, terms} = ground
  const {file, take, base, progress} = options
  if (!locales.includes(targetLocale))
    return refuse(read, targetLocale, wrongLocale(file, targetLocale, locales.join(', ')))
  const byName = new Map(catalogues.map(catalogue => [catalogue.name, catalogue]))
  const units = new Map(
    catalogues.map(({name, units: own}) => [name, new Map(own.map(unit => [unit.id, unit]))]),
  )
  const source = read.bundle.sourceLocale
  const foreign = read.bundle.files
    .map(({name}) => byName.get(name))
    .find(own => own && source && canonicalLocale(source) !== canonicalLocale(own.sourceLocale))
  if (foreign) {
    const expected = `${foreign.sourceLocale} (${foreign.name})`
    return refuse(read, targetLocale, wrongLocale(file, source!, expected))
  }
  // A unit of which something could not be read is not imported, also where the person lets the others through.
  const broken = new Set(
    read.findings.filter(finding => finding.severity === 'error').map(finding => finding.place.key),
  )
  const files = read.bundle.files.map(one => ({...one, units: one.units.filter(({id}) => !broken.has(id))}))
  let checked = 0
  const merged = mergeUnits(files, {
    current: name => units.get(name),
    take,
    base: base && targetsOf(base),
    check: (unit, target, name) => {
      checked += 1
      if (checked % 1_000 === 0) progress?.(checked)
      const own = units.get(name)!.get(unit.id)!
      const texts = {id: unit.id, source: unit.source, target, ...(own.shells ? {shells: own.shells} : {})}
      return checkUnit(texts, contextOf(byName.get(name)!, targetLocale, terms)).map(finding => ({
        ...finding,
        place: {...finding.place, file: name},
      }))
    },
  })
  return {targetLocale, merged, catalogues, findings: [...read.findings, ...ground.findings]}
}

/** The interface's values come from the program; announcements name facts. */
function contextOf({sourceLocale, facts}: LoadedCatalogue, targetLocale: string, terms: TermBase) {
  const write = facts && {
    facts,
    write: (fact: Parameters<typeof writeFact>[0], locale: string) =>
      writeFact(fact, {
        locale,
        facts,
        nameOf: name => nameFact(terms, name, locale) ?? {text: name.name},
      }),
  }
  return {sourceLocale, targetLocale, sides: ['target'] as const, terms, ...write}
}

function targetsOf({bundle}: ReadBundle): (name: string, id: string) => string | undefined {
  const targets = new Map(
    bundle.files.flatMap(({name, units}) => units.map(({id, target}) => [`${name}\0${id}`, target] as const)),
  )
  return (name, id) => targets.get(`${name}\0${id}`)
}

function wrongLocale(file: string, actual: string, expected: string): Finding {
  return {rule: 'exchange-locale', severity: 'error', place: {file}, actual, expected}
}
