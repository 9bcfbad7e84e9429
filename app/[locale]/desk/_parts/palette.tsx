'use client'
import {useRouter} from 'next/navigation'
import {type KeyboardEvent, useEffect, useId, useMemo, useRef, useState} from 'react'
import {useTranslations} from 'use-intl'
import {type Act, useRegisteredActs} from './acts.tsx'
import {useDesk} from './desk-context.tsx'
import {Icon} from './icon.tsx'
import {Keys} from './keys.tsx'
import parts from './palette.module.css'
import {sections} from './section-nav.tsx'

/** `Mod+K`: find or do anything. The next key after it, where an act has one, does that act at once. */
export function Palette() {
  const words = useTranslations('palette')
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const acts = useOffered(query)
  const open = () => {
    setQuery('')
    setAt(0)
    if (!dialog.current?.open) dialog.current?.showModal()
  }
  useOpenKey(open)
  const run = (act: Act | undefined) => {
    dialog.current?.close()
    act?.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + acts.length) % Math.max(acts.length, 1))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(acts[at])
    } else if (query === '' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const quick = acts.find(act => act.keys?.toLowerCase() === event.key.toLowerCase())
      if (quick) {
        event.preventDefault()
        run(quick)
      }
    }
  }
  return (
    <>
      <button type="button" className={parts.opener} onClick={open} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" />
        <span className={parts.words}>{words('open')}</span>
        <Keys keys="Mod+K" />
      </button>
      <dialog ref={dialog} className={parts.dialog} aria-label={words('open')}>
        <input
          className={parts.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={acts[at] ? `${id}-${at}` : undefined}
          aria-label={words('open')}
          placeholder={words('placeholder')}
          value={query}
          onChange={event => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div id={id} className={parts.list} role="listbox" aria-label={words('acts')}>
          {acts.map((act, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above moves and chooses by keyboard, as in every combobox.
            <div
              key={act.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onClick={() => run(act)}
            >
              <span>{act.name}</span>
              {act.keys ? <Keys keys={act.keys.toUpperCase()} /> : null}
            </div>
          ))}
        </div>
      </dialog>
    </>
  )
}

/** The page's own acts, then the sections; while something is typed also the search over all units. */
function useOffered(query: string): readonly Act[] {
  const words = useTranslations('palette')
  const names = useTranslations('sections')
  const router = useRouter()
  const {locale} = useDesk()
  const own = useRegisteredActs()
  return useMemo(() => {
    const base = `/${locale}/desk`
    const places = sections.map(name => ({
      id: `to-${name}`,
      name: words('goTo', {section: names(name)}),
      run: () => router.push(name === 'overview' ? base : `${base}/${name}`),
    }))
    const wanted = query.normalize('NFKC').trim().toLocaleLowerCase()
    if (wanted === '') return [...own, ...places]
    const found = [...own, ...places].filter(act =>
      act.name.normalize('NFKC').toLocaleLowerCase().includes(wanted),
    )
    const search = {
      id: 'search',
      name: words('searchFor', {query: query.trim()}),
      run: () => router.push(`${base}/search?q=${encodeURIComponent(query.trim())}`),
    }
    return [...found, search]
  }, [own, query, locale, router, words, names])
}

/** Opens on `Mod+K` anywhere, except while an input method composes. */
function useOpenKey(open: () => void): void {
  const newest = useRef(open)
  newest.current = open
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return
      event.preventDefault()
      newest.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
