import type {ListedUnit} from '#store/list-units.ts'
import {nameOf} from '#store/member.ts'
import type {Schema} from '#store/schema.ts'
import {type Status, statusOf} from '#store/target.ts'
import type {Comment, Revision, Target, UnitRow} from './schemas.ts'

type Names = ReadonlyMap<string, string>

/** A target as answers say it. */
export function describeTarget(current: Schema['current'], status: Status, names: Names): Target {
  const {text, rev, state, author, at, from_hash, origin, reason} = current
  return {
    text,
    rev,
    state,
    status,
    author: nameOf(names, author),
    at,
    from: from_hash,
    origin,
    ...(reason === null ? {} : {reason}),
  }
}

/** A target against the source it stands for now. */
export function describeCurrent(current: Schema['current'], hash: string, names: Names): Target {
  return describeTarget(current, statusOf(current, hash), names)
}

/** A unit as lists say it. */
export function describeUnit(listed: ListedUnit, names: Names): UnitRow {
  const {unit, current, status, findings, document, position, lang, comments, issues} = listed
  return {
    document,
    key: unit.id,
    position,
    kind: unit.kind,
    ...(unit.path === undefined ? {} : {path: unit.path}),
    source: {text: unit.message, hash: unit.hash, lang},
    shells: unit.shells as UnitRow['shells'],
    target: current ? describeTarget(current, status, names) : null,
    status,
    errors: findings.filter(one => one.severity === 'error').length,
    warnings: findings.filter(one => one.severity === 'warning').length,
    comments,
    issues,
    ...(unit.derivedFrom === undefined ? {} : {derivedFrom: unit.derivedFrom}),
  }
}

/** A revision as answers say it. */
export function describeRevision(
  row: Omit<Schema['current'], 'document' | 'key' | 'locale'> & {batch?: string | null},
  names: Names,
): Revision {
  const {rev, text, state, author, at, from_hash, origin, reason, batch} = row
  return {
    rev,
    text,
    state,
    author: nameOf(names, author),
    at,
    from: from_hash,
    origin,
    ...(reason === null ? {} : {reason}),
    ...(batch ? {batch} : {}),
  }
}

/** A comment as answers say it. */
export function describeComment(row: Schema['comment'], names: Names): Comment {
  const {resolved_by, resolved_at, author, ...own} = row
  return {
    ...own,
    author: nameOf(names, author)!,
    resolved: resolved_at === null ? null : {by: nameOf(names, resolved_by)!, at: resolved_at},
  }
}
