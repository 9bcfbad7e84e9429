import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {NodeCompiler} from '@myriaddreamin/typst-ts-node-compiler'
import {findPackageFile} from './find-package-file.ts'
import {loadCardFonts} from './load-card-fonts.ts'
import type {Release} from './release.ts'

/** A finished PDF, or what the typesetter says is wrong. */
export type Typeset = Readonly<{pdf?: Uint8Array; pages?: number; problems: readonly string[]}>

/** Weights of the Latin families that are shipped; folders of their packages. */
const shipped: readonly (readonly [name: string, ...folders: string[]])[] = [
  ['source-serif-4', '400Regular', '400Regular_Italic', '600SemiBold'],
  ['source-sans-3', '400Regular', '400Regular_Italic', '600SemiBold'],
]

const template = readFileSync(join(import.meta.dirname, 'release.typ'), 'utf8')

/**
 * Typeset a release as PDF/UA-1.
 *
 * The same release gives the same bytes: date, words and pictures come with it, fonts from packages and from the
 * brand. It is one synchronous call of tens of milliseconds.
 *
 * @param pictures bytes by file name; only what is given here can be drawn.
 * @param options.margin left and right, in millimetres: for looking at line breaks.
 */
export function typesetRelease(
  release: Release,
  pictures: ReadonlyMap<string, Uint8Array>,
  options: Readonly<{margin?: number}> = {},
): Typeset {
  const data = writeData(release)
  const compiler = makeCompiler(release.brand.fonts.files, data + template)
  for (const [file, bytes] of pictures)
    compiler.mapShadow(join(import.meta.dirname, 'media', file), Buffer.from(bytes))
  const inputs = {data, ...(options.margin ? {margin: `${options.margin}mm`} : {})}
  try {
    const compiled = compiler.compile({mainFileContent: template, inputs})
    const problems = describe(compiled.takeDiagnostics())
    if (!compiled.result) return {problems}
    const pdf = compiler.pdf(compiled.result, {pdfStandard: 'ua-1'})
    return {pdf: Uint8Array.from(pdf), pages: compiled.result.numOfPages, problems}
  } catch (error) {
    return {problems: [readProblem(error)]}
  } finally {
    // What was remembered of pages and fonts is of no use to the next language.
    compiler.evictCache(0)
  }
}

/**
 * A compiler with the fonts of one release. Of the Han fonts, 10 MB each, it gets the outlines that the release needs:
 * a whole one would be read into memory, and cut down again for every file.
 *
 * The brand's own files come first; fonts of the machine come last and are never fallen back to.
 */
function makeCompiler(files: readonly string[], text: string): NodeCompiler {
  const folders = shipped.flatMap(([name, ...weights]) =>
    weights.map(weight => dirname(findPackageFile(`@expo-google-fonts/${name}`, join(weight, 'x')))),
  )
  const {sans, sansBold} = loadCardFonts()
  const han = [sans, sansBold].map(({font}) => Buffer.from(font.subset(text)))
  return NodeCompiler.create({
    workspace: import.meta.dirname,
    // Fonts in memory must be named first, or the search for the others panics.
    fontArgs: [{fontBlobs: han}, {fontPaths: [...files, ...folders]}],
  })
}

function writeData({brand, ...release}: Release): string {
  const {bytes, ending} = brand.logo
  const {files: _, ...fonts} = brand.fonts
  return JSON.stringify({...release, brand: {...brand, fonts, logo: {bytes: [...bytes], ending}}})
}

function describe(diagnostics: ReturnType<Compiled['takeDiagnostics']>): string[] {
  if (!diagnostics) return []
  return (diagnostics.shortDiagnostics as {message?: string}[]).map(({message}) => message ?? '')
}

type Compiled = ReturnType<NodeCompiler['compile']>

function readProblem(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
