'use client'
import {Fragment} from 'react'
import {useDesk} from './desk-context.tsx'

const macSigns: Record<string, string> = {Mod: '⌘', Alt: '⌥', Up: '↑', Down: '↓', Left: '←', Right: '→'}
const plainSigns: Record<string, string> = {...macSigns, Mod: 'Ctrl', Alt: 'Alt'}

/**
 * Keys in the signs of the person's platform.
 *
 * @param keys joined by `+`; a second key after a blank: `Mod+K C`. Hidden from screen readers: the control that
 *   carries them says them by `aria-keyshortcuts` where it has any.
 */
export function Keys({keys}: Readonly<{keys: string}>) {
  const {mac} = useDesk()
  const signs = mac ? macSigns : plainSigns
  return (
    <span className="keys" aria-hidden="true">
      {keys.split(' ').map(chord => (
        <kbd key={chord} className="kbd">
          {chord.split('+').map(key => (
            <Fragment key={key}>
              {key === 'Enter' || key === 'Shift' ? <KeySign name={key} /> : (signs[key] ?? key)}{' '}
            </Fragment>
          ))}
        </kbd>
      ))}
    </span>
  )
}

/** Drawn, for common fonts lack these two signs. */
function KeySign({name}: Readonly<{name: 'Enter' | 'Shift'}>) {
  return (
    <svg
      width="11"
      height="11"
      viewBox="0 0 11 11"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
      aria-hidden="true"
    >
      <path d={name === 'Enter' ? 'M9.5 2v4h-8M4 3.5L1.5 6 4 8.5' : 'M5.5 1.5l4 4.5h-2v3.5h-4V6h-2z'} />
    </svg>
  )
}
