'use client'
import {useId} from 'react'
import {useTranslations} from 'use-intl'
import {useDesk} from './desk-context.tsx'
import {joinNames} from './join-names.ts'
import parts from './progress-bar.module.css'

/** How many units stand in each state; what is left over to `units` is missing. */
export type StateCounts = Readonly<{
  final: number
  reviewed: number
  translated: number
  initial: number
  stale: number
  missing: number
}>

const order = ['final', 'reviewed', 'translated', 'stale', 'initial'] as const

/**
 * The share of units in each state as a bar, drawn as SVG: a `style` in server HTML would break the strict policy.
 *
 * Its text is the whole count in words, so the bar says without colour what it shows.
 */
export function ProgressBar({counts}: Readonly<{counts: StateCounts}>) {
  const words = useTranslations('states')
  const {locale} = useDesk()
  const hatch = useId()
  const total = order.reduce((sum, state) => sum + counts[state], counts.missing)
  const said = [...order, 'missing' as const]
    .filter(state => counts[state] > 0)
    .map(state => words('count', {state, count: counts[state]}))
  let at = 0
  return (
    <svg
      className={parts.bar}
      viewBox="0 0 1000 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={joinNames(said, locale) || words('nothing')}
    >
      <Hatches id={hatch} />
      {order.map(state => {
        const width = total === 0 ? 0 : (counts[state] / total) * 1000
        const x = at
        at += width
        const fill = state === 'stale' || state === 'initial' ? `url(#${hatch}-${state})` : undefined
        return width === 0 ? null : (
          <rect
            key={state}
            className={fill ? undefined : parts[state]}
            x={x}
            y="0"
            width={width}
            height="10"
            fill={fill}
          />
        )
      })}
    </svg>
  )
}

/** Stale leans, initial stands: both are told from plain colour without colour. */
export function Hatches({id}: Readonly<{id: string}>) {
  return (
    <defs>
      <pattern
        id={`${id}-stale`}
        width="16"
        height="10"
        patternUnits="userSpaceOnUse"
        patternTransform="skewX(-40)"
      >
        <rect className={parts.paper} width="16" height="10" />
        <rect className={parts.stale} width="9" height="10" />
      </pattern>
      <pattern id={`${id}-initial`} width="12" height="10" patternUnits="userSpaceOnUse">
        <rect className={parts.paper} width="12" height="10" />
        <rect className={parts.translated} width="4" height="10" />
      </pattern>
    </defs>
  )
}

/** What the colours and hatches of the bars mean. */
export function BarLegend() {
  const words = useTranslations('states')
  const id = useId()
  return (
    <ul className={parts.legend}>
      {[...order, 'missing' as const].map(state => (
        <li key={state} className="icon-word">
          <svg className={parts.swatch} viewBox="0 0 40 10" preserveAspectRatio="none" aria-hidden="true">
            <Hatches id={`${id}-${state}`} />
            <rect
              className={
                state === 'missing'
                  ? parts.paper
                  : state === 'stale' || state === 'initial'
                    ? undefined
                    : parts[state]
              }
              fill={state === 'stale' || state === 'initial' ? `url(#${id}-${state}-${state})` : undefined}
              width="40"
              height="10"
            />
          </svg>
          {words(state)}
        </li>
      ))}
    </ul>
  )
}
