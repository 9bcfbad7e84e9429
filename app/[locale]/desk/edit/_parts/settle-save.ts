import type {UnitRow} from './editor-data.ts'
import type {EditorAct, EditorState} from './editor-state.ts'
import type {SaveAnswer} from './save-queue.ts'
import {without, withoutDraft} from './without-draft.ts'

type Settle = Extract<EditorAct, {kind: 'settle'}>
type Saved = Extract<SaveAnswer, {kind: 'saved'}>

/** The state after the server has answered a save. Only an acknowledged text stops being a draft. */
export function settleSave(state: EditorState, act: Settle): EditorState {
  const {key, answer} = act
  switch (answer.kind) {
    case 'saved':
      return takeSaved(state, act, answer)
    case 'conflict':
      return {...unqueue(state, act), conflicts: {...state.conflicts, [key]: answer.conflict}}
    case 'findings':
    case 'warnings': {
      const findings = {...state.findings, [key]: answer.findings}
      const warned = answer.kind === 'warnings' ? new Set([...state.warned, key]) : state.warned
      return {...unqueue(state, act), findings, warned}
    }
    case 'refused':
      return {...unqueue(state, act), refusals: {...state.refusals, [key]: answer.message}}
    default:
      return state
  }
}

/** What was typed since the save was sent stays a draft, on the new revision. */
function takeSaved(state: EditorState, {key, text}: Settle, {target, findings}: Saved): EditorState {
  const draft = state.drafts[key]
  const errors = findings.filter(one => one.severity === 'error' && !one.dismissed).length
  const warnings = findings.filter(one => one.severity === 'warning' && !one.dismissed).length
  const units = state.units.map(
    (unit): UnitRow => (unit.key === key ? {...unit, target, status: target.status, errors, warnings} : unit),
  )
  const next = {...state, units, overtaken: without(state.overtaken, key)}
  if (!draft || draft.text === text) {
    const clean = withoutDraft(next, key)
    return {...clean, findings: {...clean.findings, [key]: findings}}
  }
  const {request: _, confirm: __, ...rest} = draft
  return {...next, drafts: {...state.drafts, [key]: {...rest, rev: target.rev}}}
}

/** The text stays in its field, no longer on its way. */
function unqueue(state: EditorState, {key, request}: Settle): EditorState {
  const draft = state.drafts[key]
  if (!draft || draft.request !== request) return state
  const {request: _, confirm: __, ...rest} = draft
  return {...state, drafts: {...state.drafts, [key]: rest}}
}
