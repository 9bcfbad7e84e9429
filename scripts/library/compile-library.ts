import {spawnSync} from 'node:child_process'
import {existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {listImports} from './list-imports.ts'
import {stageSources} from './stage-sources.ts'
import {surface} from './surface.ts'

const compilerOptions = {
  target: 'es2024',
  lib: ['es2024', 'esnext', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  rewriteRelativeImportExtensions: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  declaration: true,
  stripInternal: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmitOnError: true,
  types: ['node'],
  rootDir: '.',
  outDir: 'out',
}

/**
 * Compile the library into a folder: an entry per room, its modules, the commands and the words of findings, as ES
 * modules with declarations. What stood in the folder is replaced once all of it is compiled.
 *
 * @param root the repository.
 * @param out a folder inside of it.
 * @throws Error where the compiler refuses something.
 */
export function compileLibrary(root: string, out: string): void {
  const stage = `${out}-${process.pid}`
  try {
    mkdirSync(stage)
    const files = stageSources(root, stage)
    writeFileSync(join(stage, 'tsconfig.json'), JSON.stringify({compilerOptions, files}))
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const {status, stdout} = spawnSync(process.execPath, [compiler, '--project', stage], {encoding: 'utf8'})
    if (status !== 0) throw new Error(stdout)
    mendDeclarations(join(stage, 'out'))
    rmSync(out, {recursive: true, force: true})
    renameSync(join(stage, 'out'), out)
  } finally {
    rmSync(stage, {recursive: true, force: true})
  }
}

/** Declarations name the compiled files; those that no entry leads to are left out. */
function mendDeclarations(out: string): void {
  const reached = new Set<string>()
  const visit = (file: string): void => {
    if (reached.has(file) || !existsSync(file)) return
    reached.add(file)
    const text = readFileSync(file, 'utf8').replace(/(['"])(\.{1,2}\/[\w./-]+)\.ts\1/g, '$1$2.js$1')
    writeFileSync(file, text)
    for (const name of listImports(text))
      if (name.startsWith('.')) visit(join(dirname(file), name.replace(/\.js$/, '.d.ts')))
  }
  for (const room of Object.keys(surface)) visit(join(out, `${room}.d.ts`))
  for (const file of globSync('**/*.d.ts', {cwd: out}).map(name => join(out, name)))
    if (!reached.has(file)) rmSync(file)
}
