'use client'
import {memo, type Ref, useEffect, useMemo, useRef} from 'react'
import {useTranslations} from 'use-intl'
import {inLanguage} from '../../../(reader)/_parts/in-language.ts'
import type {Person} from '../../_parts/desk-data.ts'
import {Icon} from '../../_parts/icon.tsx'
import {Initials} from '../../_parts/initials.tsx'
import {StateMark} from '../../_parts/state-mark.tsx'
import type {UnitRow} from './editor-data.ts'
import type {EditorState} from './editor-state.ts'
import {groupOf} from './name-place.ts'
import {plainText} from './plain-text.ts'
import parts from './unit-list.module.css'

type Props = Readonly<{
  state: EditorState
  /** Units that the filter leaves. */
  shown: readonly UnitRow[]
  filter: string
  setFilter: (filter: string) => void
  /** What is wrong with the filter, as the server says it. */
  refused: string | undefined
  open: (key: string) => void
  filterRef: Ref<HTMLInputElement>
}>

/** All units in document order with their states, below a field that filters them. */
export function UnitList({state, shown, filter, setFilter, refused, open, filterRef}: Props) {
  const words = useTranslations('editor')
  const list = useRef<HTMLElement>(null)
  const people = useMemo(
    () => new Map(state.presence.map(({key, person}) => [key, person])),
    [state.presence],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current unit is kept in sight when it changes.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'})
  }, [state.key])
  let group = ''
  return (
    <nav ref={list} className={parts.list} aria-label={words('units')} data-zone="units">
      <div className={parts.head}>
        <label className={parts.filter}>
          <Icon name="search" />
          <span className="visually-hidden">{words('filter')}</span>
          <input
            ref={filterRef}
            type="search"
            className="input"
            value={filter}
            placeholder={words('filterExample')}
            aria-invalid={refused ? true : undefined}
            aria-describedby={refused ? 'filter-refused' : undefined}
            onChange={event => setFilter(event.target.value)}
          />
        </label>
        {refused ? (
          <p id="filter-refused" className="error-text">
            {refused}
          </p>
        ) : (
          <Counts units={state.units} drafts={state.drafts} setFilter={setFilter} filter={filter} />
        )}
      </div>
      <ul>
        {shown.map(unit => {
          const own = groupOf(unit)
          const begins = own !== group
          group = own
          return (
            <li key={unit.key}>
              {begins ? <h2 className={parts.group}>{words(`group-${own}`)}</h2> : null}
              <UnitItem
                unit={unit}
                isCurrent={unit.key === state.key}
                isDraft={state.drafts[unit.key] !== undefined}
                isConflict={state.conflicts[unit.key] !== undefined}
                person={people.get(unit.key)}
                open={open}
              />
            </li>
          )
        })}
      </ul>
      {shown.length === 0 ? <p className={parts.empty}>{words('noUnits')}</p> : null}
    </nav>
  )
}

type CountsProps = Readonly<{
  units: readonly UnitRow[]
  drafts: EditorState['drafts']
  filter: string
  setFilter: (filter: string) => void
}>

/** What waits in the document; each count is a filter. */
function Counts({units, drafts, filter, setFilter}: CountsProps) {
  const words = useTranslations('editor')
  const sum = (count: (unit: UnitRow) => number) => units.reduce((total, unit) => total + count(unit), 0)
  const counts = [
    {name: 'errors', query: 'has:error', count: sum(unit => unit.errors)},
    {name: 'warnings', query: 'has:warning', count: sum(unit => unit.warnings)},
    {name: 'drafts', query: 'has:draft', count: Object.keys(drafts).length},
    {name: 'stale', query: 'state:stale', count: sum(unit => Number(unit.status === 'stale'))},
    {name: 'missing', query: 'state:missing', count: sum(unit => Number(unit.status === 'missing'))},
    {name: 'toReview', query: 'state:translated', count: sum(unit => Number(unit.status === 'translated'))},
  ] as const
  return (
    <p className={parts.counts}>
      {counts
        .filter(({count}) => count > 0)
        .map(({name, query, count}) => (
          <button
            key={name}
            type="button"
            className={`${parts.count} ${name === 'errors' ? 'error-text' : name === 'warnings' ? 'warning-text' : ''}`}
            aria-pressed={filter === query}
            onClick={() => setFilter(filter === query ? '' : query)}
          >
            {name === 'errors' || name === 'warnings' ? (
              <Icon name={name === 'errors' ? 'error' : 'warning'} />
            ) : (
              <StateMark
                state={name === 'drafts' ? 'initial' : name === 'toReview' ? 'translated' : name}
                word={false}
              />
            )}
            {words(`count-${name}`, {count})}
          </button>
        ))}
    </p>
  )
}

type ItemProps = Readonly<{
  unit: UnitRow
  isCurrent: boolean
  isDraft: boolean
  isConflict: boolean
  person: Person | undefined
  open: (key: string) => void
}>

const UnitItem = memo(function UnitItem({unit, isCurrent, isDraft, isConflict, person, open}: ItemProps) {
  const words = useTranslations('editor')
  return (
    <button
      type="button"
      className={parts.unit}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => open(unit.key)}
    >
      <span className={parts.position}>{unit.position + 1}</span>
      <span className={parts.text} {...inLanguage(unit.source.lang)}>
        {plainText(unit.source.text)}
      </span>
      <span className={parts.states}>
        <StateMark state={isDraft ? 'initial' : unit.status} />
        {isConflict ? <Count icon="warning" className="warning-text" text={words('twoTexts')} /> : null}
        {unit.errors ? (
          <Count icon="error" className="error-text" text={unit.errors} name={words('errors')} />
        ) : null}
        {unit.warnings ? (
          <Count icon="warning" className="warning-text" text={unit.warnings} name={words('warnings')} />
        ) : null}
        {unit.comments ? <Count icon="comment" text={unit.comments} name={words('comments')} /> : null}
        {person ? <Initials name={person.name} /> : null}
      </span>
    </button>
  )
})

type CountProps = Readonly<{
  icon: 'error' | 'warning' | 'comment'
  text: string | number
  name?: string
  className?: string
}>

function Count({icon, text, name, className}: CountProps) {
  return (
    <span className={`icon-word ${className ?? ''}`}>
      <Icon name={icon} />
      {text}
      {name ? <span className="visually-hidden">{name}</span> : null}
    </span>
  )
}
