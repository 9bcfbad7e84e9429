import {altPath} from '#documents/extract-units.ts'
import {directionOfLocale} from '#messages/direction-of-locale.ts'
import type {MessageNode} from '#messages/format-to-nodes.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import type {Newsroom} from '#store/load-newsroom.ts'
import type {KitWords} from './kit-words.ts'
import {listPictures} from './list-pictures.ts'
import {aboutOf, type BrandFile} from './load-brand.ts'
import {makeBody, makeNote} from './make-blocks.ts'
import {type InlineContext, makeLine, makeTitle, plainLine} from './make-inlines.ts'
import {
  type Block,
  type Picture,
  type Release,
  type ReleaseChart,
  type ReleaseWords,
  releaseWords,
} from './release.ts'
import {type AnnouncementView, viewAnnouncement} from './view-announcement.ts'
import type {ViewContext} from './view-context.ts'
import type {FigureView} from './view-figure.ts'
import type {Waiver} from './waiver.ts'
import {writeChartSvg} from './write-chart-svg.ts'
import {writeEmbargo} from './write-embargo.ts'

/** What a release is made with, besides the announcement. */
export type ReleaseContext = ViewContext &
  Readonly<{
    /** With its findings: the gate reads them. */
    newsroom: Newsroom
    words: KitWords
    brand: BrandFile
    /** Locales of the kit. */
    locales: readonly string[]
    waivers: readonly Waiver[]
    isDraft: boolean
  }>

/** How many other languages a figure is shown in. */
const mostOthers = 3

/** Lay an announcement out as a press release in one locale. */
export function makeRelease(context: ReleaseContext, item: PublishedAnnouncement): Release {
  const {words, locale, isDraft} = context
  const view = viewAnnouncement(context, item)
  const {embargo, media} = item.announcement.frontMatter
  const {pictures} = listPictures(view.body, media)
  const notes = view.body.children.filter(node => node.type === 'footnoteDefinition')
  const inline: InlineContext = {
    facts: item.facts,
    mark: words.text('unconfirmed'),
    noteOf: identifier => numberFrom(notes.findIndex(note => note.identifier === identifier)),
    pictureOf: url => placeFrom(pictures.findIndex(picture => picture.url === url)),
  }
  const brand = brandFor(context)
  const charts = view.charts.map(chart => ({chart, ...writeChartSvg(chart, brand)}))
  const body = item.isWithdrawn ? [] : makeBody(view, inline)
  const shownApart = pictures.flatMap(({url}, at): Block[] =>
    url === undefined ? [{kind: 'picture', at}] : [],
  )
  return {
    slug: item.slug,
    locale,
    direction: directionOfLocale(locale),
    source: item.source,
    version: item.version,
    publishedOn: item.publishedOn,
    updatedOn: item.updatedOn,
    state: item.isWithdrawn ? 'withdrawn' : 'usable',
    isDraft,
    brand,
    newsroom: brand.name,
    coverLine: item.isWithdrawn
      ? words.text('withdrawnLine')
      : embargo
        ? words.text('embargoedUntil', {time: writeEmbargo(embargo, words)})
        : words.text('immediate'),
    isEmbargoed: embargo !== undefined,
    watermark: words.text('draft'),
    ...(view.placeName ? {place: placeOf(view.placeName)} : {}),
    date: view.writeDate(view.publishedOn),
    title: makeTitle(view.title, inline),
    titleText: view.title.text,
    ...(view.summary && !item.isWithdrawn ? {summary: makeLine(view.summary, inline)} : {}),
    ...noticeOf(context, view, item),
    figures: item.isWithdrawn ? [] : view.figures.map(releaseFigure),
    body: item.isWithdrawn ? [] : [...body, ...shownApart],
    notes: item.isWithdrawn ? [] : notesOf(notes, {view, inline, words}),
    pictures: pictures.map(({file, url, listed, medium}): Picture => {
      const alt = (url === undefined ? undefined : view.say(altPath(url))) ?? view.say(`media.${listed}.alt`)
      const caption = view.say(`media.${listed}.caption`)
      return {
        file,
        alt: alt?.text ?? '',
        altLang: alt?.lang ?? locale,
        ...(caption ? {caption: makeLine(caption, inline)} : {}),
        ...(medium?.credit === undefined ? {} : {credit: medium.credit}),
        ...(medium?.rights === undefined ? {} : {rights: medium.rights}),
      }
    }),
    charts: charts.map(releaseChart(locale)),
    people: {
      heading: view.peopleHeading?.text ?? '',
      list: item.isWithdrawn
        ? []
        : view.people.map(({text, lang, mark, office, organisation}) => ({
            name: text,
            ...(lang === undefined ? {} : {lang}),
            isUnverified: mark !== undefined,
            ...(office ? {office} : {}),
            ...(organisation ? {organisation} : {}),
          })),
    },
    namesNote: view.unverifiedNames === '' ? '' : words.text('namesNote', {names: view.unverifiedNames}),
    history: historyOf(context, view, inline),
    entries: item.isWithdrawn ? [] : entriesOf(context, view),
    printed: item.isWithdrawn ? [] : printedOf(view, item),
    ...aboutOf(context.brand, locale),
    words: Object.fromEntries(
      releaseWords.map(key => [key, words.text(key, valuesFor(key, view, brand.name))]),
    ) as ReleaseWords,
  }
}

