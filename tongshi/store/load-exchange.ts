import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Translation} from '#documents/translation.ts'
import type {Shell} from '#documents/unit.ts'
import type {ExchangeBundle, ExchangeFile, ExchangeUnit} from '#exchange/exchange-unit.ts'
import {hashText} from '#exchange/hash-text.ts'
import {notesOfUnit, termsOfUnit} from '#exchange/hint-unit.ts'
import type {CurrentUnit} from '#exchange/merge-units.ts'
import type {Facts} from '#messages/fact.ts'
import type {Finding} from '#messages/finding.ts'
import {readCatalogue} from '#messages/read-catalogue.ts'
import {loadNewsroom, type Newsroom} from './load-newsroom.ts'
import {readTextFile} from './read-text-file.ts'

/** The language that the interface is written in. */
const written = 'en'

/** A unit as it stands, with what a translator should know of it. */
export type LoadedUnit = CurrentUnit &
  Readonly<{
    notes: ExchangeUnit['notes']
    terms: ExchangeUnit['terms']
    shells?: Readonly<Record<string, Shell>>
    /** Revision of the target in the store of work in progress; 0 where there is none. */
    rev?: number
  }>

/** A catalogue of the newsroom as it can travel. */
export type LoadedCatalogue = Readonly<{
  /** `reader`, `announcements/<slug>`. */
  name: string
  sourceLocale: string
  units: readonly LoadedUnit[]
  facts?: Facts
  /** Provenance of the targets, where files keep it. */
  meta?: Translation['meta']
}>

/**
 * Load the catalogues of a newsroom with their translations into one language, from its files.
 *
 * @param program the folder of the program, whose interface catalogues a newsroom may override.
 * @returns catalogues whose source is in another language; findings of files that could not be read.
 */
export function loadExchange(
  root: string,
  targetLocale: string,
  program = process.cwd(),
): {newsroom: Newsroom; catalogues: readonly LoadedCatalogue[]; findings: readonly Finding[]} {
  const newsroom = loadNewsroom(root)
  const findings: Finding[] = []
  const read = (folder: string, locale: string, name: string) => {
    const file = join('locales', locale, `${name}.json`)
    if (!existsSync(join(folder, file))) return {}
    const {text, finding} = readTextFile(join(folder, file), file)
    if (finding) findings.push(finding)
    if (text === undefined) return {}
    const catalogue = readCatalogue(text, {file, locale})
    findings.push(...catalogue.findings)
    return catalogue.messages
  }
  const announcements = newsroom.announcements
    .filter(({source}) => source !== targetLocale)
    .map(({slug, source, lock, facts, translations}): LoadedCatalogue => {
      const name = `announcements/${slug}`
      const around = {facts, terms: newsroom.terms, sourceLocale: source, targetLocale}
      const targets = read(root, targetLocale, name)
      const meta = translations[targetLocale]?.meta ?? {}
      const units = lock.map(unit => ({
        ...currentUnit({id: unit.id, source: unit.message, hash: unit.hash}, targets[unit.id]),
        state: meta[unit.id]?.state ?? ('initial' as const),
        ...(meta[unit.id] === undefined ? {} : {from: meta[unit.id]!.from}),
        notes: notesOfUnit(unit, around),
        terms: termsOfUnit(unit.message, around),
        shells: unit.shells,
      }))
      return {name, sourceLocale: source, units, facts, meta}
    })
  if (targetLocale === written) return {newsroom, catalogues: announcements, findings}
  const folders = [...new Set([program, root])]
  const interfaces = namespacesIn(folders).map((name): LoadedCatalogue => {
    const [sources, targets] = [written, targetLocale].map(
      locale =>
        Object.assign({}, ...folders.map(folder => read(folder, locale, name))) as Record<string, string>,
    ) as [Record<string, string>, Record<string, string>]
    const around = {facts: {}, terms: newsroom.terms, sourceLocale: written, targetLocale}
    const units = Object.entries(sources).map(([id, source]) => ({
      ...currentUnit({id, source, hash: hashText(source)}, targets[id]),
      notes: [],
      terms: termsOfUnit(source, around),
    }))
    return {name, sourceLocale: written, units}
  })
  return {newsroom, catalogues: [...announcements, ...interfaces], findings}
}

function currentUnit(
  unit: Pick<CurrentUnit, 'id' | 'source' | 'hash'>,
  target: string | undefined,
): CurrentUnit {
  return {...unit, ...(target === undefined ? {} : {target})}
}

function namespacesIn(folders: readonly string[]): string[] {
  const names = folders.flatMap(folder => {
    const place = join(folder, 'locales', written)
    return existsSync(place) ? readdirSync(place).filter(name => name.endsWith('.json')) : []
  })
  return [...new Set(names)].sort().map(name => name.slice(0, -'.json'.length))
}

/** Which units of a catalogue to send. */
export type UnitFilter = 'all' | 'missing' | 'open'

/**
 * Make bundles of catalogues: one per source language.
 *
 * @param filter `missing` untranslated units only, `open` those and the stale and initial ones.
 */
export function bundleCatalogues(
  catalogues: readonly LoadedCatalogue[],
  targetLocale: string,
  filter: UnitFilter,
): readonly ExchangeBundle[] {
  const sources = [...new Set(catalogues.map(catalogue => catalogue.sourceLocale))]
  return sources.map(sourceLocale => ({
    sourceLocale,
    targetLocale,
    files: catalogues
      .filter(catalogue => catalogue.sourceLocale === sourceLocale)
      .map(({name, units}): ExchangeFile => ({name, units: units.map(toExchange).filter(passes(filter))}))
      .filter(file => file.units.length > 0),
  }))
}

function toExchange({
  id,
  source,
  hash,
  target,
  state,
  from,
  notes,
  terms,
}: LoadedCatalogue['units'][number]): ExchangeUnit {
  const isStale = target !== undefined && state !== undefined && from !== hash
  return {
    id,
    source,
    ...(target === undefined ? {} : {target}),
    state: target === undefined ? 'initial' : (state ?? 'translated'),
    ...(isStale ? {isStale} : {}),
    from: hash,
    base: target === undefined ? '' : hashText(target),
    ...(notes && notes.length > 0 ? {notes} : {}),
    ...(terms && terms.length > 0 ? {terms} : {}),
  }
}

function passes(filter: UnitFilter): (unit: ExchangeUnit) => boolean {
  return unit =>
    filter === 'all' ||
    unit.target === undefined ||
    (filter === 'open' && (unit.isStale === true || unit.state === 'initial'))
}
