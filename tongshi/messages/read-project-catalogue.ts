import type {Finding, Place} from './finding.ts'
import {placeOfRange} from './place-of-range.ts'
import type {Catalogue} from './read-catalogue.ts'
import {type JsonLeaf, readJsonLeaves} from './read-json-leaves.ts'

/** How a project keeps its messages: nested JSON (next-intl, i18next), FormatJS' extracted messages, Flutter's ARB. */
export type CatalogueFormat = 'nested' | 'formatjs' | 'arb'

/** A project's catalogue; keys of nested messages are joined by `.`. */
export type ProjectCatalogue = Catalogue & Readonly<{format: CatalogueFormat; declaredLocale?: string}>

/**
 * Read the catalogue of any project whose messages are ICU or i18next's own: unlike `readCatalogue` it takes every key
 * and every depth to 64, arrays included, because what the project's own library makes of them is the project's matter.
 *
 * @param json the file as text.
 * @param where `file` as findings shall name it, `locale` as BCP 47.
 * @returns findings `catalogue-syntax`, `catalogue-object`, `catalogue-duplicate-key`, `catalogue-depth`,
 *   `catalogue-surrogate`, and as warnings `catalogue-value`. Messages without one stay usable. Never throws.
 */
export function readProjectCatalogue(json: string, where: {file: string; locale: string}): ProjectCatalogue {
  const {leaves, findings: broken} = readJsonLeaves(json, where)
  const findings = [...broken]
  const format = formatOf(leaves, where.file)
  const messages = new Map<string, string>()
  const places: Record<string, Place> = Object.create(null)
  let declaredLocale: string | undefined
  for (const {path, key, value} of leaves) {
    if (format === 'arb' && path[0] === '@@locale') declaredLocale = value.text
    const name = nameOf(path, format)
    if (name === undefined) continue
    const place = {...placeOfRange(json, value.start, value.end), ...where, key: name}
    const report = (rule: string, severity: Finding['severity'], actual: string, expected: string) =>
      findings.push({rule, severity, place, actual, expected})
    if (places[name]) {
      const own = {...placeOfRange(json, key.start, key.end), ...where, key: name}
      const expected = `line ${places[name].line}`
      findings.push({rule: 'catalogue-duplicate-key', severity: 'error', place: own, actual: name, expected})
      continue
    }
    places[name] = place
    if (value.text === undefined) {
      report(
        'catalogue-value',
        'warning',
        json.slice(value.start, Math.min(value.end, value.start + 60)),
        '"message"',
      )
    } else if (value.text.isWellFormed()) messages.set(name, value.text)
    else
      report(
        'catalogue-surrogate',
        'error',
        value.text.toWellFormed().slice(0, 60),
        'U+0000–U+D7FF | U+E000–U+10FFFF',
      )
  }
  return {
    ...where,
    format,
    messages: Object.fromEntries(messages),
    places,
    findings,
    source: json,
    ...(declaredLocale === undefined ? {} : {declaredLocale}),
  }
}

/** What FormatJS extracts with a message. */
const extracted = new Set(['defaultMessage', 'description', 'file', 'start', 'end', 'line', 'col', 'id'])

function formatOf(leaves: readonly JsonLeaf[], file: string): CatalogueFormat {
  if (/\.arb$/i.test(file) || leaves.some(({path}) => path[0] === '@@locale')) return 'arb'
  const isExtracted =
    leaves.some(({path}) => path.length === 2 && path[1] === 'defaultMessage') &&
    leaves.every(({path}) => path.length >= 2 && extracted.has(path[1]!))
  return isExtracted ? 'formatjs' : 'nested'
}

/** The key of a message; nothing where the leaf is no message but says something about one. */
function nameOf(path: readonly string[], format: CatalogueFormat): string | undefined {
  if (format === 'nested') return path.join('.')
  if (format === 'formatjs') return path.length === 2 && path[1] === 'defaultMessage' ? path[0] : undefined
  return path[0]?.startsWith('@') ? undefined : path.join('.')
}
