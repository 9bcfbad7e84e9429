import type {Finding} from '#messages/finding.ts'
import {collectUnits, type SegmentRow} from './collect-units.ts'
import {describeBranch} from './describe-branch.ts'
import type {ExchangeBundle, ExchangeNote, ExchangeUnit, ReadBundle, TermHint} from './exchange-unit.ts'
import {layOutUnit} from './lay-out-unit.ts'
import {readNote, readTerm, writeNote, writeTerm} from './note-text.ts'
import {readTrail, writeTrail} from './unit-trail.ts'

/** The columns of CSV and XLSX; a reader finds them by these names, in any order. */
export const columns = [
  'source',
  'target',
  'branch',
  'state',
  'notes',
  'terms',
  'file',
  'unit',
  'path',
  'trail',
] as const
type Column = (typeof columns)[number]

const states: readonly string[] = ['initial', 'translated', 'reviewed', 'final']

/**
 * Lay a bundle out as a table: a header with the languages in the cells `source` and `target` (`source: en`), then a
 * row per segment.
 */
export function writeRows(bundle: ExchangeBundle): string[][] {
  const {sourceLocale, targetLocale} = bundle
  const header = columns.map(name =>
    name === 'source' ? `source: ${sourceLocale}` : name === 'target' ? `target: ${targetLocale}` : name,
  )
  const rows = bundle.files.flatMap(({name, units}) =>
    units.flatMap(unit => {
      const {segments, trail} = layOutUnit(unit, bundle, 'text')!
      return segments.map(({path, source, target}, at): string[] => {
        const cells: Record<Column, string> = {
          source: neutralise(source),
          target: neutralise(target ?? ''),
          branch: path === '' ? '' : describeBranch(path, targetLocale),
          state: unit.isStale ? `${unit.state}, stale` : unit.state,
          notes: at === 0 ? neutralise(writeNotes(unit.notes ?? [])) : '',
          terms: at === 0 ? neutralise(writeTerms(unit.terms ?? [])) : '',
          file: neutralise(name),
          unit: neutralise(unit.id),
          path,
          trail: at === 0 ? writeTrail(trail) : '',
        }
        return columns.map(column => cells[column])
      })
    }),
  )
  return [header, ...rows]
}

/**
 * Read the rows of a table.
 *
 * @param rows the header first; each row with its line in the file.
 * @returns findings `exchange-column` (a column lacks), `exchange-row` (no unit named), and those of `gatherUnit`.
 */
export function readRows(
  rows: Iterable<Readonly<{line: number; cells: readonly string[]}>>,
  {file, progress}: {file: string; progress?: ((units: number) => void) | undefined},
): ReadBundle {
  const findings: Finding[] = []
  let places: ReadonlyMap<string, number> | undefined
  let locales: {source?: string; target?: string} = {}
  const segments: SegmentRow[] = []
  for (const {line, cells} of rows) {
    if (cells.every(cell => cell === '')) continue
    if (!places) {
      places = new Map(cells.map((cell, at) => [cell.split(':')[0]!.trim().toLowerCase(), at]))
      const localeOf = (name: string) => cells[places!.get(name) ?? -1]?.split(':')[1]?.trim()
      locales = {source: localeOf('source') ?? '', target: localeOf('target') ?? ''}
      const missing = ['source', 'target', 'file', 'unit'].filter(name => !places!.has(name))
      if (missing.length === 0) continue
      findings.push(columnMissing(file, line, cells.join(', '), missing.join(', ')))
      break
    }
    const cell = (name: Column) => cells[places!.get(name) ?? -1] ?? ''
    const [name, id] = [restore(cell('file')), restore(cell('unit'))]
    if (name === '' || id === '')
      findings.push({
        rule: 'exchange-row',
        severity: 'error',
        place: {file, line},
        actual: cells.slice(0, 3).join(' | '),
        expected: 'file, unit',
      })
    else segments.push(readRow({name, id, line}, cell))
  }
  const read = collectUnits(segments, {
    file,
    sourceLocale: locales.source ?? '',
    targetLocale: locales.target ?? '',
    progress,
  })
  const {source: sourceLocale, target: targetLocale} = locales
  return {
    bundle: {
      files: read.files,
      ...(sourceLocale ? {sourceLocale} : {}),
      ...(targetLocale ? {targetLocale} : {}),
    },
    findings: [...findings, ...read.findings],
  }
}

function columnMissing(file: string, line: number, actual: string, expected: string): Finding {
  return {rule: 'exchange-column', severity: 'error', place: {file, line}, actual, expected}
}

function readRow(row: Pick<SegmentRow, 'name' | 'id' | 'line'>, cell: (name: Column) => string): SegmentRow {
  const target = restore(cell('target'))
  const trail = readTrail(cell('trail'))
  const [state = '', stale] = cell('state')
    .toLowerCase()
    .split(/\s*,\s*/)
  // Who fills an empty cell and leaves its state has translated it.
  const isFilled = target !== '' && state === 'initial' && trail.base === ''
  return {
    ...row,
    path: cell('path'),
    source: restore(cell('source')),
    ...(target === '' ? {} : {target}),
    state: states.includes(state) && !isFilled ? (state as ExchangeUnit['state']) : 'translated',
    isStale: stale === 'stale',
    trail,
    notes: readNotes(restore(cell('notes'))),
    terms: readTerms(restore(cell('terms'))),
  }
}

/**
 * Put an apostrophe before a text that a spreadsheet would run as a formula, or that begins with one itself
 * (CWE-1236). Full-width signs count: input methods write them.
 */
export function neutralise(text: string): string {
  return /^['=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text
}

/** Undo `neutralise`. */
export function restore(text: string): string {
  return /^'['=+\-@＝＋－＠\t\r\n]/.test(text) ? text.slice(1) : text
}

/** A note of several lines goes on with two spaces. */
function writeNotes(notes: readonly ExchangeNote[]): string {
  return notes.map(note => writeNote(note).replace(/\r\n?|\n/g, '\n  ')).join('\n')
}

function readNotes(text: string): ExchangeNote[] {
  if (text === '') return []
  return text.split(/\n(?! {2})/).map(note => readNote(note.replaceAll('\n  ', '\n')))
}

function writeTerms(terms: readonly TermHint[]): string {
  return terms.map(writeTerm).join('\n')
}

function readTerms(text: string): TermHint[] {
  return text === '' ? [] : text.split('\n').map(readTerm)
}
