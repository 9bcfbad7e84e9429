import {entryOf} from './entry-of.ts'
import {installScripts} from './install-scripts.ts'
import {isAllowed} from './licences.ts'
import type {LockedPackage} from './read-lock-file.ts'

/** What package.json says of its packages. */
export type Manifest = Readonly<{
  dependencies?: Readonly<Record<string, string>>
  devDependencies?: Readonly<Record<string, string>>
  optionalDependencies?: Readonly<Record<string, string>>
  overrides?: Readonly<Record<string, string>>
  allowScripts?: Readonly<Record<string, boolean>>
}>

/**
 * Hold a lock file to what Tongshi promises of its packages: exact versions, a hash for each, no address, an install
 * script only where it is justified, a licence that may be passed on.
 *
 * @returns a sentence for each package that breaks a promise.
 */
export function checkPackages(manifest: Manifest, packages: readonly LockedPackage[]): string[] {
  const wanted = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
    ...manifest.overrides,
  })
  return [
    ...wanted
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => sentence(name, `version \`${version}\``, 'an exact one', 'pin it')),
    ...packages.flatMap(one => checkPackage(one, manifest.allowScripts ?? {})),
  ]
}

function checkPackage(one: LockedPackage, allowed: Readonly<Record<string, boolean>>): string[] {
  const {name, version, integrity, resolved, hasInstallScript, licence} = one
  const own = `${name}@${version}`
  const problems: string[] = []
  if (!/^sha512-/.test(integrity ?? ''))
    problems.push(sentence(own, `integrity \`${integrity ?? 'none'}\``, 'a SHA-512 hash', 'install it again'))
  if (resolved !== undefined)
    problems.push(sentence(own, 'address in the lock file', 'none', 'set omit-lockfile-registry-resolved'))
  if (!isAllowed(one))
    problems.push(
      sentence(
        own,
        `licence \`${licence ?? 'none'}\``,
        'one of scripts/supply/licences.ts',
        'choose another package',
      ),
    )
  if (hasInstallScript && entryOf(installScripts, name)?.runs !== allowed[name])
    problems.push(
      sentence(
        own,
        'install script',
        'one that scripts/supply/install-scripts.ts and allowScripts of package.json name alike',
        'justify it there or refuse it',
      ),
    )
  return problems
}

function sentence(name: string, actual: string, expected: string, remedy: string): string {
  return `${name}: Unexpected ${actual}, expected ${expected}, ${remedy}.`
}
