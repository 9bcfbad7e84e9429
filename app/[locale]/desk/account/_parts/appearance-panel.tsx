'use client'
import {useRouter} from 'next/navigation'
import {useState} from 'react'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import parts from './account-page.module.css'

const themes = ['system', 'light', 'dark'] as const

/** How the desk looks in this browser. */
export function AppearancePanel() {
  const words = useTranslations('account')
  const {theme, showKeys} = useDesk()
  const router = useRouter()
  const [chosen, setChosen] = useState(theme)
  const [keysShown, setKeysShown] = useState(showKeys)
  const keep = (name: string, value: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the server draws the next page from it; the Cookie Store API is not in every browser yet.
    document.cookie = `__Host-${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax; Secure`
    router.refresh()
  }
  return (
    <section className="panel" aria-labelledby="appearance">
      <header>
        <h2 id="appearance">{words('appearance')}</h2>
        <span className="meta">{words('thisBrowser')}</span>
      </header>
      <div className="inside">
        <fieldset className={parts.choices}>
          <legend className="meta">{words('theme')}</legend>
          {themes.map(name => (
            <label key={name} className="check">
              <input
                type="radio"
                name="theme"
                checked={chosen === name}
                onChange={() => {
                  setChosen(name)
                  keep('desk-theme', name)
                }}
              />
              {words(`theme-${name}`)}
            </label>
          ))}
        </fieldset>
        <label className="check">
          <input
            type="checkbox"
            checked={keysShown}
            onChange={event => {
              setKeysShown(event.target.checked)
              keep('desk-keys', event.target.checked ? 'on' : 'off')
            }}
          />
          {words('showKeys')}
        </label>
      </div>
    </section>
  )
}
