import {readFile} from 'node:fs/promises'
import {initWasm, Resvg} from '@resvg/resvg-wasm'
import {cleanCard, joinCard} from './clean-card.ts'
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
 * @param options.missing what to do with characters that no shipped font can draw (Arabic, most of Korean, rare
 * Han): `refuse` (default), or `mark` each with □, the sign Chinese editors print for a lost character; for the
 * locale that others fall back to.
 * @returns a PNG of 1200 × 630 pixels.
 * @throws KitError `missing-glyph` where it refuses: `actual` holds the characters; show the source locale's card.
 */
export async function drawCard(
  card: Card,
  options: Readonly<{missing?: 'refuse' | 'mark'}> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = loadCardFonts()
  const cleaned = cleanCard(card, sign => sign)
  const missing = findMissingGlyphs(joinCard(cleaned), fonts)
  if (missing.length > 0 && options.missing !== 'mark')
    throw new KitError(
      'missing-glyph',
      missing.join(''),
      'characters of the shipped fonts, show the source card',
    )
  ready ??= startRenderer()
  await ready
  const svg = writeCardSvg(
    cleanCard(cleaned, sign => (missing.includes(sign) ? '□' : sign)),
    fonts,
  )
  const fontBuffers = Object.values(fonts).map(({bytes}) => bytes)
  const drawing = new Resvg(svg, {
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
