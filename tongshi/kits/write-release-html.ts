import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {element, type Html, trusted, writeHtml} from './html.ts'
import type {Release} from './release.ts'
import {
  dataAddress,
  type HtmlContext,
  language,
  type Pictures,
  writeBlock,
  writeInlines,
  writeLine,
} from './write-html-blocks.ts'
import {writeHtmlSections} from './write-html-sections.ts'

const sheet = readFileSync(join(import.meta.dirname, 'release.css'), 'utf8').trim()

/**
 * Write a release as one HTML file that needs no other: style, drawings and pictures are inside.
 *
 * @param pictures bytes by file name.
 */
export function writeReleaseHtml(release: Release, pictures: Pictures): string {
  const context = {release, pictures}
  const {locale, direction, words, brand} = release
  const head = element(
    'head',
    {},
    element('meta', {charset: 'utf-8'}),
    element('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    element('title', {}, release.titleText),
    element('meta', {name: 'robots', content: 'noindex'}),
    element('style', {}, trusted(`${variables(release)}\n${sheet}\n`)),
  )
  const draft = release.isDraft ? {class: 'draft', 'data-watermark': release.watermark} : {}
  const article = element(
    'article',
    {},
    writeHead(context),
    release.figures.length > 0 && writeFigures(release),
    ...release.body.map(block => writeBlock(block, context)),
    release.body.length > 0 && element('p', {class: 'ends'}, wrapEnds(words.ends, locale)),
  )
  const foot = element('footer', {class: 'quiet'}, element('p', {}, words.versionLine))
  const body = element('body', draft, element('main', {}, article, writeHtmlSections(context)), foot)
  const html = element('html', {lang: locale, dir: direction}, head, body)
  return `<!doctype html>\n${writeHtml(html)}\n<!-- ${brand.address.replaceAll('--', '')} -->\n`
}

/** The text alone, as a fragment for news systems that have their own pages. */
export function writeBodyHtml(release: Release, pictures: Pictures): string {
  return release.body.map(block => writeHtml(writeBlock(block, {release, pictures}))).join('\n')
}

/** How a text ends, in the manner of its language: `（完）`, `— Ends —`. */
export function wrapEnds(word: string, locale: string): string {
  return /^(zh|ja|yue)/.test(locale) ? `（${word}）` : `— ${word} —`
}

function variables({brand, locale}: Release): string {
  const {serif, sans, han, word} = brand.fonts
  const quote = (...names: string[]) => names.map(name => `"${name.replace(/["\\<]/g, '')}"`).join(', ')
  const colours = Object.entries(brand.colours).map(([name, code]) => `--${name}: ${code}`)
  const isHan = /^(zh|ja|yue)/.test(locale)
  const hanSans = `${quote(han, 'PingFang SC', word.han, 'Noto Sans CJK SC')}, sans-serif`
  const sansList = isHan ? hanSans : `${quote(sans)}, system-ui, ${hanSans}`
  const serifList = `${quote(serif, word.latin)}, ${isHan ? hanSans : `Georgia, ${quote(han)}, serif`}`
  return `:root { ${[
    ...colours,
    `--sans: ${sansList}`,
    `--body: ${isHan ? hanSans : serifList}`,
    `--title: ${isHan ? hanSans : serifList}`,
  ].join('; ')}; }`
}

function writeHead({release}: HtmlContext): Html {
  const {words, brand, place, notice} = release
  const type = brand.logo.ending === 'svg' ? 'image/svg+xml' : 'image/png'
  const isWarning = release.isDraft || release.isEmbargoed || release.state === 'withdrawn'
  return element(
    'header',
    {},
    element(
      'div',
      {class: 'mast'},
      element('img', {src: dataAddress(brand.logo.bytes, type), alt: ''}),
      element('b', {}, release.newsroom),
      element('span', {}, words.pressRelease),
    ),
    release.isDraft && element('p', {class: 'warn'}, words.draftNote),
    element('p', {class: isWarning ? 'warn' : 'cover'}, release.coverLine),
    element(
      'p',
      {class: 'quiet'},
      place && element('b', language(place.lang, release), place.text),
      ' ',
      element('time', {datetime: release.publishedOn}, release.date),
    ),
    element('h1', language(release.title.lang, release), writeInlines(release.title.inlines, release)),
    release.summary &&
      element(
        'p',
        {class: 'summary', ...language(release.summary.lang, release)},
        writeInlines(release.summary.inlines, release),
      ),
    notice &&
      element(
        'p',
        {class: 'notice'},
        element('b', {class: 'warn'}, notice.heading),
        ' ',
        writeLine(notice.line, release),
      ),
  )
}

function writeFigures(release: Release): Html {
  return element(
    'ul',
    {class: 'figures', 'aria-label': release.words.keyFigures},
    ...release.figures.map(({label, labelLang, before, number, after, other}) =>
      element(
        'li',
        {},
        element('span', language(labelLang, release), label),
        element(
          'span',
          {class: 'value'},
          before && `${before} `,
          element('strong', {}, number),
          after && ` ${after}`,
        ),
        other && element('span', {class: 'other', lang: other.lang}, `= ${other.text}`),
      ),
    ),
  )
}
