import type {Brand} from './brand.ts'
import {type FittedText, fitText} from './fit-text.ts'
import type {CardFonts} from './load-card-fonts.ts'
import {measureRun, type RunStyle, setRun} from './set-run.ts'

/** The words of a card, formatted for its locale. */
export type Card = Readonly<{
  /** BCP 47. */
  locale: string
  newsroom: string
  title: string
  /** As printed: `28 June 2019`. */
  date: string
  place?: string
  /** The lead figure: `before` and `after` are what stands around the number, bound and unit. */
  figure?: Readonly<{
    label: string
    before?: string
    number: string
    after?: string
    /** The same figure in another locale. */
    equal?: Readonly<{locale: string; text: string}>
  }>
  /** Colours and logo of a kit; without it the newsroom's own. */
  brand?: Pick<Brand, 'colours' | 'logo'>
}>

/** Pixels: the size that Open Graph readers ask for. */
export const cardSize = {width: 1200, height: 630}

const paper = '#fcfdfc'
const standard: Brand['colours'] = {
  ink: '#14191b',
  quiet: '#4c5659',
  accent: '#0a5863',
  mark: '#a3271a',
  tint: '#edf2f0',
  rule: '#cfd8d6',
}
const left = 72
const right = cardSize.width - left
const bandTop = 414

/**
 * Write a card as SVG, 1200 × 630: seal and newsroom, place and date, title, and in the band the lead figure with
 * its bound, its unit and what it is in another locale. Titles shrink and wrap; nothing leaves the margins.
 */
