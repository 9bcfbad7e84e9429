import {checkUnit} from '#checks/check-unit.ts'
import type {ReadBundle} from '#exchange/exchange-unit.ts'
import {type MergedUnit, mergeUnits} from '#exchange/merge-units.ts'
import {nameFact} from '#memory/name-fact.ts'
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

type Options = Readonly<{
  /** Name of the file, for findings. */
  file: string
  /** BCP 47, where the person named it. */
  targetLocale?: string | undefined
  take?: 'ours' | 'theirs' | undefined
  base?: ReadBundle | undefined
  program?: string
}>

/**
 * Compare a file that came back with the newsroom's files; nothing is written.
 *
 * @param read what `readExchange` made of it.
 * @returns findings `exchange-locale` where its language is none of the newsroom's, or not the one named.
 */
export function planImport(root: string, read: ReadBundle, options: Options): ImportPlan {
  const {file, take, program} = options
  const said = read.bundle.targetLocale
  const wanted = options.targetLocale ?? said
  const targetLocale = wanted === undefined ? undefined : canonicalLocale(wanted)
  const none = {targetLocale: targetLocale ?? wanted ?? '', merged: [], catalogues: []}
  const refuse = (actual: string, expected: string): ImportPlan => ({
    ...none,
    findings: [...read.findings, wrongLocale(file, actual, expected)],
  })
  if (targetLocale === undefined) return refuse(wanted ?? '', 'BCP 47')
  if (said !== undefined && canonicalLocale(said) !== targetLocale) return refuse(said, targetLocale)
  const {newsroom, catalogues, findings} = loadExchange(root, targetLocale, program)
  if (!newsroom.locales.includes(targetLocale)) return refuse(targetLocale, newsroom.locales.join(', '))
  const byName = new Map(catalogues.map(catalogue => [catalogue.name, catalogue]))
  const units = new Map(
    catalogues.map(({name, units: own}) => [name, new Map(own.map(unit => [unit.id, unit]))]),
  )
  const source = read.bundle.sourceLocale
  const foreign = read.bundle.files.find(({name}) => {
    const own = byName.get(name)?.sourceLocale
    return source && own && canonicalLocale(source) !== canonicalLocale(own)
  })
  if (foreign) return refuse(source!, `${byName.get(foreign.name)!.sourceLocale} (${foreign.name})`)
  // A unit of which something could not be read is not imported, also where the person lets the others through.
  const broken = new Set(
    read.findings.filter(finding => finding.severity === 'error').map(finding => finding.place.key),
  )
  const files = read.bundle.files.map(one => ({...one, units: one.units.filter(({id}) => !broken.has(id))}))
  const merged = mergeUnits(files, {
    current: name => units.get(name),
    take,
    base: options.base && targetsOf(options.base),
    check: (unit, target, name) => {
      const catalogue = byName.get(name)!
      const own = units.get(name)!.get(unit.id)!
      return checkUnit(
        {id: unit.id, source: unit.source, target, ...(own.shells ? {shells: own.shells} : {})},
        {
          sourceLocale: catalogue.sourceLocale,
          targetLocale,
          sides: ['target'],
          terms: newsroom.terms,
          // The interface's values come from the program; announcements name facts.
          ...(catalogue.facts
            ? {
                facts: catalogue.facts,
                write: (fact, locale) =>
                  writeFact(fact, {
                    locale,
                    facts: catalogue.facts!,
                    nameOf: name => nameFact(newsroom.terms, name, locale) ?? {text: name.name},
                  }),
              }
            : {}),
        },
      ).map(finding => ({...finding, place: {...finding.place, file: name}}))
    },
  })
  return {targetLocale, merged, catalogues, findings: [...read.findings, ...findings]}
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
