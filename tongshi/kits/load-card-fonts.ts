import {readFileSync} from 'node:fs'
import {findPackageFile} from './find-package-file.ts'
import {type Font, readFont} from './read-font.ts'

/** A font that the card may use, and how SVG names it. */
export type CardFont = Readonly<{family: string; weight: 400 | 600 | 700; bytes: Uint8Array; font: Font}>

/** Latin serif for titles and figures, Han sans for everything else, as on the reader pages. */
export type CardFonts = Readonly<{serif: CardFont; serifLight: CardFont; sans: CardFont; sansBold: CardFont}>

let loaded: CardFonts | undefined

/** Load the fonts of the card, 22 MB, once per process. */
export function loadCardFonts(): CardFonts {
  loaded ??= {
    serif: load('Source Serif 4', 600, 'source-serif-4', '600SemiBold/SourceSerif4_600SemiBold.ttf'),
    serifLight: load('Source Serif 4', 400, 'source-serif-4', '400Regular/SourceSerif4_400Regular.ttf'),
    sans: load('Noto Sans SC', 400, 'noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf'),
    sansBold: load('Noto Sans SC', 700, 'noto-sans-sc', '700Bold/NotoSansSC_700Bold.ttf'),
  }
  return loaded
}

function load(family: string, weight: CardFont['weight'], name: string, file: string): CardFont {
  const bytes = readFileSync(findPackageFile(`@expo-google-fonts/${name}`, file))
  return {family, weight, bytes, font: readFont(bytes)}
}
