import type {ListedUnit} from './list-units.ts'
import type {Query, QueryField} from './read-query.ts'

/** What a query may ask besides the unit itself. */
export type QueryGround = Readonly<{
  /** Names of people by id. */
  names: ReadonlyMap<string, string>
  /** Who asks, for `by:me`. */
  me: string
  /** Keys of the document's units that stand in a conflict. */
  conflicts: ReadonlySet<string>
}>

/** Does a unit match a query? Texts are compared by NFKC and without case; Han by any part. */
export function matchQuery(query: Query, unit: ListedUnit, ground: QueryGround): boolean {
  switch (query.kind) {
    case 'and':
      return query.parts.every(part => matchQuery(part, unit, ground))
    case 'or':
      return query.parts.some(part => matchQuery(part, unit, ground))
    case 'not':
      return !matchQuery(query.part, unit, ground)
    case 'term':
      return matchers[query.field](query.value, unit, ground)
  }
}

type Matcher = (value: string, unit: ListedUnit, ground: QueryGround) => boolean

const matchers: Readonly<Record<QueryField, Matcher>> = {
  state: (value, {status}) => status === value,
  has: (value, unit, ground) => hasIt(value, unit, ground),
  check: (value, {findings}) => findings.some(({rule}) => rule === value),
  changed: (value, {current}) => current !== undefined && compareDay(current.at.slice(0, 10), value),
  by: (value, {current}, {names, me}) => {
    const author = current?.author
    if (!author) return false
    return value === 'me' ? author === me : author === value || includes(names.get(author) ?? '', value)
  },
  source: (value, {unit}) => includes(unit.message, value),
  target: (value, {current}) => includes(current?.text ?? '', value),
  key: (value, {unit}) => includes(unit.id, value),
  kind: (value, {unit}) => unit.kind === value,
  fact: (value, {unit, current}) => names(value, unit.message) || names(value, current?.text ?? ''),
  document: (value, {document}) => includes(document, value),
  origin: (value, {current}) => current?.origin === value,
  text: (value, {unit, current}) =>
    includes(unit.message, value) || includes(current?.text ?? '', value) || unit.id === value,
}

function hasIt(
  value: string,
  {findings, comments, issues, unit, current}: ListedUnit,
  ground: QueryGround,
): boolean {
  switch (value) {
    case 'error':
    case 'warning':
      return findings.some(({severity}) => severity === value)
    case 'comment':
      return comments > 0
    case 'issue':
      return issues > 0
    case 'conflict':
      return ground.conflicts.has(unit.id)
    case 'fact':
      return /\{\s*\w+\s*[,}]/.test(unit.message)
    default:
      return current !== undefined && current.text !== ''
  }
}

function compareDay(day: string, value: string): boolean {
  const [, sign = '=', wanted = ''] = /^(>=|<=|>|<|=)?(.*)$/.exec(value) ?? []
  if (sign === '>=') return day >= wanted
  if (sign === '<=') return day <= wanted
  if (sign === '>') return day > wanted
  if (sign === '<') return day < wanted
  return day === wanted
}

function names(fact: string, message: string): boolean {
  return new RegExp(`\\{\\s*${fact}\\s*[,}]`).test(message)
}

function includes(text: string, part: string): boolean {
  return fold(text).includes(fold(part))
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
