import type {ReactNode} from 'react'
import type {Span} from './memory-data.ts'

/** A text with the words looked for marked. */
export function MarkedWords({text, places}: Readonly<{text: string; places: readonly Span[]}>): ReactNode {
  const ends = [0, ...places.map(({end}) => end)]
  return (
    <>
      {places.map(({start, end}, at) => (
        <span key={start}>
          {text.slice(ends[at], start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
