'use client'
import {type ReactNode, useCallback, useMemo, useRef, useState} from 'react'
import {termsIn} from '#memory/terms-in.ts'
import {locateInFields} from '#messages/locate-in-fields.ts'
import {chipPattern, type MessageFields} from '#messages/message-fields.ts'
import {readFields} from '#messages/read-fields.ts'
import {isWritten} from '#messages/write-fields.ts'
import {callApi} from '../../_parts/call-api.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {SubmitState} from './act-row.tsx'
import {numberFacts, viewChips} from './chip-view.ts'
import {type DeskFinding, type EditorData, type UnitRow, unitAddress} from './editor-data.ts'
import {type EditorState, findingsOf, textOf} from './editor-state.ts'
import {listInsertions} from './field-tools.ts'
import {listTerms} from './list-terms.ts'
import type {FieldHandle} from './message-field.tsx'
import {underlineTerms} from './underline-terms.ts'
import type {PlacedFinding, UnitEditing} from './unit-editing.ts'
import {useCheck} from './use-check.ts'
import type {EditorActs} from './use-editor.ts'
import {useFields} from './use-fields.ts'
import {useShown} from './use-shown.ts'
import {valuesOnPage} from './values-on-page.ts'

/** What acts while a conflict is shown instead of the fields. */
export type ConflictKeys = Readonly<{submit: () => void; escape: () => void}>

type Options = Readonly<{
  data: EditorData
  state: EditorState
  acts: EditorActs
  unit: UnitRow
  next: () => void
  card: (placed: PlacedFinding) => ReactNode
}>

export type OpenUnit = ReturnType<typeof useOpenUnit>

/** Everything about the open unit that its parts show or do. */
export function useOpenUnit({data, state, acts, unit, next, card}: Options) {
  const {may} = useDesk()
  const {key} = unit
  const {source, target, facts, terms} = data
  const text = textOf(state, key)
  const version = `${key} ${state.version}`
  const fields = useFields({sourceText: unit.source.text, text, locale: target, version}, written =>
    acts.type(key, written),
  )
  const mayWrite = may('translator', target)
  useCheck({data, unit, source: fields.source, text, isDraft: state.drafts[key] !== undefined}, acts.found)
  const findings = findingsOf(state, key)
  const chips = fields.target?.chips ?? fields.source.chips
  const numbers = useMemo(
    () => numberFacts(fields.source, ...(fields.target ? [fields.target] : [])),
    [fields.source, fields.target],
  )
  const printing = useMemo(() => ({facts, terms}), [facts, terms])
  const viewOf = useMemo(
    () => viewChips({chips}, {...printing, locale: target, numbers}),
    [chips, printing, target, numbers],
  )
  const sourceViewOf = useMemo(
    () => viewChips(fields.source, {...printing, locale: source, numbers}),
    [fields.source, printing, source, numbers],
  )
  const placed = usePlaced(text, findings, chips)
  const fieldsHeld = useRef(new Map<string, FieldHandle>())
  const [active, setActive] = useState('')
  const hold = useCallback((path: string, handle: FieldHandle | null) => {
    if (handle) fieldsHeld.current.set(path, handle)
    else fieldsHeld.current.delete(path)
  }, [])
  const conflictKeys = useRef<ConflictKeys>(undefined)
  const whileConflict = useCallback((keys: ConflictKeys) => {
    conflictKeys.current = keys
    return () => {
      conflictKeys.current = undefined
    }
  }, [])
  const insertions = useMemo(() => listInsertions(fields.source, viewOf), [fields.source, viewOf])
  const values = useMemo(() => valuesOnPage(facts), [facts])
  const detail = state.details[key]
  const others = [
    ...(detail?.history ?? []).map(one => one.text),
    state.conflicts[key]?.theirs.text,
    state.offers[key]?.text,
    text,
  ]
  const shownWith = {...printing, numbers, chips}
  const shown = useShown(
    others.filter(one => one !== undefined),
    {...shownWith, locale: target, words: termsIn(terms, target)},
  )
  const sourceShown = useShown([unit.source.text, detail?.madeFrom?.text ?? ''], {
    ...shownWith,
    locale: source,
    words: termsIn(terms, source),
  })
  const usedTerms = useMemo(
    () =>
      listTerms({source: unit.source.text, target: text, sourceLocale: source, targetLocale: target, terms}),
    [unit.source.text, text, source, target, terms],
  )
  const sourceRuns = useMemo(
    () =>
      underlineTerms(
        fields.source,
        usedTerms.flatMap(({places, preferred}) => places.map(place => ({...place, title: preferred ?? ''}))),
      ),
    [fields.source, usedTerms],
  )
  const activeField = () =>
    fieldsHeld.current.get(active) ?? fieldsHeld.current.get('') ?? [...fieldsHeld.current.values()][0]
  const missing = fields.target ? countMissing(fields.target) : 0
  const editing: UnitEditing = {
    source: fields.source,
    target: fields.target ?? {line: {text: '', spans: [], counts: false}, chips, blocks: {}},
    locale: target,
    viewOf,
    insertions,
    placed,
    ...values,
    change: fields.change,
    copyRow: fields.copyRow,
    hold,
    enter: setActive,
    version: state.version + fields.copies,
    nonce: data.nonce,
    readOnly: !mayWrite,
    findingsId: 'findings',
    card,
  }
  return {
    text,
    fields,
    chips,
    viewOf,
    sourceViewOf,
    numbers,
    findings,
    placed,
    editing,
    mayWrite,
    shown,
    sourceShown,
    sourceRuns,
    usedTerms,
    next,
    whileConflict,
    conflictKeys,
    missing,
    hasRows: fields.target !== undefined && Object.keys(fields.target.blocks).length > 0,
    inSource: namesIn(fields.source),
    inTarget: fields.target ? namesIn(fields.target, true) : new Set<string>(),
    insertable: insertableChips(fields.source, active !== ''),
    usedChars: charsIn(fields.target),
    length: [...new Intl.Segmenter(target).segment(text.replace(/\{[^{}]*\}|<[^>]*>/g, ''))].length,
    submitState: submitStateOf(state, {key, findings, missing, hasText: text !== ''}),
    fill: (filled: string) => acts.fill(key, filled),
    insert: (inserted: string, back = 0) => activeField()?.insert(inserted, back),
    focus: () => activeField()?.focus(),
    copySource: () => acts.fill(key, unit.source.text),
    fix: ({fix}: DeskFinding) => {
      if (fix) acts.fill(key, text.slice(0, fix.start) + fix.text + text.slice(fix.end))
      activeField()?.focus()
    },
    show: (finding: DeskFinding) => {
      const range = placed.find(one => one.finding === finding)?.ranges[0]
      const path =
        range?.path.map(({char, key: row}) => `${char.charCodeAt(0).toString(16)}=${row}`).join('/') ?? ''
      if (range) fieldsHeld.current.get(path)?.select(range.start, range.end)
    },
    dismiss: state.drafts[key]
      ? undefined
      : async (finding: DeskFinding, reason: string) => {
          const path = `${unitAddress(data, key)}/${target}/dismissals`
          await callApi('POST', path, {finding: finding.id, reason})
          await acts.load(key)
        },
  }
}

