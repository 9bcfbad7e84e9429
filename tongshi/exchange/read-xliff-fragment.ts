import {valueTypes} from './xliff-values.ts'

/** What a fragment identifier names. */
export type XliffFragment = Readonly<{
  file?: string
  group?: string
  unit?: string
  /** A note (`n`), data (`d`), target code (`t`), a module's element, or without prefix a code or segment. */
  leaf?: {prefix?: string; id: string}
  problem?: undefined
}>

/** Prefixes of modules, and TBX as registered for extensions. */
const registered = new Set(['mtc', 'gls', 'mda', 'res', 'slr', 'val', 'its', 'ctr', 'fs', 'tbx'])
const containers = ['f', 'g', 'u']

/**
 * Read a fragment identifier (XLIFF 2.1 chapter 3): `#f=f1/u=u1/n=n1`, `#t=m1`, `#m1`.
 *
 * Files, groups and units come in this order, each once; one leaf ends it.
 *
 * @returns its parts, or the problem with it in a few words.
 */
export function readFragment(ref: string): XliffFragment | Readonly<{problem: string}> {
  const found: {[key: string]: string} = {}
  let leaf: XliffFragment['leaf']
  let last = -1
  for (const selector of ref.slice(1).replace(/^\//, '').split('/')) {
    const [, prefix, id = ''] = /^(?:([^=]*)=)?(.*)$/s.exec(selector)!
    const problem = wrongSelector(prefix, id)
    if (problem) return {problem}
    if (leaf) return {problem: `\`${selector}\` after the last part`}
    const at = containers.indexOf(prefix ?? '')
    if (at < 0) leaf = {...(prefix === undefined ? {} : {prefix}), id}
    else if (at <= last) return {problem: `\`${prefix}=\` out of order or twice`}
    else {
      last = at
      found[prefix!] = id
    }
  }
  const {f: file, g: group, u: unit} = found
  return {
    ...(file === undefined ? {} : {file}),
    ...(group === undefined ? {} : {group}),
    ...(unit === undefined ? {} : {unit}),
    ...(leaf ? {leaf} : {}),
  }
}

function wrongSelector(prefix: string | undefined, id: string): string | undefined {
  const isToken = valueTypes.nmtoken!.test
  if (!isToken(id)) return `\`${id}\` is no id`
  if (prefix === undefined || containers.includes(prefix) || ['n', 'd', 't'].includes(prefix))
    return undefined
  if (!isToken(prefix)) return `\`${prefix}\` is no prefix`
  if (prefix.length < 2)
    return `\`${prefix}\` is no prefix of the core, and those of modules have two letters`
  return registered.has(prefix) ? undefined : `\`${prefix}\` is no registered prefix`
}
