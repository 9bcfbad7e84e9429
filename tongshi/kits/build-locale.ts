import type {Finding} from '#messages/finding.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import {checkDocx} from './check-docx.ts'
import {checkFigures} from './check-figures.ts'
import {checkGlyphs} from './check-glyphs.ts'
import {checkPdf} from './check-pdf.ts'
import {drawCard} from './draw-card.ts'
import {drawSvg} from './draw-svg.ts'
import {gateLocale} from './gate-locale.ts'
import {KitError} from './kit-error.ts'
import {kitFinding} from './kit-finding.ts'
import {listFacts} from './list-facts.ts'
import {listNames} from './list-names.ts'
import {isWaived} from './load-waivers.ts'
import {newsItem, newsroomFor} from './make-news-item.ts'
import {makeRelease, type ReleaseContext} from './make-release.ts'
import {packPdf} from './pack-pdf.ts'
import type {Release} from './release.ts'
import {typesetRelease} from './typeset-release.ts'
import {viewAnnouncement} from './view-announcement.ts'
import {viewCard} from './view-card.ts'
import {writeAboutText, writeVcards} from './write-contacts.ts'
import {writeCsv} from './write-csv.ts'
import {writeJsonLd} from './write-json-ld.ts'
import {type Rendition, writeNinjs} from './write-ninjs.ts'
import {writeReleaseDocx} from './write-release-docx.ts'
import {writeBodyHtml, writeReleaseHtml} from './write-release-html.ts'
import {writeReleaseMarkdown} from './write-release-markdown.ts'
import {writeReleaseText} from './write-release-text.ts'
import {writeXlsx} from './write-xlsx.ts'
import type {KitFile} from './write-zip.ts'

/** One finished step, for a person who waits. */
export type KitStep = Readonly<{
  /** BCP 47, or what is done for all: `media`, `seal`. */
  locale: string
  /** The file made, or `gate`. */
  name: string
  /** Milliseconds. */
  ms: number
  /** Bytes. */
  size: number
  findings: number
}>

/** A locale of a kit: its files, or what keeps it out. */
export type BuiltLocale = Readonly<{
  locale: string
  release?: Release
  files: readonly KitFile[]
  findings: readonly Finding[]
}>

/** @param onStep is told each file as it is finished. */
export type LocaleOptions = Readonly<{
  item: PublishedAnnouncement
  context: ReleaseContext
  pictures: ReadonlyMap<string, Uint8Array>
  onStep: (step: KitStep) => void | Promise<void>
}>

/**
 * Build everything that a kit holds in one locale: gate, files, and the files read back.
 *
 * A draft is built whatever the gate says, as long as a file can be made at all; its findings come with it.
 */
export async function buildLocale(options: LocaleOptions): Promise<BuiltLocale> {
  const {item, context, onStep} = options
  const {locale, words, waivers, isDraft} = context
  const started = performance.now()
  const view = viewAnnouncement(context, item)
  const release = makeRelease(context, item)
  const findings = [
    ...gateLocale({newsroom: context.newsroom, item, view, words, waivers}),
    ...checkGlyphs(release, view),
    ...checkRelease(release, options),
  ].filter(finding => !isWaived(finding, waivers))
  await onStep({locale, name: 'gate', ms: performance.now() - started, size: 0, findings: findings.length})
  const isClosed = findings.length > 0 && !isDraft
  if (isClosed || findings.some(({rule}) => rule === 'kit-glyph')) return {locale, files: [], findings}
  const made = await makeFiles({...options, release})
  const all = [...findings, ...made.findings.filter(finding => !isWaived(finding, waivers))]
  const files = all.length > 0 && !isDraft ? [] : made.files
  return {locale, release, files, findings: all}
}

/** Wider tables are unreadable on any paper. */
const mostColumns = 12

/** What can be seen before anything is set: pictures without words, tables that no page holds. */
function checkRelease({pictures, body, locale}: Release, options: LocaleOptions): Finding[] {
  const file = options.item.announcement.file
  const silent = pictures.filter(({alt}) => alt.trim() === '')
  const wide = body.filter(block => block.kind === 'table' && block.head.length > mostColumns)
  const lost = pictures.filter(picture => !options.pictures.has(picture.file))
  return [
    ...silent.map(picture => kitFinding('kit-picture-alt', {file, locale}, picture.file, 'alt')),
    ...lost.map(picture =>
      kitFinding('kit-picture-missing', {file, locale}, picture.file, `media/${picture.file}`),
    ),
    ...wide.map(block =>
      kitFinding(
        'kit-table-wide',
        {file, locale},
        `${block.kind === 'table' ? block.head.length : 0}`,
        `${mostColumns}`,
      ),
    ),
  ]
}

type Making = LocaleOptions & Readonly<{release: Release}>
type Made = {files: KitFile[]; findings: Finding[]}