/** Findings of the target with their places in the fields of exactly this text. */
function usePlaced(
  text: string,
  findings: readonly DeskFinding[],
  chips: MessageFields['chips'],
): readonly PlacedFinding[] {
  return useMemo(() => {
    const {fields} = readFields(text, chips)
    return findings.map(finding => {
      const {start, end, side} = finding.place
      const isPlaced = fields && start !== undefined && end !== undefined && side !== 'source'
      return {finding, ranges: isPlaced ? locateInFields(fields, start, end) : []}
    })
  }, [text, findings, chips])
}

/** Rows that the language or the source demands and nobody wrote. */
function countMissing(fields: MessageFields): number {
  const rows = Object.values(fields.blocks).flatMap(block => block.rows)
  const leaves = rows.filter(
    row => !/[\uE000-\uF8FF]/.test(row.line.text) || !Object.hasOwn(fields.blocks, row.line.text),
  )
  return leaves.filter(row => !isWritten(row, fields)).length
}

function namesIn(fields: MessageFields, isWrittenOnly = false): ReadonlySet<string> {
  const chars = charsIn(fields)
  const names = Object.values(fields.chips).flatMap(({char, name, kind}) =>
    (kind === 'argument' || kind === 'count' || kind === 'choice') && (chars.has(char) || !isWrittenOnly)
      ? [name]
      : [],
  )
  return new Set(names)
}

/** `#` is offered only inside rows, where it counts something. */
function insertableChips({chips}: MessageFields, isRow: boolean): MessageFields['chips'] {
  return Object.fromEntries(Object.entries(chips).filter(([, {kind}]) => kind !== 'count' || isRow))
}

function charsIn(fields: MessageFields | undefined): ReadonlySet<string> {
  if (!fields) return new Set()
  const lines = [
    fields.line,
    ...Object.values(fields.blocks).flatMap(block => block.rows.map(row => row.line)),
  ]
  return new Set(lines.flatMap(line => line.text.match(chipPattern) ?? []))
}

type Submitting = Readonly<{key: string; findings: readonly DeskFinding[]; missing: number; hasText: boolean}>

/** Errors stop, warnings ask for a second press. */
function submitStateOf(state: EditorState, {key, findings, missing, hasText}: Submitting): SubmitState {
  if (state.drafts[key]?.request) return {kind: 'sending'}
  const errors = findings.filter(({severity}) => severity === 'error').length
  if (errors > 0 || missing > 0 || !hasText)
    return {kind: 'stopped', errors, missing: hasText ? missing : Math.max(missing, 1)}
  if (!state.drafts[key] && state.units.find(unit => unit.key === key)?.status !== 'stale')
    return {kind: 'unchanged'}
  return {kind: state.warned.has(key) ? 'anyway' : 'ready'}
}
