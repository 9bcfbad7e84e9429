import {execFileSync} from 'node:child_process'
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'

/** The repository. */
export const root = resolve(import.meta.dirname, '..', '..')

/** A project that holds nothing but the package. */
export type EmptyProject = Readonly<{
  /** The project. */
  folder: string
  /** The package as it lies in the project. */
  installed: string
  /** The repository's copy that was packed. */
  copy: string
  /** Bytes. */
  packed: number
  /** Runs a file of the project, or Node with arguments, and returns what it prints. */
  run: (args: readonly string[], input?: string) => string
  remove: () => void
}>

/**
 * Pack a copy of the repository by `npm pack`, and put the tarball into an empty project.
 *
 * A machine that runs tests may have no registry: the tarball is unpacked where `npm install` would unpack it, and the
 * packages that its manifest asks for, no others, are linked from the repository, whose lock file names the same ones.
 */
export function makeEmptyProject(): EmptyProject {
  const folder = mkdtempSync(join(tmpdir(), 'tongshi-library-'))
  const [copy, project] = [join(folder, 'copy'), join(folder, 'project')]
  copyRepository(copy)
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {cwd: copy, stdio: 'pipe'})
  const [tarball = ''] = globSync('*.tgz', {cwd: folder})
  const packed = readFileSync(join(folder, tarball)).length
  const installed = join(project, 'node_modules', 'tongshi')
  mkdirSync(installed, {recursive: true})
  execFileSync('tar', ['-xzf', join(folder, tarball), '--strip-components=1', '-C', installed])
  const {dependencies} = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies)) link(name, project)
  writeFileSync(join(project, 'package.json'), '{"type": "module", "private": true}\n')
  return {
    folder: project,
    installed,
    copy,
    packed,
    run: (args, input) =>
      execFileSync(process.execPath, args, {cwd: project, encoding: 'utf8', input: input ?? ''}),
    remove: () => rmSync(folder, {recursive: true}),
  }
}

/** What packing reads, no more: the program's packages are linked. */
function copyRepository(copy: string): void {
  mkdirSync(join(copy, 'node_modules'), {recursive: true})
  const files = globSync(['package.json', 'README.md', 'LICENSE', 'locales/*/checks.json'], {cwd: root})
  for (const file of [...files, 'tongshi', 'scripts', 'docs/api'])
    cpSync(join(root, file), join(copy, file), {recursive: true})
  for (const name of globSync(['*', '@*/*', '.bin'], {cwd: join(root, 'node_modules')}))
    if (!/^@[^/]*$/.test(name)) link(name, copy)
}

function link(name: string, project: string): void {
  const place = join(project, 'node_modules', name)
  mkdirSync(dirname(place), {recursive: true})
  symlinkSync(join(root, 'node_modules', name), place)
}
