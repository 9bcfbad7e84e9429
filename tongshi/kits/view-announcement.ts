import type {Root} from 'mdast'
import {altPath} from '#documents/extract-units.ts'
import type {FrontMatter} from '#documents/front-matter.ts'
import {
  type LocalisedAnnouncement,
  type LocalisedUnit,
  localiseAnnouncement,
} from '#documents/localise-announcement.ts'
import type {Fact, Facts, QuantityFact} from '#messages/fact.ts'
import type {MessageNode} from '#messages/format-to-nodes.ts'
import {writeDay} from '#messages/write-day.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import {languageName} from './language-name.ts'
import {printMessage, type Said} from './print-message.ts'
import {safeUrl} from './safe-url.ts'
import {type ChartView, viewChart} from './view-chart.ts'
import type {ViewContext} from './view-context.ts'
import {type FigureView, viewFigure} from './view-figure.ts'
import {viewName, viewPeople} from './view-people.ts'
import {writeEmbargo} from './write-embargo.ts'

/** One unit in one locale, for the view that sets two beside each other. */
export type UnitView = Readonly<{
  id: string
  kind: string
  said: Said
  /** Names of the facts printed in it. */
  figures: readonly string[]
  /** A title or heading, or what follows one: a rule is drawn above it. */
  opens: boolean
}>

/** A footnote and its paragraphs. */
export type NoteView = Readonly<{identifier: string; said: readonly Said[]}>

/** An earlier value that was wrong. */
export type Correction = Readonly<{on: string; label: string; was: string; now: string}>

/** Everything that a page shows of an announcement in one locale. */
export type AnnouncementView = ReturnType<typeof viewAnnouncement>

/** Lay an announcement out for one locale: every text printed, every figure written, nothing left to look up. */
export function viewAnnouncement(context: ViewContext, item: PublishedAnnouncement) {
  const {locale, newsroom, words} = context
  const {announcement, facts, slug, source} = item
  const {frontMatter} = announcement
  const localised = localiseIn(context, item, locale)
  const print = (unit: LocalisedUnit) => printMessage(unit, {locale, facts, newsroom})
  const say = (path: string) => {
    const unit = localised.byPath[path]
    return unit && print(unit)
  }
  const figure = (name: string): FigureView[] => {
    const fact = quantityOf(facts, name)
    return fact ? [viewLabelled(context, {fact, said: say(`figures.${name}`), source})] : []
  }
  const query = context.pass === undefined ? '' : `?pass=${context.pass}`
  const units = viewUnits(localised.units, print, facts)
  const byId = new Map(units.map(unit => [unit.id, unit]))
  return {
    item,
    slug,
    source,
    locale,
    facts,
    /** The printed text of a unit of the front matter by its path. */
    say,
    title: say('title')!,
    summary: say('summary'),
    otherTitle: otherTitle(context, item),
    placeName: viewName(newsroom, facts[frontMatter.dateline?.place ?? ''], locale),
    publishedOn: item.publishedOn,
    updatedOn: item.updatedOn,
    version: item.version,
    isWithdrawn: item.isWithdrawn,
    ...(frontMatter.embargo ? {embargo: writeEmbargo(frontMatter.embargo, words)} : {}),
    counts: localised.counts,
    languages: viewLanguages(context, item),
    figures: figureNames(frontMatter).flatMap(figure),
    askable: askedNames(frontMatter, units).flatMap(figure),
    charts: (frontMatter.charts ?? []).flatMap((chart, at): ChartView[] => {
      const view = viewChart(context, chart, facts, key => say(`charts.${at}.${key}`))
      return view ? [view] : []
    }),
    body: localised.body,
    units,
    /** Every unit as printed, labels and captions too. */
    allUnits: localised.units.map(unit => {
      const {text, nodes} = print(unit)
      return {id: unit.id, lang: unit.lang, text, prose: proseOf(nodes)}
    }),
    unit: (id: string) => byId.get(id),
    notesOf: (unit: UnitView) => notesOf(unit, localised.body, byId),
    languageNames: {
      language: languageName(locale, words.said, newsroom.locales),
      source: languageName(source, words.said, newsroom.locales),
    },
    altOf: (url: string) => say(altPath(url)),
    mediaAddress: (url: string) =>
      url.startsWith('media/') ? `/${locale}/announcements/${slug}/${url}${query}` : safeUrl(url),
    bodyText: textOfBody(units),
    ...viewNames(context, item),
    peopleHeading: say('people.heading'),
    ...viewHistory(context, item, path => say(path)),
    writeDate: (day: string) => writeDay(day, locale),
  }
}

/** People with their offices, the names that wait for confirmation, organisations and places. */
function viewNames(context: ViewContext, item: PublishedAnnouncement) {
  const {present, unverified} = viewPeople(context, item)
  return {
    people: present,
    unverifiedNames: unverified,
    organisations: namesOf(context, item.facts, 'organisation'),
    places: namesOf(context, item.facts, 'place'),
  }
}

/** What is read of a text by machines that print no markup. */
function textOfBody(units: readonly UnitView[]): string {
  return units
    .filter(unit => unit.kind !== 'title' && unit.kind !== 'label')
    .map(unit => unit.said.text)
    .join('\n\n')
}

/** The words of a message without its facts. */
function proseOf(nodes: readonly MessageNode[]): string {
  return nodes
    .map(node => (node.kind === 'text' ? node.text : node.kind === 'tag' ? proseOf(node.children) : ' '))
    .join('')
}

