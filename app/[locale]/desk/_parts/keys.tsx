'use client'
import {useDesk} from './desk-context.tsx'

const macSigns: Record<string, string> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↵',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
}
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
          {chord
            .split('+')
            .map(key => signs[key] ?? key)
            .join(' ')}
        </kbd>
      ))}
    </span>
  )
}
