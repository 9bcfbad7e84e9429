import type {Finding} from '#messages/finding.ts'
import {collectUnits, type SegmentRow} from './collect-units.ts'
import {ExchangeError} from './exchange-error.ts'
import type {ExchangeNote, ReadBundle, TermHint} from './exchange-unit.ts'
import {readNote, readTerm} from './note-text.ts'
import {readTrail} from './unit-trail.ts'

type Entry = {
  line: number
  comments: string[]
  isFuzzy: boolean
  isObsolete: boolean
  fields: Map<string, string>
}

/**
 * Read a PO file that `writePo` wrote and a tool has edited.
 *
 * @throws ExchangeError `format-syntax` with its line.
 */
export function readPo(
  text: string,
  {file, progress}: {file: string; progress?: ((units: number) => void) | undefined},
): ReadBundle {
  const entries = readEntries(text, file)
  const header = entries.find(entry => entry.fields.get('msgid') === '' && !entry.fields.has('msgctxt'))
  const fields = new Map(
    (header?.fields.get('msgstr') ?? '').split('\n').map(line => {
      const [name = '', ...value] = line.split(':')
      return [name.toLowerCase(), value.join(':').trim()] as const
    }),
  )
  const targetLocale = fields.get('language')?.replaceAll('_', '-') ?? ''
  const sourceLocale = fields.get('x-source-language') ?? ''
  const findings: Finding[] = []
  const rows = entries.flatMap((entry): SegmentRow[] => {
    if (entry === header || entry.isObsolete) return []
    const [name = '', id, ...rest] = (entry.fields.get('msgctxt') ?? '').split('|')
    if (id !== undefined) return [rowOf(entry, name, id, rest.join('|'))]
    findings.push({
      rule: 'exchange-context',
      severity: 'error',
      place: {file, line: entry.line},
      actual: entry.fields.get('msgctxt') ?? entry.fields.get('msgid') ?? '',
      expected: 'msgctxt "file|unit"',
    })
    return []
  })
  const read = collectUnits(rows, {file, sourceLocale, targetLocale, progress})
  return {
    bundle: {
      files: read.files,
      ...(sourceLocale ? {sourceLocale} : {}),
      ...(targetLocale ? {targetLocale} : {}),
    },
    findings: [...findings, ...read.findings],
  }
}

function rowOf(entry: Entry, name: string, id: string, path: string): SegmentRow {
  const msgid = entry.fields.get('msgid') ?? ''
  const msgstr = entry.fields.get('msgstr') ?? ''
  const trailed = entry.comments.find(comment => comment.startsWith('tongshi '))
  const trail = readTrail(trailed?.slice('tongshi '.length))
  const {notes, terms} = readComments(entry.comments)
  const state = trail.state && trail.state !== 'initial' ? trail.state : 'translated'
  return {
    name,
    id,
    path,
    line: entry.line,
    source: msgid === path ? '' : msgid,
    ...(msgstr === '' ? {} : {target: msgstr}),
    state: entry.isFuzzy ? (trail.stale ? (trail.state ?? state) : 'initial') : state,
    isStale: entry.isFuzzy && trail.stale === 'yes',
    trail,
    notes,
    terms,
  }
}

/** Extracted comments (`#.`) hold notes and terms; what a translator wrote (`# `) is a comment. */
function readComments(comments: readonly string[]): {notes: ExchangeNote[]; terms: TermHint[]} {
  const [notes, terms]: [ExchangeNote[], TermHint[]] = [[], []]
  for (const comment of comments) {
    const note = readNote(comment)
    if (note.category === 'term') terms.push(readTerm(note.text))
    else if (note.category !== 'branch' && !comment.startsWith('tongshi ')) notes.push(note)
  }
  return {notes, terms}
}

function readEntries(text: string, file: string): Entry[] {
  const entries: Entry[] = []
  let entry: Entry | undefined
  let field = ''
  let end = false
  for (const [at, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = raw.trim()
    const begin = () => {
      if (entry && !end) return entry
      entry = {line: at + 1, comments: [], isFuzzy: false, isObsolete: false, fields: new Map()}
      entries.push(entry)
      end = false
      return entry
    }
    if (line === '') {
      end = true
      continue
    }
    const isOld = line.startsWith('#~')
    const [, keyword, quoted] =
      /^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?\s*(".*")$/s.exec(
        isOld ? line.slice(2).trim() : line,
      ) ?? []
    if (line.startsWith('#') && !isOld) {
      // A comment after a translation belongs to the next entry, blank line or not.
      if (entry?.fields.has('msgstr')) end = true
      readComment(line, begin())
    } else if (quoted === undefined) {
      if (isOld) continue
      throw new ExchangeError('format-syntax', {
        actual: `\`${line.slice(0, 60)}\` in \`${file}\` at line ${at + 1}`,
        expected: 'msgctxt, msgid, msgstr or a quoted text',
        remedy: 'correct the line',
        line: at + 1,
        column: 1,
      })
    } else if (keyword === undefined) {
      if (entry) entry.fields.set(field, (entry.fields.get(field) ?? '') + unquote(quoted))
    } else {
      if (entry?.fields.has('msgstr') && !keyword.startsWith('msgstr')) end = true
      const own = begin()
      own.isObsolete ||= isOld
      field = keyword
      own.fields.set(field, unquote(quoted))
    }
  }
  return entries
}

function readComment(line: string, entry: Entry): void {
  if (line.startsWith('#.')) {
    const text = line.slice(2)
    // A note of several lines goes on with three spaces.
    if (text.startsWith('   ') && entry.comments.length > 0)
      entry.comments[entry.comments.length - 1] += `\n${text.slice(3)}`
    else entry.comments.push(text.trim())
  } else if (line.startsWith('#,')) entry.isFuzzy ||= /\bfuzzy\b/.test(line)
  else if (/^#(?:\s|$)/.test(line)) entry.comments.push(`comment: ${line.slice(1).trim()}`)
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
}

function unquote(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|x[\da-fA-F]{1,2}|.)/gs, (_, code: string) =>
      /^[0-7]/.test(code)
        ? String.fromCharCode(Number.parseInt(code, 8))
        : code.length > 1
          ? String.fromCharCode(Number.parseInt(code.slice(1), 16))
          : (escapes[code] ?? code),
    )
}
