import type {UnitDetail, UnitRow} from './editor-data.ts'
import {type Draft, type EditorAct, type EditorState, rowOf} from './editor-state.ts'
import {settleSave} from './settle-save.ts'
import {omit, without, withoutDraft} from './without-draft.ts'

/** The editor's state after an act. Pure: times and ids come with the act. */
export function changeEditor(state: EditorState, act: EditorAct): EditorState {
  switch (act.kind) {
    case 'open':
      return {...state, key: act.key, version: state.version + 1}
    case 'rows':
      return {...state, units: act.units}
    case 'detail':
      return takeDetail(state, act.detail, act.person)
    case 'type':
      return typeText(state, act.key, act)
    case 'fill':
      return {
        ...typeText(state, act.key, act.origin ? {...act, taken: {text: act.text, origin: act.origin}} : act),
        version: state.version + 1,
      }
    case 'discard':
      return {...withoutDraft(state, act.key), version: state.version + 1}
    case 'offer':
      return {
        ...state,
        offers: {...Object.fromEntries(act.drafts.map(one => [one.key, one])), ...state.offers},
      }
    case 'take-offer':
      return takeOffer(state, act.key)
    case 'drop-offer':
      return {...state, offers: without(state.offers, act.key)}
    case 'queue':
      return queueDraft(state, act.key, {request: act.request, confirm: act.confirm})
    case 'settle':
      return settleSave(state, act)
    case 'found':
      return isCurrent(state, act.key, act.text)
        ? {...state, findings: {...state.findings, [act.key]: act.findings}}
        : state
    case 'connection':
      return {...state, connection: act.connection, waiting: act.waiting}
    case 'presence':
      return {...state, presence: act.presence}
    case 'postpone':
      return {...state, postponed: new Set([...state.postponed, act.key])}
    case 'warn':
      return {...state, warned: new Set([...state.warned, act.key])}
    case 'merge':
      return mergeTexts(state, act)
    case 'take-theirs':
      return takeTheirs(state, act.key)
    case 'comment':
      return takeComment(state, act)
  }
}

/** A text that is the saved one again is no draft; warnings have to be seen again after every change. */
function typeText(
  state: EditorState,
  key: string,
  {text, at, taken = state.drafts[key]?.taken}: Pick<Draft, 'text' | 'at' | 'taken'>,
): EditorState {
  const saved = rowOf(state, key)?.target
  const before = state.drafts[key]
  if (text === (saved?.text ?? '') && !before?.request) return withoutDraft(state, key)
  const draft: Draft = {key, text, at, rev: before?.rev ?? saved?.rev ?? 0, ...(taken ? {taken} : {})}
  return {
    ...state,
    drafts: {...state.drafts, [key]: draft},
    warned: omit(state.warned, key),
    refusals: without(state.refusals, key),
  }
}

function isCurrent(state: EditorState, key: string, text: string): boolean {
  return (state.drafts[key]?.text ?? rowOf(state, key)?.target?.text ?? '') === text
}

function takeOffer(state: EditorState, key: string): EditorState {
  const offer = state.offers[key]
  if (!offer) return state
  const drafts = {...state.drafts, [key]: offer}
  return {...state, drafts, offers: without(state.offers, key), version: state.version + 1}
}

function queueDraft(
  state: EditorState,
  key: string,
  {request, confirm}: {request: string; confirm: boolean},
): EditorState {
  const saved = rowOf(state, key)?.target
  const before = state.drafts[key] ?? {key, text: saved?.text ?? '', rev: saved?.rev ?? 0, at: 0}
  const draft = {...before, request, ...(confirm ? {confirm} : {})}
  return {...state, drafts: {...state.drafts, [key]: draft}, refusals: without(state.refusals, key)}
}

/** News of a unit. A newer text of somebody else is told where it meets a draft, and taken over where it does not. */
function takeDetail(state: EditorState, detail: UnitDetail, person: string): EditorState {
  const {key, target} = detail.unit
  const before = rowOf(state, key)?.target
  const draft = state.drafts[key]
  const units = state.units.map((unit): UnitRow => (unit.key === key ? detail.unit : unit))
  const isNewer = (target?.rev ?? 0) > (before?.rev ?? 0)
  const byOther = isNewer && draft && !draft.request && target?.author?.id !== person
  const next = offerServerDraft({...state, units, details: {...state.details, [key]: detail}}, detail)
  if (byOther) return {...next, overtaken: {...state.overtaken, [key]: target?.author ?? null}}
  return isNewer && !draft && key === state.key ? {...next, version: state.version + 1} : next
}

/** The other text is what is saved now, so a merge or one's own text is the next revision after it. */
function mergeTexts(
  state: EditorState,
  {key, text, theirs, at}: Extract<EditorAct, {kind: 'merge'}>,
): EditorState {
  const draft: Draft = {key, text, at, rev: theirs.rev}
  const settled = settleConflict(state, key)
  return {...settled, drafts: {...settled.drafts, [key]: draft}, version: state.version + 1}
}

function takeTheirs(state: EditorState, key: string): EditorState {
  const settled = withoutDraft(settleConflict(state, key), key)
  return {...settled, version: state.version + 1}
}

function settleConflict(state: EditorState, key: string): EditorState {
  const theirs = state.conflicts[key]?.theirs
  const units = state.units.map(
    (unit): UnitRow => (unit.key === key && theirs ? {...unit, target: theirs, status: theirs.status} : unit),
  )
  return {
    ...state,
    units,
    conflicts: without(state.conflicts, key),
    postponed: omit(state.postponed, key),
    overtaken: without(state.overtaken, key),
  }
}

/** A draft that was left at another computer. */
function offerServerDraft(state: EditorState, {unit, draft}: UnitDetail): EditorState {
  const {key, target} = unit
  if (!draft || state.drafts[key] || state.offers[key] || draft.text === (target?.text ?? '')) return state
  const offer: Draft = {key, text: draft.text, rev: draft.rev, at: Date.parse(draft.at)}
  return {...state, offers: {...state.offers, [key]: offer}}
}

function takeComment(state: EditorState, {comment}: Extract<EditorAct, {kind: 'comment'}>): EditorState {
  const detail = state.details[comment.key]
  if (!detail) return state
  const known = detail.comments.some(one => one.id === comment.id)
  const comments = known
    ? detail.comments.map(one => (one.id === comment.id ? comment : one))
    : [...detail.comments, comment]
  const open = comments.filter(one => !one.resolved && one.parent === null).length
  const units = state.units.map(unit => (unit.key === comment.key ? {...unit, comments: open} : unit))
  return {...state, units, details: {...state.details, [comment.key]: {...detail, comments}}}
}
