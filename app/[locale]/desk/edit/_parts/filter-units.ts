import type {UnitRow} from './editor-data.ts'

/** What a list knows of its units besides their rows. */
export type FilterContext = Readonly<{
  /** Keys that have a draft here. */
  drafts: ReadonlySet<string>
  /** Id of the person who looks. */
  person: string
}>

const operator = /^(-?)(state|has|by|not|is|key|fact|source|target):"?([^"]*)"?$/
const word = /-?(?:\w+:)?"[^"]*"|\S+/g

/** May the list answer the query by itself, without asking the server? */
export function isLocalQuery(query: string): boolean {
  return (query.match(word) ?? []).every(
    part =>
      part !== 'AND' &&
      part !== 'OR' &&
      part !== 'NOT' &&
      !/^[()]|[()]$/.test(part) &&
      (!part.includes(':') || operator.test(part)),
  )
}

/**
 * The units that a query finds: `state:missing has:error by:me source:"亿元" text`, all of them together, `-` for not.
 *
 * Texts are compared after NFKC without regard to case, Han by substring.
 */
export function filterUnits(units: readonly UnitRow[], query: string, context: FilterContext): UnitRow[] {
  const parts = query.match(word) ?? []
  return units.filter(unit => parts.every(part => holds(unit, part, context)))
}

function holds(unit: UnitRow, part: string, context: FilterContext): boolean {
  const [, minus = '', name = '', value = ''] = operator.exec(part) ?? []
  const found = name
    ? holdsOperator(unit, name, value, context)
    : contains(`${unit.key} ${unit.source.text} ${unit.target?.text ?? ''}`, part.replace(/^-|"/g, ''))
  return (minus === '-' || (name === '' && part.startsWith('-'))) !== found
}

function holdsOperator(unit: UnitRow, name: string, value: string, {drafts, person}: FilterContext): boolean {
  const mine = unit.target?.author?.id === person
  switch (name) {
    case 'state':
      return value === 'draft' ? drafts.has(unit.key) : unit.status === value
    case 'has':
      return countOf(unit, value, drafts) > 0
    case 'by':
      return value === 'me' ? mine : contains(unit.target?.author?.name ?? '', value)
    case 'not':
      return value === 'mine' && !mine
    case 'is':
      return value === 'mine' && mine
    case 'key':
      return contains(unit.key, value)
    case 'fact':
      return unit.source.text.includes(`{${value}`) || (unit.target?.text ?? '').includes(`{${value}`)
    case 'source':
      return contains(unit.source.text, value)
    default:
      return contains(unit.target?.text ?? '', value)
  }
}

function countOf(unit: UnitRow, what: string, drafts: ReadonlySet<string>): number {
  switch (what) {
    case 'error':
      return unit.errors
    case 'warning':
      return unit.warnings
    case 'comment':
      return unit.comments
    case 'issue':
      return unit.issues
    case 'draft':
      return Number(drafts.has(unit.key))
    default:
      return 0
  }
}

function contains(text: string, part: string): boolean {
  return fold(text).includes(fold(part))
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
