import {readFile} from 'node:fs/promises'
import {initWasm, Resvg} from '@resvg/resvg-wasm'
import {findPackageFile} from './find-package-file.ts'
import {KitError} from './kit-error.ts'
import {loadCardFonts} from './load-card-fonts.ts'
import {findMissingGlyphs} from './set-run.ts'
import {type Card, writeCardSvg} from './write-card-svg.ts'

let ready: Promise<void> | undefined

/**
 * Draw the Open Graph card of an announcement in one locale.
 *
 * The same card gives the same bytes. Drawing costs tens of milliseconds: keep what it returns.
 *
 * @returns a PNG of 1200 × 630 pixels.
 * @throws KitError `missing-glyph` where no shipped font can draw a character (Arabic, most of Korean): `actual`
 * holds these characters; show the source locale's card instead.
 */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = loadCardFonts()
  const {figure} = card
  const words = [card.newsroom, card.title, card.date, card.place]
  const figureWords = [figure?.label, figure?.before, figure?.number, figure?.after, figure?.equal?.text]
  const missing = findMissingGlyphs([...words, ...figureWords].join(''), fonts)
  if (missing.length > 0)
    throw new KitError(
      'missing-glyph',
      missing.join(''),
      'characters of the shipped fonts, show the source card',
    )
  ready ??= startRenderer()
  await ready
  const fontBuffers = Object.values(fonts).map(({bytes}) => bytes)
  const drawing = new Resvg(writeCardSvg(card, fonts), {
    font: {fontBuffers, defaultFontFamily: 'Noto Sans SC'},
  })
  const image = drawing.render()
  const png = Uint8Array.from(image.asPng())
  // Both live in WebAssembly memory, which no garbage collector sees.
  image.free()
  drawing.free()
  return png
}

async function startRenderer(): Promise<void> {
  await initWasm(await readFile(findPackageFile('@resvg/resvg-wasm', 'index_bg.wasm')))
}
