'use client'
import {type KeyboardEvent, type ReactNode, useId, useRef} from 'react'
import parts from './menu.module.css'

/** One line of a menu: a link or an act. */
export type MenuItem = Readonly<{
  id: string
  name: ReactNode
  href?: string
  run?: () => void
  lang?: string
  /** The one of a choice that holds now. */
  chosen?: boolean
  /** A line above it. */
  begins?: boolean
}>

type Props = Readonly<{
  /** What the button shows. */
  children: ReactNode
  /** What the button is called. */
  label: string
  items: readonly MenuItem[]
  className?: string
}>

/** A menu button by the ARIA pattern on the native popover: arrows, Home, End, first letters, Escape. */
export function Menu({children, label, items, className}: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const lines = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
  const opened = (open: boolean) => {
    button.current?.setAttribute('aria-expanded', String(open))
    if (open) lines()[0]?.focus()
  }
  return (
    <span className={parts.anchor}>
      <button
        ref={button}
        type="button"
        className={className ?? parts.button}
        aria-haspopup="menu"
        aria-expanded="false"
        popoverTarget={id}
      >
        {children}
        <span className="visually-hidden">{label}</span>
      </button>
      <div
        ref={list}
        id={id}
        className={parts.list}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        onToggle={event => opened(event.newState === 'open')}
        onKeyDown={event => moveByKey(event, lines())}
      >
        {items.map(item => (
          <Line key={item.id} item={item} close={() => list.current?.hidePopover()} />
        ))}
      </div>
    </span>
  )
}

function Line({item, close}: Readonly<{item: MenuItem; close: () => void}>) {
  const className = item.begins ? parts.begins : undefined
  const role = item.chosen === undefined ? 'menuitem' : 'menuitemradio'
  const shared = {className, role, tabIndex: -1, lang: item.lang, 'aria-checked': item.chosen} as const
  if (item.href !== undefined)
    return (
      <a {...shared} href={item.href}>
        {item.name}
      </a>
    )
  return (
    <button
      {...shared}
      type="button"
      onClick={() => {
        close()
        item.run?.()
      }}
    >
      {item.name}
    </button>
  )
}

/** Move among the lines; anything else is left to the browser, composing input above all. */
function moveByKey(event: KeyboardEvent, lines: readonly HTMLElement[]): void {
  if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return
  const at = lines.indexOf(document.activeElement as HTMLElement)
  const to = targetOf(event, lines, at)
  if (to === undefined) return
  event.preventDefault()
  lines[(to + lines.length) % lines.length]?.focus()
}

function targetOf(event: KeyboardEvent, lines: readonly HTMLElement[], at: number): number | undefined {
  if (event.key === 'ArrowDown') return at + 1
  if (event.key === 'ArrowUp') return at < 0 ? lines.length - 1 : at - 1
  if (event.key === 'Home') return 0
  if (event.key === 'End') return lines.length - 1
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.key === ' ')
    return undefined
  const letter = event.key.toLocaleLowerCase()
  const after = [...lines.keys()].map(step => (at + 1 + step) % lines.length)
  return after.find(index => lines[index]?.textContent?.trim().toLocaleLowerCase().startsWith(letter))
}
