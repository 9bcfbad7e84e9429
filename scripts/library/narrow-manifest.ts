import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {listImports, packageOf} from './list-imports.ts'

/** A `package.json`, as far as it is used here. */
export type Manifest = Readonly<{
  name: string
  version: string
  dependencies: Readonly<Record<string, string>>
  devDependencies: Readonly<Record<string, string>>
}>

/** What a project that installs the package has to know. */
const kept = ['name', 'version', 'description', 'license', 'private', 'type', 'exports', 'bin', 'files']

/**
 * Narrow the manifest of the repository to that of the package: its dependencies are the packages that the compiled
 * files import and whose types the declarations name, nothing of the web application.
 *
 * @param library the compiled folder.
 * @throws Error where a package is imported that the manifest does not list.
 */
export function narrowManifest(manifest: Manifest, library: string): object {
  const {dependencies, devDependencies} = manifest
  const packagesIn = (pattern: string): string[] =>
    globSync(pattern, {cwd: library})
      .flatMap(file => listImports(readFileSync(join(library, file), 'utf8')))
      .flatMap(name => packageOf(name) ?? [])
  const versions = new Map<string, string>()
  for (const name of packagesIn('**/*.js')) {
    if (!dependencies[name])
      throw new Error(`Unexpected import of \`${name}\`, expected a dependency, add it to package.json.`)
    versions.set(name, dependencies[name])
  }
  for (const name of packagesIn('**/*.d.ts')) {
    const own = [`@types/${name}`, name].find(one => devDependencies[one])
    if (own) versions.set(own, devDependencies[own]!)
    else if (!versions.has(name))
      throw new Error(`Unexpected types of \`${name}\`, expected a dependency, add it to package.json.`)
  }
  return {
    ...Object.fromEntries(Object.entries(manifest).filter(([field]) => kept.includes(field))),
    engines: {node: '>=24.2'},
    sideEffects: false,
    dependencies: Object.fromEntries([...versions].sort(([one], [other]) => (one < other ? -1 : 1))),
  }
}
