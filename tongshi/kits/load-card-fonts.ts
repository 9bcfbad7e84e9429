import {findPackageFile} from './find-package-file.ts'
import {type FontFile, openFontFile} from './open-font-file.ts'

/** A font that the card may use, and how SVG names it. */
export type CardFont = Readonly<{family: string; weight: 400 | 600 | 700; font: FontFile}>

/** Latin serif for titles and figures, Han sans for everything else, as on the reader pages. */
export type CardFonts = Readonly<{serif: CardFont; serifLight: CardFont; sans: CardFont; sansBold: CardFont}>

let loaded: CardFonts | undefined

/** Open the fonts of the card once per process; of their 22 MB only measures are read, and outlines as they are drawn. */
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
  const font = openFontFile(findPackageFile(`@expo-google-fonts/${name}`, file))
  return {family, weight, font}
}