/** How much of an announcement stands in each language. */
function viewLanguages(context: ViewContext, item: PublishedAnnouncement) {
  return context.newsroom.locales.map(locale => {
    const {total, missing} = localiseIn(context, item, locale).counts
    return {locale, total, done: total - missing}
  })
}

/** A figure with its label; the name of the fact where it has none. */
function viewLabelled(
  {locale, newsroom}: ViewContext,
  {fact, said, source}: {fact: QuantityFact; said: Said | undefined; source: string},
): FigureView {
  const label = {
    label: said?.text ?? fact.name,
    labelLang: said?.lang ?? source,
    labelTerms: said?.terms ?? [],
  }
  return viewFigure(fact, {locale, locales: newsroom.locales, ...label, sourceLang: source})
}

/** The key figures, the leading one first. */
function figureNames({figures = {}, lead}: FrontMatter): string[] {
  const names = Object.keys(figures)
  return lead === undefined || !names.includes(lead) ? names : [lead, ...names.filter(name => name !== lead)]
}

/** The figures that readers can ask: the key figures, then all that the text names, each once. */
function askedNames(frontMatter: FrontMatter, units: readonly UnitView[]): string[] {
  return [...new Set([...figureNames(frontMatter), ...units.flatMap(unit => unit.figures)])]
}

/** What was localised last: every view of an announcement looks at all its locales, and views of one come in a row. */
const last: {item?: PublishedAnnouncement; made: Map<string, LocalisedAnnouncement>} = {made: new Map()}

function localiseIn({newsroom}: ViewContext, item: PublishedAnnouncement, locale: string) {
  if (last.item !== item) Object.assign(last, {item, made: new Map()})
  const policy = newsroom.outdated
  const key = `${policy} ${locale}`
  const before = last.made.get(key)
  if (before) return before
  const {announcement, lock, facts} = item
  const {messages, meta} = item.translations[locale] ?? {messages: {}, meta: {}}
  const localised = localiseAnnouncement({announcement, lock, facts, messages, meta, locale, policy})
  last.made.set(key, localised)
  return localised
}

/** The title in the first other language that has one: both languages are visible at once. */
function otherTitle(context: ViewContext, item: PublishedAnnouncement): Said | undefined {
  const {newsroom, locale} = context
  for (const other of [item.source, ...newsroom.locales]) {
    if (other === locale || !newsroom.locales.includes(other)) continue
    const unit = localiseIn(context, item, other).byPath.title
    if (unit && unit.state !== 'missing' && unit.lang === other)
      return printMessage(unit, {locale: other, facts: item.facts, newsroom})
  }
  return undefined
}

function viewUnits(
  units: readonly LocalisedUnit[],
  print: (unit: LocalisedUnit) => Said,
  facts: Facts,
): UnitView[] {
  let after = 'title'
  return units
    .filter(
      unit =>
        unit.kind !== 'label' && unit.kind !== 'caption' && unit.kind !== 'history' && unit.kind !== 'alt',
    )
    .map(unit => {
      const said = print(unit)
      const opens =
        unit.kind === 'heading' || (after !== 'heading' && after !== 'title' && unit.kind !== 'paragraph')
      after = unit.kind
      return {
        id: unit.id,
        kind: unit.kind,
        said,
        figures: said.facts.filter(name => quantityOf(facts, name)),
        opens,
      }
    })
}

/** The footnotes that a unit refers to, in order. */
function notesOf({said}: UnitView, body: Root, units: ReadonlyMap<string, UnitView>): NoteView[] {
  return Object.values(said.shells).flatMap(({node, attributes}): NoteView[] => {
    const note = body.children.find(
      child => child.type === 'footnoteDefinition' && child.identifier === attributes?.identifier,
    )
    if (node !== 'footnoteReference' || note?.type !== 'footnoteDefinition') return []
    const paragraphs = note.children.flatMap(
      child => units.get((child.data as {unit?: string})?.unit ?? '')?.said ?? [],
    )
    return [{identifier: note.identifier, said: paragraphs}]
  })
}

function quantityOf(facts: Facts, name: string): QuantityFact | undefined {
  const fact: Fact | undefined = facts[name]
  return fact?.kind === 'quantity' ? fact : undefined
}

function namesOf({newsroom, locale}: ViewContext, facts: Facts, kind: Fact['kind']): string[] {
  const names = Object.values(facts)
    .filter(fact => fact.kind === kind)
    .flatMap(fact => viewName(newsroom, fact, locale)?.text ?? [])
  return [...new Set(names)]
}

/** History, newest first, and the last correction of a figure. */
function viewHistory(
  {locale}: ViewContext,
  {announcement, facts}: PublishedAnnouncement,
  say: (path: string) => Said | undefined,
) {
  const history = (announcement.frontMatter.history ?? []).map(({version, on, corrects, was}, at) => {
    const fact = corrects === undefined ? undefined : quantityOf(facts, corrects)
    const correction =
      fact && was !== undefined
        ? {
            on,
            label: say(`figures.${fact.name}`)?.text ?? fact.name,
            was: writeQuantity({...fact.quantity, value: was}, {locale}),
            now: writeQuantity(fact.quantity, {locale}),
          }
        : undefined
    return {version, on, note: say(`history.${at}.note`), ...(correction ? {correction} : {})}
  })
  const correction: Correction | undefined = history.findLast(entry => entry.correction)?.correction
  return {history: history.toReversed(), ...(correction ? {correction} : {})}
}
