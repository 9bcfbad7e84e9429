import {cleanCard, joinCard} from './clean-card.ts'
import {drawSvg} from './draw-svg.ts'
import {KitError} from './kit-error.ts'
import {loadCardFonts} from './load-card-fonts.ts'
import {findMissingGlyphs} from './set-run.ts'
import {type Card, writeCardSvg} from './write-card-svg.ts'

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
  const svg = writeCardSvg(
    cleanCard(cleaned, sign => (missing.includes(sign) ? '□' : sign)),
    fonts,
  )
  // Signs that XML escapes are in the drawing by their numbers.
  const signs = `${svg}&<>"`
  const bytes = Object.values(fonts).map(({font}) => font.subset(signs))
  return drawSvg(svg, {fonts: bytes, family: 'Noto Sans SC'})
}
