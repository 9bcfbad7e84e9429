import type {Finding} from '#messages/finding.ts'
import {parseMessage} from '#messages/parse-message.ts'
import type {ExchangeFormat} from './exchange-format.ts'
import type {ExchangeBundle, ExchangeFile, ExchangeUnit} from './exchange-unit.ts'
import {layOutUnit} from './lay-out-unit.ts'
import {neutralise} from './table-rows.ts'
import {fitsXml, writeTrail} from './unit-trail.ts'

/** UTF-16 code units that a cell of a workbook holds. */
const longestCell = 32_767
/** Rows of a sheet, its header among them. */
const mostRows = 1_048_576

/**
 * Find what a format cannot carry, before anything is written.
 *
 * @returns an error for every unit that would not come back as it is: `icu-syntax` and its like where a message does
 *   not parse, `exchange-unfit` where the format has no way to say it.
 *
 * @example
 *   const files = [{name: 'reader', units: [{id: 'a', source: 'Hello {name', state: 'initial'} as const]}]
 *   findUnfit({sourceLocale: 'en', targetLocale: 'de', files}, 'xliff-2').map(({rule}) => rule)
 *   // ["icu-syntax"]
 */
export function findUnfit(bundle: ExchangeBundle, format: ExchangeFormat): readonly Finding[] {
  const findings = bundle.files.flatMap(file =>
    file.units.flatMap(unit => unfitOfUnit(unit, {file, bundle, format})),
  )
  if (format === 'xlsx') {
    const rows = bundle.files.flatMap(file => file.units).length
    if (rows >= mostRows)
      findings.push(unfit({file: bundle.files[0]!.name}, `${rows} units`, `${mostRows - 1}`))
  }
  if (format === 'json-nested') findings.push(...bundle.files.flatMap(findClashes))
  return findings
}

type Around = Readonly<{file: ExchangeFile; bundle: ExchangeBundle; format: ExchangeFormat}>

function unfitOfUnit(unit: ExchangeUnit, {file, bundle, format}: Around): Finding[] {
  const place = {file: file.name, key: unit.id}
  const isJson = format.startsWith('json')
  const texts = [unit.id, unit.source, unit.target ?? '']
  const findings: Finding[] = []
  for (const message of isJson ? [unit.target] : [unit.source, unit.target]) {
    const finding = message === undefined ? undefined : parseMessage(message).finding
    if (finding) findings.push({...finding, place: {...finding.place, ...place}})
  }
  if (texts.some(text => !text.isWellFormed())) findings.push(unfit(place, 'U+D800–U+DFFF', 'Unicode'))
  if (findings.length > 0) return findings
  const reason = reasonAgainst(unit, {file, bundle, format})
  return reason ? [unfit(place, reason.actual, reason.expected)] : []
}

type Reason = Readonly<{actual: string; expected: string}>

function reasonAgainst(unit: ExchangeUnit, {file, bundle, format}: Around): Reason | undefined {
  const around = [...(unit.notes ?? []), ...(unit.terms ?? [])].flatMap(one => Object.values(one))
  const names = [file.name, unit.id]
  const isXml = format.startsWith('xliff') || format === 'tmx'
  const inXml =
    format === 'xliff-2' ? [...names, ...around] : [...names, ...around, unit.source, unit.target ?? '']
  const control = isXml ? inXml.find(text => !fitsXml(text)) : undefined
  if (control !== undefined) return {actual: control, expected: 'XML 1.0'}
  const isNamed = format === 'po' || format === 'tmx'
  if (isNamed && names.some(name => name.includes('|'))) return {actual: names.join('|'), expected: '¬ |'}
  // An empty cell, msgstr or 1.2 target means that nothing is translated.
  const hasEmpty = ['po', 'csv', 'xlsx', 'xliff-1.2'].includes(format)
  if (hasEmpty && unit.target === '') return {actual: '""', expected: format}
  if (format === 'po' && unit.source === '') return {actual: '""', expected: 'msgid'}
  if (format === 'xlsx') {
    const {segments, trail} = layOutUnit(unit, bundle, 'text')!
    const cells = [writeTrail(trail), ...segments.flatMap(({source, target = ''}) => [source, target])]
    const long = cells.find(cell => neutralise(cell).length > longestCell)
    if (long !== undefined) return {actual: `${long.length}`, expected: `${longestCell}`}
  }
  return undefined
}

/** `nav` cannot be a message and hold `nav.home`; a message lies at most one level deep. */
function findClashes({name, units}: ExchangeFile): Finding[] {
  const ids = new Set(units.map(unit => unit.id))
  return units.flatMap(({id}) => {
    const group = id.slice(0, Math.max(0, id.indexOf('.')))
    const isClash = (group !== '' && ids.has(group)) || /^__proto__(?:\.|$)/.test(id)
    return isClash ? [unfit({file: name, key: id}, `${group} + ${id}`, 'json-flat')] : []
  })
}

function unfit(place: Finding['place'], actual: string, expected: string): Finding {
  return {rule: 'exchange-unfit', severity: 'error', place, actual, expected}
}
