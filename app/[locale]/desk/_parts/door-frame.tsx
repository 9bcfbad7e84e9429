'use client'
import type {ReactNode} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {BrandMark} from './brand-mark.tsx'
import {useDesk} from './desk-context.tsx'
import parts from './door-frame.module.css'

/** The page in front of the desk: the name, the languages, one form. */
export function DoorFrame({
  here,
  children,
}: Readonly<{
  /** Path behind the locale; a one-time token in the fragment stays in the browser. */
  here: string
  children: ReactNode
}>) {
  const words = useTranslations('parts')
  const {locale, interfaceLocales} = useDesk()
  return (
    <div className={parts.door}>
      <header className={parts.bar}>
        <span className={parts.brand}>
          <BrandMark />
          {words('product')}
        </span>
        <nav className={parts.languages} aria-label={words('language')}>
          {interfaceLocales.map(other => (
            <a
              key={other}
              href={`/${other}${here}`}
              lang={other}
              hrefLang={other}
              aria-current={other === locale ? 'true' : undefined}
              onClick={event => {
                if (location.hash === '') return
                event.preventDefault()
                location.assign(`/${other}${here}${location.hash}`)
              }}
            >
              {nameOfLocale(other, interfaceLocales)}
            </a>
          ))}
        </nav>
      </header>
      <main className={parts.main}>
        <div className={parts.form}>{children}</div>
      </main>
    </div>
  )
}