async function makeFiles(making: Making): Promise<Made> {
  const {release, context, item, pictures, onStep} = making
  const {locale, words} = context
  const made: Made = {files: [], findings: []}
  const step = async (name: string, make: () => Promise<Output> | Output) => {
    const started = performance.now()
    const {content, findings = []} = await make()
    const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content
    if (bytes && bytes.length > 0) made.files.push({path: `${locale}/${name}`, bytes})
    made.findings.push(...findings)
    await onStep({
      locale,
      name,
      ms: performance.now() - started,
      size: bytes?.length ?? 0,
      findings: findings.length,
    })
  }
  await step('release.pdf', () => makePdf(release, pictures))
  await step('release.docx', () => makeDocx(release, pictures))
  const html = writeReleaseHtml(release, pictures)
  const text = writeReleaseText(release)
  const checked = (name: string, content: string) => ({
    content,
    findings: checkFigures(release, `${locale}/${name}`, content),
  })
  await step('release.html', () => checked('release.html', html))
  await step('release.txt', () => checked('release.txt', text))
  await step('release.md', () => ({content: writeReleaseMarkdown(release)}))
  // What was taken back is not handed out as data either.
  if (release.state !== 'withdrawn') await makeSheets(making, step)
  await step('about.txt', () => ({content: writeAboutText(release)}))
  await step('contacts.vcf', () => ({content: writeVcards(release)}))
  const fragment = writeBodyHtml(release, new Map())
  const news = newsItem(context, viewAnnouncement(context, item), fragment)
  await step('article.jsonld', () => ({content: `${writeJsonLd(newsroomFor(context), news)}\n`}))
  const {embargo} = item.announcement.frontMatter
  const renditions = renditionsOf(made.files, `${context.origin}/kits/${item.slug}/v${item.version}`)
  await step('article.ninjs.json', () => ({
    content: writeNinjs({
      release,
      item: news,
      words,
      renditions,
      html: fragment,
      text: news.bodyText,
      ...(embargo ? {embargo} : {}),
    }),
  }))
  return made
}

type Step = (name: string, make: () => Promise<Output> | Output) => Promise<void>

/** Facts, names and the card. */
async function makeSheets(making: Making, step: Step): Promise<void> {
  const {release, context, item} = making
  const {words, newsroom, locales} = context
  const facts = listFacts({item, release, words})
  const names = listNames({item, newsroom, locales, words})
  await step('facts.csv', () => ({content: writeCsv(facts)}))
  await step('facts.xlsx', async () => ({content: await writeXlsx([facts], release.updatedOn)}))
  await step('people-and-terms.xlsx', async () => ({content: await writeXlsx(names, release.updatedOn)}))
  await step('people.csv', () => ({content: writeCsv(names[0]!)}))
  await step('card.png', () => makeCard(making))
}

type Output = Readonly<{content?: string | Uint8Array; findings?: readonly Finding[]}>

async function makePdf(release: Release, pictures: ReadonlyMap<string, Uint8Array>): Promise<Output> {
  const {locale} = release
  const file = `${locale}/release.pdf`
  const {pdf, problems} = typesetRelease(release, pictures)
  const findings = problems.map(problem => kitFinding('kit-typeset', {file, locale}, problem, 'PDF/UA-1'))
  if (!pdf) return {findings}
  const content = packPdf(pdf)
  return {content, findings: [...findings, ...(await checkPdf(release, file, content))]}
}

/** Pixels: twice what is shown, for paper. */
const drawnWidth = 1280

async function makeDocx(release: Release, pictures: ReadonlyMap<string, Uint8Array>): Promise<Output> {
  const charts = []
  for (const {svg} of release.charts) charts.push(await drawSvg(svg, {width: drawnWidth}))
  const {bytes, ending} = release.brand.logo
  const logo = ending === 'png' ? bytes : await drawSvg(new TextDecoder().decode(bytes), {width: 128})
  const content = await writeReleaseDocx({release, pictures, charts, logo})
  return {content, findings: checkDocx(release, `${release.locale}/release.docx`, content)}
}

async function makeCard({context, item, release}: Making): Promise<Output> {
  const {locale} = context
  try {
    const card = viewCard(context, viewAnnouncement(context, item))
    const {name, colours, logo} = release.brand
    return {content: await drawCard({...card, newsroom: name, brand: {colours, logo}})}
  } catch (error) {
    if (!(error instanceof KitError) || error.code !== 'missing-glyph') throw error
    const place = {file: `${release.locale}/card.png`, locale}
    return {findings: [kitFinding('kit-glyph', place, error.actual, 'fonts.files')]}
  }
}

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  png: 'image/png',
}

function renditionsOf(files: readonly KitFile[], address: string): Rendition[] {
  return files.flatMap(({path, bytes}) => {
    const ending = path.split('.').at(-1)!
    const contentType = types[ending]
    if (contentType === undefined) return []
    const size = ending === 'png' ? {width: 1200, height: 630} : {}
    return [
      {
        name: path.split('/').at(-1)!,
        href: `${address}/${path}`,
        contentType,
        sizeInBytes: bytes.length,
        ...size,
      },
    ]
  })
}
