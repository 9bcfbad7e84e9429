import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Lock} from '#documents/lock.ts'
import type {Translation} from '#documents/translation.ts'
import {checkMessage} from '#messages/check-message.ts'
import type {Facts} from '#messages/fact.ts'
import type {Finding} from '#messages/finding.ts'
import {placeInCatalogue} from '#messages/place-in-catalogue.ts'
import {readCatalogue} from '#messages/read-catalogue.ts'
import {readMeta} from './read-meta.ts'
import {readTextFile} from './read-text-file.ts'

type Where = Readonly<{root: string; slug: string; locale: string; source: string; lock: Lock; facts: Facts}>

/**
 * Load the catalogue of an announcement in one locale with its meta.
 *
 * A message with an error is left out: its unit falls back to the source, marked, and the finding says why.
 */
export function loadTranslation(where: Where): {translation: Translation; findings: Finding[]} {
  const {root, slug, locale, lock, facts, source} = where
  const folder = join('locales', locale, 'announcements')
  const findings: Finding[] = []
  const file = join(folder, `${slug}.json`)
  // The source's catalogue is written from the announcement; its own text is what counts.
  if (locale === source || !existsSync(join(root, file)))
    return {translation: {messages: {}, meta: {}}, findings}
  const {text, finding} = readTextFile(join(root, file), file)
  if (finding) findings.push({...finding, place: {...finding.place, locale}})
  const catalogue = readCatalogue(text ?? '{}', {file, locale})
  findings.push(...catalogue.findings)
  const units = new Map(lock.map(unit => [unit.id, unit]))
  const messages: Record<string, string> = {}
  for (const [id, message] of Object.entries(catalogue.messages)) {
    const unit = units.get(id)
    const place = catalogue.places[id] ?? {file}
    if (!unit) {
      findings.push({
        rule: 'unit-unknown',
        severity: 'warning',
        place,
        actual: id,
        expected: 'units.lock.json',
      })
      continue
    }
    const wrong = checkMessage(message, {locale, facts, values: Object.keys(unit.shells)})
    findings.push(...wrong.map(one => ({...one, place: placeInCatalogue(catalogue, id, one.place)})))
    if (!wrong.some(one => one.severity === 'error')) messages[id] = message
  }
  return {
    translation: {messages, meta: readMeta(root, locale, slug, findings)},
    findings,
  }
}
