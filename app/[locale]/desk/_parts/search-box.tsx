'use client'
import {useRouter} from 'next/navigation'
import {useEffect, useRef} from 'react'
import {useTranslations} from 'use-intl'
import {useDesk} from './desk-context.tsx'
import {Icon} from './icon.tsx'
import {Keys} from './keys.tsx'
import parts from './search-box.module.css'

type Props = Readonly<{
  /** An example of the query language. */
  placeholder: string
  query?: string
  /** Called with the query; left out, the search page opens. */
  search?: (query: string) => void
}>

/** One line of the query language; `/` goes to it from anywhere outside a text. */
export function SearchBox({placeholder, query = '', search}: Props) {
  const words = useTranslations('parts')
  const router = useRouter()
  const {locale} = useDesk()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inText = (event.target as Element).closest('input, textarea, select, [contenteditable], dialog')
      if (event.key !== '/' || inText || event.isComposing || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return (
    <search className={parts.search}>
      <form
        className={parts.box}
        action={`/${locale}/desk/search`}
        onSubmit={event => {
          event.preventDefault()
          const asked = field.current?.value.trim() ?? ''
          if (search) search(asked)
          else router.push(`/${locale}/desk/search?q=${encodeURIComponent(asked)}`)
        }}
      >
        <Icon name="search" />
        <input
          ref={field}
          key={query}
          name="q"
          type="search"
          aria-label={words('search')}
          placeholder={placeholder}
          defaultValue={query}
          maxLength={1000}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <Keys keys="/" />
      </form>
    </search>
  )
}
