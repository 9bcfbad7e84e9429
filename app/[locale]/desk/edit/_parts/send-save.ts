import {ApiError, callApi} from '../../_parts/call-api.ts'
import {type Conflict, type DeskFinding, type EditorData, type Revision, unitAddress} from './editor-data.ts'
import type {SaveAnswer, SaveJob} from './save-queue.ts'

type Saved = Extract<SaveAnswer, {kind: 'saved'}>
type Document = Pick<EditorData, 'kind' | 'name' | 'target'>

/** Save a unit by the API and say in one word what became of it. */
export async function sendSave(document: Document, job: SaveJob): Promise<SaveAnswer> {
  const {text, rev, request, confirm, origin} = job
  try {
    const path = `${unitAddress(document, job.key)}/${document.target}`
    const body = {text, rev, request, ...(confirm ? {confirm} : {}), ...(origin ? {origin} : {})}
    const {target, findings} = await callApi<Omit<Saved, 'kind'>>('PUT', path, body)
    return {kind: 'saved', target, findings}
  } catch (error) {
    if (error instanceof ApiError) return readRefusal(error, text)
    throw error
  }
}

function readRefusal({status, code, message, body}: ApiError, mine: string): SaveAnswer {
  if (status === 0 || status === 502 || status === 504) return {kind: 'later', offline: true}
  if (status === 401) return {kind: 'signed-out'}
  if (status === 409 && code === 'stale') return {kind: 'conflict', conflict: readConflict(body, mine)}
  if (status === 422 && (code === 'findings' || code === 'warnings'))
    return {kind: code, findings: body.findings as readonly DeskFinding[]}
  if (status === 429 || status === 500 || status === 503) {
    const seconds = typeof body.retryAfter === 'number' ? body.retryAfter : undefined
    return {kind: 'later', offline: false, ...(seconds === undefined ? {} : {after: seconds * 1000})}
  }
  const detail = typeof body.detail === 'string' ? body.detail : message
  return {kind: 'refused', code, message: detail}
}

function readConflict(body: Readonly<Record<string, unknown>>, mine: string): Conflict {
  return {base: body.base as Revision | null, mine, theirs: body.theirs as Conflict['theirs']}
}
