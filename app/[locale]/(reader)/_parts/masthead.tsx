import type {ReactNode} from 'react'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import type {Words} from './words.tsx'

type Props = Readonly<{
  words: Words
  locales: readonly string[]
  here: string
  section: string | undefined
  /** What the links to the other languages carry: that a language was chosen, or a pass. */
  query: string
}>

/** Seal, newsroom, sections, and the languages in their own names; the links stay on the page. */
export function Masthead({words, locales, here, section, query}: Props) {
  const {locale} = words
  const sections = [
    ['', words.node('announcements')],
    ['/people', words.node('peopleAndPlaces')],
    ['/about', words.node('about')],
  ] as const satisfies readonly (readonly [string, ReactNode])[]
  return (
    <header className="page">
      <div className="masthead">
        <a className="newsroom" href={`/${locale}`}>
          <span className="seal" lang="zh" aria-hidden="true">
            通
          </span>
          <span>{words.node('newsroom')}</span>
        </a>
        <nav aria-label={words.text('sections')}>
          <ul>
            {sections.map(([path, name]) => (
              <li key={path}>
                <a
                  href={`/${locale}${path}`}
                  aria-current={path !== section ? undefined : path === here ? 'page' : 'true'}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav className="languages" aria-label={words.text('languages')}>
          <ul>
            {locales.map(other => (
              <li key={other}>
                <a
                  href={`/${other}${here}?${query}`}
                  lang={other}
                  hrefLang={other}
                  aria-current={other === locale ? 'true' : undefined}
                >
                  {nameOfLocale(other, locales)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
