import type {EditorState} from './editor-state.ts'

/** A map without one key. */
export function without<T>(map: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const {[key]: _, ...rest} = map
  return rest
}

/** A set without one key. */
export function omit(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...set].filter(one => one !== key))
}

/** The state without a unit's draft and all that was said of it. */
export function withoutDraft(state: EditorState, key: string): EditorState {
  return {
    ...state,
    drafts: without(state.drafts, key),
    findings: without(state.findings, key),
    refusals: without(state.refusals, key),
    warned: omit(state.warned, key),
  }
}
