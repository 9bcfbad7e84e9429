import {findPackageJSON} from 'node:module'
import {dirname, join} from 'node:path'

/**
 * Find a file of an installed package, however this module was started: by Node, by Vitest, or bundled by Turbopack.
 *
 * `require.resolve` and `import.meta.resolve` would not do: Turbopack answers both at build time, and takes the
 * file into the bundle (a `.wasm` file then fails to build). `findPackageJSON` is Node's own and runs when called.
 *
 * @param name of the package. @param file relative to its folder.
 * @throws Error where the package is not installed.
 */
export function findPackageFile(name: string, file: string): string {
  const description = findPackageJSON(name, import.meta.url)
  if (description === undefined) throw new Error(`Package ${name} is not installed, run npm ci`)
  return join(dirname(description), file)
}