/** The brand with its name in the locale: the newsroom's own word where the file gives none. */
function brandFor({brand, words, locale}: ReleaseContext): Release['brand'] {
  const name =
    brand.name[locale] ?? brand.name.und ?? brand.name[locale.split('-')[0]!] ?? words.text('newsroom')
  return {...brand.face, name}
}

/** `{page}` and the like are filled in by the format. */
function valuesFor(key: string, view: AnnouncementView, name: string): Record<string, string> {
  if (key === 'page') return {page: '{page}', pages: '{pages}'}
  if (key === 'aboutUs') return {name}
  if (key === 'picture') return {alt: '{alt}'}
  if (key === 'credit') return {credit: '{credit}'}
  return key === 'versionLine' ? {version: String(view.version), date: view.writeDate(view.updatedOn)} : {}
}

const numberFrom = (at: number) => (at < 0 ? undefined : at + 1)
const placeFrom = (at: number) => (at < 0 ? undefined : at)

function placeOf({text, lang, mark}: {text: string; lang?: string; mark?: string}) {
  return {text, ...(lang === undefined ? {} : {lang}), isUnverified: mark !== undefined}
}

/** What stands above the text in a frame: a withdrawal, else the last correction. */
function noticeOf({words, locale}: ReleaseContext, view: AnnouncementView, item: PublishedAnnouncement) {
  const last = view.history[0]
  if (item.isWithdrawn && last) {
    const heading = words.text('withdrawnOn', {date: view.writeDate(last.on)})
    const said = [last.note?.text, words.text('withdrawnText')].filter(Boolean).join(' ')
    return {notice: {heading, line: plainLine(said, locale)}}
  }
  if (!view.correction) return {}
  const {on, label, was, now} = view.correction
  const heading = words.text('correctedOn', {date: view.writeDate(on)})
  return {notice: {heading, line: plainLine(words.text('correctedFigure', {label, was, now}), locale)}}
}

function releaseFigure({name, label, labelLang, parts, text, other}: FigureView): Release['figures'][number] {
  const at = parts.findIndex(part => part.type === 'number')
  const join = (some: FigureView['parts']) => some.map(part => part.value).join('')
  return {
    name,
    label,
    labelLang,
    before: join(parts.slice(0, at)).trim(),
    number: parts[at]?.value ?? '',
    after: join(parts.slice(at + 1)).trim(),
    text,
    ...(other ? {other: {lang: other[0], text: other[1]}} : {}),
  }
}

type Drawn = ReturnType<typeof writeChartSvg> & {chart: AnnouncementView['charts'][number]}

