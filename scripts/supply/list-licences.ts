import {entryOf} from './entry-of.ts'
import {licenceExceptions} from './licences.ts'
import type {LockedPackage} from './read-lock-file.ts'

/** Between these lines of docs/third-party.md stands what is written by a program. */
export const [listStart, listEnd] = ['<!-- packages: npm run write-licences -->', '<!-- end of packages -->']

/** One binary of a package for one system: they are named once. */
const platform =
  /[-.](?:(?:darwin|linux|linuxmusl|win32|windows|android|freebsd|netbsd|openbsd|sunos|aix|openharmony)(?:[-.].*)?|wasm32(?:-wasi)?)$/

/**
 * The packages of a lock file by licence, as a table: first those that a server runs, then those that only development
 * needs. Binaries of one package for many systems are one line.
 */
export function listLicences(packages: readonly LockedPackage[]): string {
  const running = tableOf(packages.filter(one => !one.isDev))
  const developing = tableOf(packages.filter(one => one.isDev))
  const exceptions = Object.entries(licenceExceptions).map(
    ([name, {licence, why}]) => `- \`${name}\` (${licence}): ${why}.`,
  )
  return [
    '## Packages that a server runs',
    running,
    '## Packages of development and tests alone',
    developing,
    '## Exceptions',
    exceptions.join('\n'),
  ].join('\n\n')
}

function tableOf(packages: readonly LockedPackage[]): string {
  const rows = packages.map(({name, licence}) => {
    const short = name.replace(platform, '-*')
    return `| ${short} | ${licence ?? entryOf(licenceExceptions, name)?.licence ?? 'none'} |`
  })
  return ['| package | licence |', '|---|---|', ...[...new Set(rows)].sort()].join('\n')
}

/** Put the list where the page has room for it. */
export function fillPage(page: string, list: string): string {
  const [from, to] = [page.indexOf(listStart), page.indexOf(listEnd)]
  if (from < 0 || to < from)
    throw new Error(`Unexpected page without \`${listStart}\`, expected it, put it back.`)
  return `${page.slice(0, from + listStart.length)}\n\n${list}\n\n${page.slice(to)}`
}