export function writeCardSvg(card: Card, fonts: CardFonts): string {
  const setter = makeSetter(fonts, card.brand?.colours ?? standard)
  const parts = [
    `<rect width="${cardSize.width}" height="${cardSize.height}" fill="${paper}"/>`,
    writeMasthead(card, setter),
    writeTitle(card, setter, card.figure ? bandTop - 40 : cardSize.height - 64),
    card.figure ? writeFigure(card.figure, card.locale, setter) : '',
  ]
  const {width, height} = cardSize
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`
  return `${open}${parts.join('')}</svg>`
}

type Place = Readonly<{x: number; y: number; size: number; fill: string; anchor?: 'start' | 'end'}>

/** What every part needs: colours, fitting words, and putting a line of them somewhere. */
type Setter = Readonly<{
  ink: Brand['colours']
  put: (text: string, style: RunStyle, place: Place) => string
  measure: (text: string, style: RunStyle) => number
  fitInto: (
    text: string,
    style: RunStyle,
    box: {width: number; height?: number; sizes: number[]},
  ) => FittedText
}>

function makeSetter(fonts: CardFonts, ink: Brand['colours']): Setter {
  const widths = new Map<string, number>()
  const measure = (text: string, style: RunStyle) => {
    const key = `${style.face} ${style.locale} ${text}`
    const width = widths.get(key) ?? measureRun(text, style, fonts)
    widths.set(key, width)
    return width
  }
  return {
    ink,
    measure,
    put: (text, style, {anchor = 'start', ...place}) =>
      setRun(text, style, {
        ...place,
        x: anchor === 'start' ? place.x : place.x - measure(text, style) * place.size,
        fonts,
      }),
    fitInto: (text, style, {width, height = 0, sizes}) =>
      fitText(text, {
        locale: style.locale,
        width,
        height,
        sizes,
        lineHeight: lineHeightOf(style.locale),
        measure: part => measure(part, style),
      }),
  }
}

/** Han fills its square and needs more air than Latin. */
function lineHeightOf(locale: string): number {
  return isHanLocale(locale) ? 1.3 : 1.12
}

function isHanLocale(locale: string): boolean {
  return ['zh', 'ja', 'ko', 'yue'].includes(new Intl.Locale(locale).language)
}

function writeMasthead(card: Card, {ink, put, fitInto, measure}: Setter): string {
  const bold: RunStyle = {face: 'sans-bold', locale: card.locale}
  const plain: RunStyle = {face: 'sans', locale: card.locale}
  const date = fitInto(card.date, plain, {width: 420, sizes: [25, 21]})
  const dateWidth = measure(date.lines[0]!, plain) * date.size
  const placeWidth = 380
  const place = card.place ? fitInto(card.place, bold, {width: placeWidth, sizes: [25, 21]}) : undefined
  const placeEnd = right - dateWidth - 16
  const used = dateWidth + (place ? 16 + measure(place.lines[0]!, bold) * place.size : 0)
  const name = fitInto(card.newsroom, bold, {width: right - used - 40 - 134, sizes: [27, 23, 20]})
  return [
    card.brand
      ? writeLogo(card.brand.logo)
      : `<rect x="${left}" y="52" width="46" height="46" rx="5" fill="${ink.accent}"/>${put('通', {face: 'sans-bold', locale: 'zh-Hans'}, {x: left + 8, y: 86, size: 30, fill: paper})}`,
    put(name.lines[0]!, bold, {x: 134, y: 84, size: name.size, fill: ink.ink}),
    put(date.lines[0]!, plain, {x: right, y: 84, size: date.size, fill: ink.quiet, anchor: 'end'}),
    place
      ? put(place.lines[0]!, bold, {x: placeEnd, y: 84, size: place.size, fill: ink.ink, anchor: 'end'})
      : '',
    `<rect x="${left}" y="122" width="${right - left}" height="1" fill="${ink.rule}"/>`,
  ].join('')
}

function writeLogo({bytes, ending}: Brand['logo']): string {
  const type = ending === 'svg' ? 'image/svg+xml' : 'image/png'
  const data = Buffer.from(bytes).toString('base64')
  return `<image x="${left}" y="52" width="46" height="46" href="data:${type};base64,${data}"/>`
}

function writeTitle(card: Card, {ink, put, fitInto}: Setter, bottom: number): string {
  // No Han serif is shipped (15 MB a weight); Latin inside a Han title follows the Han face.
  const style: RunStyle = {face: isHanLocale(card.locale) ? 'sans-bold' : 'serif', locale: card.locale}
  const top = 150
  const sizes = card.figure ? [72, 68, 64, 60, 56, 52, 48, 44, 40] : [88, 80, 72, 64, 56, 48, 40]
  const {size, lines} = fitInto(card.title, style, {width: right - left, height: bottom - top, sizes})
  const step = size * lineHeightOf(card.locale)
  // Optically in the middle of its room, a little high.
  const first = top + (bottom - top - step * lines.length) * 0.45 + step / 2 + size * 0.34
  return lines
    .map((line, at) => put(line, style, {x: left, y: Math.round(first + at * step), size, fill: ink.ink}))
    .join('')
}

function writeFigure(
  figure: NonNullable<Card['figure']>,
  locale: string,
  {ink, put, fitInto, measure}: Setter,
): string {
  const baseline = 584
  const serif: RunStyle = {face: 'serif', locale}
  const light: RunStyle = {face: 'serif-light', locale}
  const label = fitInto(figure.label, {face: 'sans', locale}, {width: right - left, sizes: [26, 22]})
  const equal = figure.equal && {
    text: `= ${figure.equal.text}`,
    style: {face: 'sans', locale: figure.equal.locale} as RunStyle,
  }
  const equalWidth = equal ? measure(equal.text, equal.style) * 32 + 32 : 0
  const parts = [figure.before, figure.number, figure.after]
  // Small words are 0.4 of the number's size, 0.12 of it apart.
  const widthOf = (size: number) =>
    parts.reduce((sum, part, at) => {
      if (!part) return sum
      return sum + size * (at === 1 ? measure(part, serif) : 0.4 * measure(part, light) + 0.12)
    }, 0)
  const sizes = [108, 96, 84, 72, 60, 48, 36]
  const fits = (size: number) => widthOf(size) <= right - left - equalWidth
  const size = sizes.find(fits) ?? sizes.at(-1)!
  // Where even that is too wide, the other locale's figure gives way.
  const showsEqual = equal && fits(size)
  let x = left
  const words = parts.map((part, at) => {
    if (!part) return ''
    const [style, own] = at === 1 ? ([serif, size] as const) : ([light, Math.round(size * 0.4)] as const)
    if (at === 2) x += size * 0.12
    const text = put(part, style, {x, y: baseline, size: own, fill: ink.ink})
    x += measure(part, style) * own + (at === 0 ? size * 0.12 : 0)
    return text
  })
  return [
    `<rect y="${bandTop}" width="${cardSize.width}" height="${cardSize.height - bandTop}" fill="${ink.tint}"/>`,
    `<rect x="${left}" y="${bandTop + 28}" width="${right - left}" height="2" fill="${ink.ink}"/>`,
    put(
      label.lines[0]!,
      {face: 'sans', locale},
      {x: left, y: bandTop + 68, size: label.size, fill: ink.quiet},
    ),
    ...words,
    showsEqual
      ? put(equal.text, equal.style, {x: right, y: baseline, size: 32, fill: ink.accent, anchor: 'end'})
      : '',
  ].join('')
}
