import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {Finding} from '#messages/finding.ts'
import {keepRecent} from '#messages/keep-recent.ts'
import {kitFinding} from './kit-finding.ts'
import {loadCardFonts} from './load-card-fonts.ts'
import {type Font, readFont} from './read-font.ts'
import type {Release} from './release.ts'
import type {AnnouncementView} from './view-announcement.ts'

/** Characters without ink, and those that shaping takes away. */
const invisible = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u

/**
 * Check that every character of a release has a glyph in the fonts of its brand: what has none would be a box, and the
 * typesetter refuses it without saying where it stands.
 */
export function checkGlyphs(release: Release, view: AnnouncementView): Finding[] {
  const fonts = fontsOf(release.brand.fonts.files)
  const lacks = (text: string) =>
    [...new Set(text)].filter(
      sign => !invisible.test(sign) && !fonts.some(font => font.hasGlyph(sign.codePointAt(0)!)),
    )
  const {locale} = release
  const inUnits = view.allUnits.flatMap(({id, text}) =>
    lacks(text).map(sign => kitFinding('kit-glyph', {locale, key: id}, describe(sign), 'fonts.files')),
  )
  const known = new Set(inUnits.map(({actual}) => actual))
  const around = lacks(JSON.stringify({...release, brand: undefined, charts: []}))
  const elsewhere = around.filter(sign => !known.has(describe(sign)))
  return [
    ...inUnits,
    ...elsewhere.map(sign => kitFinding('kit-glyph', {locale}, describe(sign), 'fonts.files')),
  ]
}

function describe(sign: string): string {
  return `${sign} U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The shipped fonts (whose coverage the card knows too) and those of the brand. */
function fontsOf(files: readonly string[]): readonly Font[] {
  const {serif, sans} = loadCardFonts()
  return [serif.font, sans.font, ...files.flatMap(listFonts).map(readOnce)]
}

function listFonts(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter(name => /\.(ttf|otf)$/i.test(name))
    .map(name => join(path, name))
}

const readOnce = keepRecent(20, path => readFont(readFileSync(path)))
