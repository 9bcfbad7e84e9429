import {readFileSync} from 'node:fs'

/** A package as the lock file names it. */
export type LockedPackage = Readonly<{
  /** `node_modules/a/node_modules/b` */
  path: string
  name: string
  version: string
  /** SPDX expression, as its own package.json says; nothing where that says nothing. */
  licence: string | undefined
  /** Never part of a running server. */
  isDev: boolean
  /** Missing on systems that have no use for it. */
  isOptional: boolean
  hasInstallScript: boolean
  integrity: string | undefined
  /** An address, which our lock file must not hold. */
  resolved: string | undefined
}>

type Row = {
  version: string
  name?: string
  license?: string
  dev?: boolean
  devOptional?: boolean
  optional?: boolean
  hasInstallScript?: boolean
  integrity?: string
  resolved?: string
}

/** Read every package of a lock file, in its order. */
export function readLockFile(path = 'package-lock.json'): LockedPackage[] {
  const {packages} = JSON.parse(readFileSync(path, 'utf8')) as {packages: Record<string, Row>}
  return Object.entries(packages)
    .filter(([at]) => at !== '')
    .map(([at, row]) => ({
      path: at,
      name: row.name ?? at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: row.version,
      licence: row.license,
      isDev: row.dev === true,
      isOptional: row.optional === true || row.devOptional === true,
      hasInstallScript: row.hasInstallScript === true,
      integrity: row.integrity,
      resolved: row.resolved,
    }))
}
