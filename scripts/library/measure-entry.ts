import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {type OutputChunk, type RolldownPluginOption, rolldown} from 'rolldown'
import type {PublicName} from './public-names.ts'

/** What a page says of an entry's weight in a browser: bytes by gzip at its highest level, packages included. */
export type EntrySize = Readonly<{
  /** All of the entry, as far as it is loaded at once. */
  whole: number
  /** What is loaded only where it is needed; 0 where there is no such part. */
  later: number
  /** The first function or class of the entry, and what it weighs alone. */
  name: string
  alone: number
}>

/**
 * Bundle code for browsers, with the packages it needs.
 *
 * @param code of an ES module; it names the modules of the library by their whole paths.
 * @returns minified ES modules, the entry first; the others are those that are loaded on demand, and what they share.
 */
export async function bundleForBrowser(code: string): Promise<readonly OutputChunk[]> {
  const entry: RolldownPluginOption = {
    name: 'entry',
    resolveId: id => (id === 'entry' ? id : undefined),
    load: id => (id === 'entry' ? code : undefined),
  }
  const bundle = await rolldown({
    input: 'entry',
    platform: 'browser',
    logLevel: 'silent',
    plugins: [entry],
    // As the package's own manifest says; the repository's cannot, because its pages import style sheets.
    treeshake: {moduleSideEffects: [{test: /[\\/]dist[\\/]/, sideEffects: false}]},
  })
  const {output} = await bundle.generate({format: 'esm', minify: true})
  await bundle.close()
  return output.filter(one => one.type === 'chunk').sort((one, other) => +other.isEntry - +one.isEntry)
}

/** Measure an entry of the compiled library for its page. */
export async function measureEntry(
  library: string,
  room: string,
  names: readonly PublicName[],
): Promise<EntrySize> {
  const from = JSON.stringify(join(library, `${room}.js`))
  const {name} = names.find(one => one.room === room && one.kind !== 'type')!
  const [all, one] = await Promise.all([
    bundleForBrowser(`export * from ${from}`),
    bundleForBrowser(`export {${name}} from ${from}`),
  ])
  const whole = weigh(atOnce(all))
  return {whole, later: weigh(all) - whole, name, alone: weigh(atOnce(one))}
}

/** The entry and what it imports without being asked. */
function atOnce(chunks: readonly OutputChunk[]): readonly OutputChunk[] {
  const reached = new Set<OutputChunk>()
  const visit = (chunk: OutputChunk | undefined): void => {
    if (!chunk || reached.has(chunk)) return
    reached.add(chunk)
    for (const name of chunk.imports) visit(chunks.find(({fileName}) => fileName === name))
  }
  visit(chunks[0])
  return [...reached]
}

function weigh(chunks: readonly OutputChunk[]): number {
  return chunks.reduce((sum, {code}) => sum + gzipSync(code, {level: 9}).length, 0)
}
