'use client'
import {useTranslations} from 'use-intl'

/** What a unit's translation is, in XLIFF 2's words, and what the desk adds to them. */
export type UnitState = 'missing' | 'initial' | 'translated' | 'reviewed' | 'final' | 'stale'

type Props = Readonly<{
  state: UnitState
  /** Left out: the word stands beside the square. */
  word?: boolean
}>

/** A state as a shape and a word; colour comes third. */
export function StateMark({state, word = true}: Props) {
  const words = useTranslations('states')
  return (
    <span className="icon-word">
      <svg
        width="14"
        height="14"
        viewBox="0 0 14 14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden={word}
        role={word ? undefined : 'img'}
        aria-label={word ? undefined : words(state)}
      >
        <Shape state={state} />
      </svg>
      {word ? <span>{words(state)}</span> : null}
    </span>
  )
}

function Shape({state}: Readonly<{state: UnitState}>) {
  const square = <rect x="1.2" y="1.2" width="11.6" height="11.6" rx="2" />
  switch (state) {
    case 'missing':
      return <rect x="1.2" y="1.2" width="11.6" height="11.6" rx="2" strokeDasharray="3 2.2" />
    case 'initial':
      return (
        <>
          {square}
          <path d="M4 10h.1M7 10h.1M10 10h.1" strokeWidth="1.8" />
        </>
      )
    case 'translated':
      return (
        <>
          {square}
          <path d="M12.4 2v10.4H2z" fill="currentColor" stroke="none" />
        </>
      )
    case 'reviewed':
      return (
        <>
          {square}
          <path d="M4 7.2l2.1 2.1L10 5" />
        </>
      )
    case 'final':
      return (
        <>
          <rect x="1.2" y="1.2" width="11.6" height="11.6" rx="2" fill="currentColor" />
          <path d="M4 7.2l2.1 2.1L10 5" stroke="var(--surface)" />
        </>
      )
    case 'stale':
      return (
        <>
          {square}
          <path d="M7 4v3.2l2 1.2" />
        </>
      )
  }
}
