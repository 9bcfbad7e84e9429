import type {Root} from 'mdast'
import {bindUnits} from '#documents/bind-units.ts'
import type {UnitKind} from '#documents/unit.ts'
import type {TermBase} from '#memory/term-base.ts'
import type {Facts} from '#messages/fact.ts'
import {wholeNewsroom} from '#store/current-newsroom.ts'
import type {Newsroom} from '#store/load-newsroom.ts'
import {readSource} from '#store/read-source.ts'
import {hashStyle} from '../../../(reader)/_parts/hash-style.ts'
import {ask, load} from '../../_parts/load.ts'
import {type EditorData, type PreviewData, type UnitDetail, type UnitRow, unitAddress} from './editor-data.ts'
import {needsWork, nextUnit} from './next-unit.ts'

type Wanted = Readonly<{
  kind: EditorData['kind']
  name: string
  target: string
  /** The unit that the address names. */
  unit: string | undefined
  person: string
  nonce: string
}>

type DocumentAnswer = Readonly<{
  title: string
  source: string
  locales: readonly string[]
  facts: Facts
  terms: TermBase
}>

type Assignment = Readonly<{
  document: string
  locale: string
  due?: string | null
  zone?: string | null
  done?: unknown
}>

/**
 * Load what the editor opens with.
 *
 * @returns nothing where there is no such document or locale, or nothing to be edited in it.
 */
export async function loadEditor(wanted: Wanted): Promise<EditorData | undefined> {
  const {kind, name, target, person, nonce} = wanted
  const path = `/api/v1/documents/${kind}/${encodeURIComponent(name)}`
  const [document, listed, assigned] = await Promise.all([
    load<DocumentAnswer>(path),
    load<{units: readonly UnitRow[]}>(`${path}/units?locale=${encodeURIComponent(target)}`),
    ask<{assignments?: readonly Assignment[]}>('/api/v1/assignments'),
  ])
  if (!document || !listed || listed.units.length === 0) return undefined
  const {units} = listed
  const {key} = pickUnit(units, wanted.unit, person)
  const detail = await load<UnitDetail>(
    `${unitAddress({kind, name}, key)}?locale=${encodeURIComponent(target)}`,
  )
  const due = dueOf(assigned.body.assignments ?? [], `${kind}/${name}`, target)
  const {title, source, locales, facts, terms} = document
  const preview =
    kind === 'announcements'
      ? (loadPreview(wholeNewsroom(), {slug: name, source, target}) ??
        (await loadWorkingPreview({slug: name, path, units, locales: [source, target]})))
      : null
  return {
    kind,
    name,
    title,
    source,
    target,
    locales,
    facts,
    terms,
    units,
    key,
    detail: detail ?? null,
    preview,
    due,
    embargo: embargoOf(kind, name),
    nonce,
  }
}

/** The unit of the address, else the first that needs work, else the first. */
function pickUnit(units: readonly UnitRow[], wanted: string | undefined, person: string): UnitRow {
  const named = units.find(unit => unit.key === wanted)
  const waiting = nextUnit(units, '', unit => needsWork(unit, 'translate', person))
  return named ?? waiting ?? units[0]!
}

/** The earliest time at which somebody has to be done. */
function dueOf(assignments: readonly Assignment[], document: string, locale: string): EditorData['due'] {
  const dues = assignments.flatMap(one =>
    one.document === document && one.locale === locale && one.due && !one.done
      ? [{at: one.due, zone: one.zone ?? 'UTC'}]
      : [],
  )
  return dues.sort((one, other) => (one.at < other.at ? -1 : 1))[0] ?? null
}

/** The end of an embargo that still holds. */
function embargoOf(kind: EditorData['kind'], name: string): string | null {
  const item =
    kind === 'announcements' ? wholeNewsroom().announcements.find(one => one.slug === name) : undefined
  const until = item?.embargoedUntil
  return until !== undefined && Date.parse(until) > Date.now() ? until : null
}

/** What the readers' page is drawn from; nothing where the files do not hold the announcement yet. */
function loadPreview(
  newsroom: Newsroom,
  {slug, source, target}: Readonly<{slug: string; source: string; target: string}>,
): PreviewData | null {
  const item = newsroom.announcements.find(one => one.slug === slug)
  if (!item) return null
  return {
    slug,
    publishedOn: item.publishedOn,
    updatedOn: item.updatedOn,
    version: item.version,
    isWithdrawn: item.isWithdrawn,
    frontMatter: item.announcement.frontMatter,
    tree: withoutPlaces(item.announcement.tree),
    words: wordsOf(newsroom, [source, target]),
    outdated: newsroom.outdated,
    style: readersStyle(),
  }
}

type Working = Readonly<{
  slug: string
  /** Address of the document in the API. */
  path: string
  units: readonly UnitRow[]
  locales: readonly string[]
}>

/** The same of an announcement that no release has written yet: from its text at the desk. */
async function loadWorkingPreview({slug, path, units, locales}: Working): Promise<PreviewData | null> {
  const files = await load<Record<'markdown' | 'facts', {text: string}>>(`${path}/source`)
  const lock = units.map(({key, kind, path: place, source, shells}) => ({
    id: key,
    kind: kind as UnitKind,
    message: source.text,
    hash: source.hash,
    shells,
    ...(place === undefined ? {} : {path: place}),
  }))
  const texts = {slug, markdown: files?.markdown.text ?? '', facts: files?.facts.text ?? ''}
  const {announcement, facts, update} = readSource(texts, lock)
  const day = facts[announcement?.frontMatter.dateline?.date ?? '']
  if (!announcement || !update || day?.kind !== 'date') return null
  bindUnits(announcement, update.lock)
  const newsroom = wholeNewsroom()
  return {
    ...{slug, publishedOn: day.date, updatedOn: day.date, version: 1, isWithdrawn: false},
    frontMatter: announcement.frontMatter,
    tree: withoutPlaces(announcement.tree),
    words: wordsOf(newsroom, locales),
    outdated: newsroom.outdated,
    style: readersStyle(),
  }
}

/** Readers' words of some locales, and the English ones that stand in for them. */
function wordsOf({words}: Newsroom, locales: readonly string[]): PreviewData['words'] {
  return Object.fromEntries([...new Set(['en', ...locales])].map(locale => [locale, words[locale] ?? {}]))
}

/** Positions are half of a tree's bytes and draw nothing. */
function withoutPlaces(tree: Root): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)))
}

/** Address of the readers' style sheet, another one for other bytes. */
export function readersStyle(): string {
  return `/reader.css?v=${hashStyle()}`
}
