'use client'
import {type ReactNode, useEffect, useState} from 'react'
import {Keys} from '../../_parts/keys.tsx'
import parts from './reference-panel.module.css'

/** One section of the reference. */
export type ReferenceSection = Readonly<{
  id: string
  name: string
  count: ReactNode
  /** Its second key after `Mod+K`. */
  keys?: string
  open: boolean
  content: ReactNode
}>

const kept = 'desk-reference'

/** A stack of sections, several open at once, remembered in this browser. */
export function ReferencePanel({
  name,
  sections,
}: Readonly<{name: string; sections: readonly ReferenceSection[]}>) {
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({})
  useEffect(() => {
    try {
      setChosen(JSON.parse(localStorage.getItem(kept) ?? '{}'))
    } catch {
      localStorage.removeItem(kept)
    }
  }, [])
  const choose = (id: string, open: boolean) => {
    const next = {...chosen, [id]: open}
    setChosen(next)
    localStorage.setItem(kept, JSON.stringify(next))
  }
  return (
    <aside className={parts.panel} aria-label={name} data-zone="reference" tabIndex={-1}>
      {sections.map(({id, name: title, count, keys, open, content}) => {
        const isOpen = chosen[id] ?? open
        return (
          <details
            key={id}
            id={`reference-${id}`}
            className={parts.section}
            open={isOpen}
            onToggle={event => event.currentTarget.open !== isOpen && choose(id, event.currentTarget.open)}
          >
            <summary>
              <span className={parts.twist} aria-hidden="true" />
              <h2>{title}</h2> <span className="meta">{count}</span>
              {keys ? (
                <span className={parts.keys}>
                  <Keys keys={`Mod+K ${keys}`} />
                </span>
              ) : null}
            </summary>
            <div className={parts.content}>{content}</div>
          </details>
        )
      })}
    </aside>
  )
}