const releaseChart =
  (locale: string) =>
  ({chart, svg, partShare, wholeShare}: Drawn): ReleaseChart => ({
    lang: chart.langIfOther ?? locale,
    title: chart.title,
    caption: chart.caption,
    svg,
    alt: chart.sentence,
    rows: [
      {label: chart.partLabel, text: chart.partText, share: partShare, isOpen: chart.partIsOpen},
      ...(chart.kind === 'dots'
        ? [{label: chart.wholeLabel, text: chart.wholeText, share: wholeShare, isOpen: chart.wholeIsOpen}]
        : []),
    ],
  })

/** Footnotes whose name begins so are the translator's own. */
const translators = 'translator'

type Notes = Readonly<{view: AnnouncementView; inline: InlineContext; words: KitWords}>

function notesOf(
  notes: readonly {identifier: string; children: Parameters<typeof makeNote>[0]}[],
  {view, inline, words}: Notes,
): Release['notes'] {
  return notes.map(({identifier, children}, at) => ({
    number: at + 1,
    heading: words.text(identifier.startsWith(translators) ? 'translatorsNote' : 'note'),
    blocks: makeNote(children, view, inline),
  }))
}

function historyOf({words, locale}: ReleaseContext, view: AnnouncementView, inline: InlineContext) {
  return view.history.map(({version, on, note, correction}): Release['history'][number] => {
    const figure = correction
      ? [{kind: 'text', text: `${words.text('historyFigure', {...correction})} `} as const]
      : []
    const line = note ? makeLine(note, inline) : {lang: locale, inlines: []}
    return {
      date: view.writeDate(on),
      version: words.text('version', {version}),
      line: {...line, inlines: [...figure, ...line.inlines]},
    }
  })
}

/** Every figure of the facts as printed; a figure without a label is called by its name, which readers do not see. */
function printedOf(
  {askable, locale, units}: AnnouncementView,
  {facts}: PublishedAnnouncement,
): Release['printed'] {
  const inText = units.flatMap(({said}) => factsOf(said.nodes))
  return Object.values(facts).flatMap(fact => {
    if (fact.kind !== 'quantity') return []
    const asked = askable.find(({name}) => name === fact.name)
    const label = asked === undefined || asked.label === fact.name ? '' : asked.label
    const text = writeQuantity(fact.quantity, {locale, style: 'press'})
    const forms = new Set(inText.filter(({name}) => name === fact.name).map(node => node.text))
    const isListed = label !== '' || forms.size === 0
    return [
      {name: fact.name, text, label, isNamed: asked !== undefined, forms: isListed ? [text] : [...forms]},
    ]
  })
}

function factsOf(nodes: readonly MessageNode[]): (MessageNode & {kind: 'fact'})[] {
  return nodes.flatMap(node =>
    node.kind === 'fact' ? [node] : node.kind === 'tag' ? factsOf(node.children) : [],
  )
}

function entriesOf(context: ReleaseContext, view: AnnouncementView): Release['entries'] {
  const {words, locale, locales} = context
  const labelled = view.askable.filter(({label, name}) => label !== name)
  return labelled.map(figure => {
    const waiver = context.waivers.find(one => one.fact === figure.name)
    const status = figure.verified
      ? words.text('confirmed')
      : waiver
        ? words.text('waivedBy', {by: waiver.by})
        : words.text('notConfirmed')
    return {
      name: figure.name,
      label: figure.label,
      labelLang: figure.labelLang,
      text: figure.text,
      exact: `${figure.digits}${figure.digitsUnit === '' || locale.startsWith('zh') ? '' : ' '}${figure.digitsUnit}`,
      others: figure.inLocales
        .filter(([other]) => other !== locale && locales.includes(other))
        .slice(0, mostOthers)
        .map(([lang, text]) => ({lang, text})),
      bound: words.text(`bound-${figure.bound}`),
      source:
        figure.source === undefined
          ? words.text('noSource')
          : words.text('sourceQuoted', {text: figure.source}),
      sourceLang: figure.source === undefined ? locale : figure.sourceLang,
      status,
      isVerified: figure.verified,
    }
  })
}
