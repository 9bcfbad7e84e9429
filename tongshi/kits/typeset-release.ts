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
  const compiler = compilerFor(release.brand.fonts.files, data + template)
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
    compiler.resetShadow()
    // Pages of long texts are remembered by the compiler; a kit of fifty languages must not keep them all.
    compiler.evictCache(4)
  }
}

type Held = Readonly<{compiler: NodeCompiler; signs: ReadonlySet<string>}>
const held = new Map<string, Held>()

/**
 * The compiler of a process for a brand's fonts. Of the Han fonts, 10 MB each, it gets the outlines of the characters
 * that have been asked for: a whole one would be read into memory, and cut down again for every file. A text with
 * further characters makes it anew, with those of before.
 *
 * The brand's own files come first; fonts of the machine come last and are never fallen back to.
 */
function compilerFor(files: readonly string[], text: string): NodeCompiler {
  const key = files.join('\0')
  const before = held.get(key)
  const signs = new Set(text)
  if (before && signs.isSubsetOf(before.signs)) return before.compiler
  const all = signs.union(before?.signs ?? new Set<string>())
  const folders = shipped.flatMap(([name, ...weights]) =>
    weights.map(weight => dirname(findPackageFile(`@expo-google-fonts/${name}`, join(weight, 'x')))),
  )
  const {sans, sansBold} = loadCardFonts()
  const han = [sans, sansBold].map(({font}) => Buffer.from(font.subset([...all].join(''))))
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    // Fonts in memory must be named first, or the search for the others panics.
    fontArgs: [{fontBlobs: han}, {fontPaths: [...files, ...folders]}],
  })
  held.set(key, {compiler, signs: all})
  return compiler
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
