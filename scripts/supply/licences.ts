import {entryOf} from './entry-of.ts'
import type {LockedPackage} from './read-lock-file.ts'

/** Licences that may be used and passed on beside Apache-2.0, with their notices. */
const free: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Unicode-DFS-2016',
  'Zlib',
])

/** Packages whose licence is not of that list, or whose package.json does not say it, and why they may stay. */
export const licenceExceptions: Readonly<Record<string, Readonly<{licence: string; why: string}>>> = {
  '@img/sharp-*': {
    licence: 'LGPL-3.0-or-later',
    why: 'libvips, behind the optional `sharp` of Next: loaded as a library of its own, unmodified and replaceable; Tongshi never calls it',
  },
  duck: {licence: 'BSD', why: 'BSD-2-Clause in its LICENSE file; tests only, through mammoth'},
  format: {licence: 'MIT', why: 'MIT in its Readme.md; through fault, of the reader of front matter'},
}

/** May a package be used: every licence of an `AND`, and one of an `OR`, is free or the exception's. */
export function isAllowed({name, licence}: Pick<LockedPackage, 'name' | 'licence'>): boolean {
  const exception = entryOf(licenceExceptions, name)
  if (licence === undefined) return exception !== undefined
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some(way => way.split(' AND ').every(one => free.has(one) || one === exception?.licence))
}
