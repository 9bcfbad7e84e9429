'use client'
import {useEffect, useRef} from 'react'

/** Acts by their keys: `Mod+Enter`, `Alt+Shift+Down`. `Mod` is Ctrl, on macOS Cmd. */
export type Shortcuts = Readonly<Record<string, () => void>>

/** Single keys that act only outside of fields. */
const outside = new Set(['?', '/'])

/**
 * Act on keys of the whole page, before a field sees them. While an input method composes, no key is ours: its Enter
 * confirms a candidate, in Safari even just after the composition has ended.
 */
export function useShortcuts(shortcuts: Shortcuts, mac: boolean): void {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
      if (document.querySelector('dialog[open]')) return
      const name = nameOfKeys(event, mac)
      if (outside.has(name) && isField(event.target)) return
      const act = Object.hasOwn(latest.current, name) ? latest.current[name] : undefined
      if (!act) return
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    window.addEventListener('keydown', press, {capture: true})
    return () => window.removeEventListener('keydown', press, {capture: true})
  }, [mac])
}

const names: Readonly<Record<string, string>> = {ArrowUp: 'Up', ArrowDown: 'Down', Esc: 'Escape'}

/** The keys of an event in one order: `Mod+Alt+Shift+Key`. */
export function nameOfKeys(
  {
    key,
    ctrlKey,
    metaKey,
    altKey,
    shiftKey,
  }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  mac: boolean,
): string {
  const isMod = mac ? metaKey && !ctrlKey : ctrlKey && !metaKey
  const plain = names[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  const isSign = key.length === 1 && !/[a-z]/i.test(key)
  const parts = [isMod ? 'Mod' : '', altKey ? 'Alt' : '', shiftKey && !isSign ? 'Shift' : '', plain]
  return parts.filter(Boolean).join('+')
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null
  )
}
