import type {CardFont, CardFonts} from './load-card-fonts.ts'
import {escapeXml} from './write-xml.ts'

/** How a text looks: which fonts, and whose punctuation. */
export type RunStyle = Readonly<{face: 'serif' | 'serif-light' | 'sans' | 'sans-bold'; locale: string}>

/** A stretch of text in one font; `gap` is the space before it, both in ems. */
type Run = Readonly<{text: string; font: CardFont; width: number; gap: number}>

const hanLike = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const letterLike = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}%]/u

/** Measure a text at font size 1, with the space between Han and Latin. */
export function measureRun(text: string, style: RunStyle, fonts: CardFonts): number {
  return splitRuns(text, style, fonts).reduce((sum, run) => sum + run.gap + run.width, 0)
}

/** Where a line of text begins, in pixels, and how it is filled. */
export type RunPlace = Readonly<{x: number; y: number; size: number; fill: string; fonts: CardFonts}>

/**
 * Set a line of text as SVG `text` elements, one per font.
 *
 * The renderer (resvg 2.6) knows no `text-autospace`, and where one element mixes fonts it may draw all of it in a
 * fallback: so each run stands by itself at its measured place, an eighth of an em between Han and Latin.
 */
export function setRun(text: string, style: RunStyle, {x, y, size, fill, fonts}: RunPlace): string {
  let from = x
  return splitRuns(text, style, fonts)
    .map(run => {
      const at = (from + run.gap * size).toFixed(2)
      from += (run.gap + run.width) * size
      const face = `font-family="${run.font.family}" font-weight="${run.font.weight}" font-size="${size}"`
      return `<text x="${at}" y="${y}" ${face} fill="${fill}" xml:space="preserve">${escapeXml(run.text)}</text>`
    })
    .join('')
}

/** The characters of a text that no font can draw, each once. */
export function findMissingGlyphs(text: string, fonts: CardFonts): string[] {
  const all = Object.values(fonts)
  const drawable = (sign: string) => all.some(({font}) => font.hasGlyph(sign.codePointAt(0)!))
  return [...new Set(text)].filter(sign => !/\s/.test(sign) && !drawable(sign))
}

function splitRuns(text: string, {face, locale}: RunStyle, fonts: CardFonts): Run[] {
  const isLatin = new Intl.Locale(locale).maximize().script === 'Latn'
  const runs: Run[] = []
  let previous = ''
  for (const sign of text) {
    const font = chooseFont(sign, face, {fonts, isLatin})
    const width = font.font.advance(sign.codePointAt(0)!)
    const gap = needsGap(previous, sign) ? 0.125 : 0
    const last = runs.at(-1)
    if (last && last.font === font && gap === 0)
      runs[runs.length - 1] = {...last, text: last.text + sign, width: last.width + width}
    else runs.push({text: sign, font, width, gap})
    previous = sign
  }
  return runs
}

function needsGap(before: string, after: string): boolean {
  return (hanLike.test(before) && letterLike.test(after)) || (letterLike.test(before) && hanLike.test(after))
}

function chooseFont(
  sign: string,
  face: RunStyle['face'],
  {fonts, isLatin}: {fonts: CardFonts; isLatin: boolean},
): CardFont {
  const isHeavy = face === 'serif' || face === 'sans-bold'
  const serif = isHeavy ? fonts.serif : fonts.serifLight
  const sans = isHeavy ? fonts.sansBold : fonts.sans
  const codePoint = sign.codePointAt(0)!
  // The Han font draws ’ “ — … a full em wide: right in Chinese, a hole in English.
  const wantsSerif = face.startsWith('serif') || (isLatin && /[‘’“”—–…]/.test(sign))
  const [first, second] = wantsSerif ? [serif, sans] : [sans, serif]
  return first.font.hasGlyph(codePoint) || !second.font.hasGlyph(codePoint) ? first : second
}
