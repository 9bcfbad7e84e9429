import {checkTarget, loadGround, type TargetFinding} from './check-target.ts'
import {loadSettings} from './desk-settings.ts'
import type {ListedUnit} from './list-units.ts'
import {hashText} from './make-id.ts'
import {type Replacement, replaceText} from './replace-text.ts'
import {writersSinceReview} from './review-target.ts'
import type {State} from './schema.ts'
import {type Search, searchUnits} from './search-units.ts'
import type {Store} from './store.ts'
import type {StoreErrorCode} from './store-error.ts'

/** What is done to everything that a search finds. */
export type BulkAction =
  | Readonly<{kind: 'approve'}>
  | Readonly<{kind: 'reject'; reason: string}>
  | (Readonly<{kind: 'replace'}> & Replacement)
  | Readonly<{kind: 'copy-source'}>
  | Readonly<{kind: 'set-state'; state: 'initial' | 'translated'}>
  | Readonly<{kind: 'restore-author'; author: string}>

export type BulkRequest = Search & Readonly<{action: BulkAction}>

/** One change of a bulk action: what stands, and what would stand; or why it may not. */
export type BulkChange = Readonly<{
  document: string
  key: string
  locale: string
  rev: number
  before: string
  after: string
  state: State
  from: string | null
  refused: StoreErrorCode | null
  findings: readonly TargetFinding[]
}>

/** Units that one action may change. */
export const mostChanges = 5000

/**
 * Work out what a bulk action would do. What would not change is left out.
 *
 * @returns the changes, and a seal over them: who applies them says by it that these are the ones they have seen.
 */
export async function previewBulk(
  store: Store,
  request: BulkRequest,
): Promise<Readonly<{changes: readonly BulkChange[]; seal: string}>> {
  const units = (await searchUnits(store, request)).slice(0, mostChanges)
  const wanted = await work(store, request, units)
  const changes: BulkChange[] = []
  for (const [at, unit] of units.entries()) {
    const after = wanted[at]
    if (after) changes.push(await judge(store, request, {unit, after}))
  }
  const sealed = changes.map(({document, key, rev, after, state, refused}) => [
    document,
    key,
    rev,
    after,
    state,
    refused,
  ])
  return {changes, seal: hashText(JSON.stringify([request.action, request.locale, sealed]))}
}

type After = Readonly<{text: string; state: State; from: string | null; refused?: StoreErrorCode}>

/** What each unit would say, in the same order; nothing where it would stay as it is. */
async function work(
  store: Store,
  {action, locale}: BulkRequest,
  units: readonly ListedUnit[],
): Promise<readonly (After | undefined)[]> {
  switch (action.kind) {
    case 'replace': {
      const texts = await replaceText(
        units.map(({current}) => current?.text ?? ''),
        action,
      )
      return units.map(({current}, at) => {
        const text = texts[at]
        if (!current || current.text === '' || text === current.text) return undefined
        if (text === undefined) return {...keep(current), refused: 'findings'}
        return {text, state: 'translated', from: current.from_hash}
      })
    }
    case 'copy-source':
      return units.map(({unit, current, lang}) =>
        lang === locale || (current && current.text !== '')
          ? undefined
          : {text: unit.message, state: 'initial', from: unit.hash},
      )
    case 'set-state':
      return units.map(({current}) =>
        current && current.text !== '' && current.state !== action.state
          ? {...keep(current), state: action.state}
          : undefined,
      )
    case 'approve':
      return units.map(({current, status}) =>
        current && status === 'translated' ? {...keep(current), state: 'reviewed'} : undefined,
      )
    case 'reject':
      return units.map(({current}) =>
        current && current.state !== 'initial' && current.text !== ''
          ? {...keep(current), state: 'translated'}
          : undefined,
      )
    case 'restore-author':
      return Promise.all(units.map(unit => beforeAuthor(store, unit, {locale, author: action.author})))
  }
}

function keep({text, state, from_hash}: NonNullable<ListedUnit['current']>): After {
  return {text, state, from: from_hash}
}

/** The newest text that somebody else wrote, where the newest of all is this person's. */
async function beforeAuthor(
  {db}: Store,
  {current, document, unit}: ListedUnit,
  {locale, author}: Readonly<{locale: string; author: string}>,
): Promise<After | undefined> {
  if (current?.author !== author) return undefined
  const row = await db
    .selectFrom('revision')
    .select(['text', 'state', 'from_hash'])
    .where('document', '=', document)
    .where('key', '=', unit.id)
    .where('locale', '=', locale)
    .where(({eb, or}) => or([eb('author', 'is', null), eb('author', '!=', author)]))
    .orderBy('rev', 'desc')
    .executeTakeFirst()
  const text = row?.text ?? ''
  return text === current.text
    ? undefined
    : {text, state: row?.state ?? 'initial', from: row?.from_hash ?? null}
}

type Judged = Readonly<{unit: ListedUnit; after: After}>

async function judge(
  store: Store,
  {action, locale, me}: BulkRequest,
  {unit, after}: Judged,
): Promise<BulkChange> {
  const {document, current} = unit
  const ground = await loadGround(store, document, locale)
  const findings = after.text === '' ? [] : checkTarget(unit.unit, after.text, ground)
  const name = {document, key: unit.unit.id, locale}
  const isFinished = after.state !== 'initial' && action.kind !== 'reject'
  const errors = isFinished ? findings.filter(one => one.severity === 'error') : []
  const isOwn =
    action.kind === 'approve' &&
    !(await loadSettings(store)).selfReview &&
    (await writersSinceReview(store, name)).has(me)
  const isSource = locale === ground.source && after.text !== current?.text
  const refused: StoreErrorCode | null =
    after.refused ??
    (isOwn
      ? 'own-work'
      : errors.length > 0
        ? 'findings'
        : isSource
          ? 'closed'
          : action.kind === 'approve' && unit.issues > 0
            ? 'issue-open'
            : null)
  return {
    ...name,
    rev: current?.rev ?? 0,
    before: current?.text ?? '',
    after: after.text,
    state: after.state,
    from: after.from,
    refused,
    findings,
  }
}
