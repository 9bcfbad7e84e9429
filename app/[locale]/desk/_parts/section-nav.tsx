'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from './desk-context.tsx'
import {Icon} from './icon.tsx'
import parts from './section-nav.module.css'

/** The desk's sections in the bar, by the path behind `/desk/`. */
export const sections = [
  'overview',
  'review',
  'search',
  'terms',
  'people',
  'memory',
  'releases',
  'activity',
] as const
export type Section = (typeof sections)[number]

/** The sections side by side; on a phone behind one button that names the section one is in. */
export function SectionNav({section}: Readonly<{section: Section | undefined}>) {
  const words = useTranslations('sections')
  const {locale, toReview} = useDesk()
  const links = sections.map(name => (
    <li key={name}>
      <a
        href={`/${locale}/desk${name === 'overview' ? '' : `/${name}`}`}
        aria-current={name === section ? 'page' : undefined}
      >
        {words(name)}
        {name === 'review' && toReview > 0 ? <span className="pill">{toReview}</span> : null}
      </a>
    </li>
  ))
  return (
    <nav className={parts.nav} aria-label={words('label')}>
      <ul className={parts.wide}>{links}</ul>
      <details className={parts.narrow}>
        <summary>
          <Icon name="menu" />
          <span className={parts.current}>{section ? words(section) : words('menu')}</span>
        </summary>
        <ul>{links}</ul>
      </details>
    </nav>
  )
}
