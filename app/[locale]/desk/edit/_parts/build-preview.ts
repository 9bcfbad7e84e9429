import type {Root} from 'mdast'
import type {LockedUnit} from '#documents/lock.ts'
import type {Translation} from '#documents/translation.ts'
import type {UnitKind} from '#documents/unit.ts'
import type {Said} from '#kits/print-message.ts'
import {type AnnouncementView, viewAnnouncement} from '#kits/view-announcement.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import type {Newsroom} from '#store/load-newsroom.ts'
import {type Words, wordsFor} from '../../../(reader)/_parts/words.tsx'
import type {EditorData, PreviewData, UnitRow} from './editor-data.ts'

/** The readers' page of one locale as it stands at the desk. */
export type Preview = Readonly<{
  locale: string
  view: AnnouncementView
  words: Words
  locales: readonly string[]
  /** The unit that labels each figure of the band, in order. */
  figureUnits: readonly (string | undefined)[]
  /** Titles of charts as printed, with their units. */
  chartUnits: readonly Readonly<{title: string; key: string | undefined}>[]
}>

type Options = Readonly<{
  data: Pick<EditorData, 'source' | 'target' | 'locales' | 'facts' | 'terms'>
  preview: Omit<PreviewData, 'style'>
  units: readonly ShownUnit[]
  /** Address of a picture by its file name; the desk's own, which may be ahead of the readers', where it is not said. */
  pictureOf?: (file: string) => string
  /** Texts typed here that are not saved, by key. */
  typed: Readonly<Record<string, string>>
  locale: string
}>

/** What is shown of a unit. */
export type ShownUnit = Pick<UnitRow, 'key' | 'kind' | 'path' | 'source' | 'shells' | 'target'>

/** Lay the announcement out for a locale, with what is typed at the desk now, by the readers' own code. */
export function buildPreview({data, preview, units, typed, locale, pictureOf}: Options): Preview {
  const newsroom = {
    locales: data.locales,
    words: preview.words,
    terms: data.terms,
    outdated: preview.outdated,
    announcements: [],
  } as unknown as Newsroom
  const words = wordsFor(newsroom, locale)
  const item = publish({data, preview, units, typed, locale})
  const view = viewAnnouncement({newsroom, locale, words, origin: ''}, item)
  const keyOf = (path: string) => units.find(unit => unit.path === path)?.key
  const charts = preview.frontMatter.charts ?? []
  return {
    locale,
    view: {
      ...markUnits(view, units),
      mediaAddress: url => {
        const file = /^media\/(.+)$/.exec(url)?.[1]
        if (file === undefined) return view.mediaAddress(url)
        return pictureOf ? pictureOf(file) : `/api/v1/documents/announcements/${preview.slug}/media/${file}`
      },
    },
    words,
    locales: data.locales,
    figureUnits: view.figures.map(figure => keyOf(`figures.${figure.name}`)),
    chartUnits: view.charts.map(({title, fact}) => ({
      title,
      key: keyOf(`charts.${charts.findIndex(chart => chart.part === fact)}.title`),
    })),
  }
}

function publish({data, preview, units, typed, locale}: Options): PublishedAnnouncement {
  const {slug, publishedOn, updatedOn, version, isWithdrawn, frontMatter, tree} = preview
  const isSource = data.source === data.target
  const lock = units.map(
    ({key, kind, path, source, shells}): LockedUnit => ({
      id: key,
      kind: kind as UnitKind,
      message: isSource ? (typed[key] ?? source.text) : source.text,
      hash: source.hash,
      shells,
      ...(path === undefined ? {} : {path}),
    }),
  )
  const translation = isSource ? {messages: {}, meta: {}} : translate(units, typed)
  return {
    slug,
    source: data.source,
    publishedOn,
    updatedOn,
    version,
    isWithdrawn,
    announcement: {file: '', frontMatter, tree: tree as Root, units: []},
    facts: data.facts,
    lock,
    translations: {
      [locale]: translation,
      [data.target]: translation,
      [data.source]: {messages: {}, meta: {}},
    },
  }
}

/** What is typed was made from the source of now. */
function translate(units: readonly ShownUnit[], typed: Readonly<Record<string, string>>): Translation {
  const written = units.flatMap(({key, source, target}) => {
    const text = typed[key] ?? target?.text
    if (text === undefined || text === '') return []
    const from = typed[key] === undefined ? (target?.from ?? '') : source.hash
    return [{key, text, from, state: target?.state ?? 'translated'}]
  })
  return {
    messages: Object.fromEntries(written.map(({key, text}) => [key, text])),
    meta: Object.fromEntries(written.map(({key, from, state}) => [key, {from, state}])),
  } as Translation
}

/** Every printed unit says which one it is, so that a click finds its field. */
function markUnits(view: AnnouncementView, units: readonly ShownUnit[]): AnnouncementView {
  const ids = new Map<Said, string>(view.units.map(unit => [unit.said, unit.id]))
  const byPath = (path: string) => units.find(unit => unit.path === path)?.key
  const mark = (said: Said, id: string | undefined): Said =>
    id === undefined
      ? said
      : {
          ...said,
          nodes: [{kind: 'tag', name: 'unit', children: said.nodes}],
          shells: {...said.shells, unit: {node: 'unit', attributes: {id}}},
        }
  const marked = new Map(view.units.map(unit => [unit.id, {...unit, said: mark(unit.said, unit.id)}]))
  return {
    ...view,
    title: mark(view.title, byPath('title')),
    summary: view.summary && mark(view.summary, byPath('summary')),
    unit: id => marked.get(id),
    notesOf: unit =>
      view.notesOf(view.unit(unit.id) ?? unit).map(note => ({
        ...note,
        said: note.said.map(said => mark(said, ids.get(said))),
      })),
    ...(view.peopleHeading ? {peopleHeading: mark(view.peopleHeading, byPath('people.heading'))} : {}),
    history: view.history.map((entry, at) => {
      const path = `history.${view.history.length - 1 - at}.note`
      return entry.note ? {...entry, note: mark(entry.note, byPath(path))} : entry
    }),
  }
}
