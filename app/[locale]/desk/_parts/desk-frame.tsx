'use client'
import type {ReactNode} from 'react'
import {useTranslations} from 'use-intl'
import {ActsProvider} from './acts.tsx'
import {BrandMark} from './brand-mark.tsx'
import {useDesk} from './desk-context.tsx'
import parts from './desk-frame.module.css'
import {Initials} from './initials.tsx'
import {LanguageMenu} from './language-menu.tsx'
import {Palette} from './palette.tsx'
import {PersonMenu} from './person-menu.tsx'
import {type Section, SectionNav} from './section-nav.tsx'
import {type Step, Trail} from './trail.tsx'

type Props = Readonly<{
  /** The current item of the section navigation. */
  section?: Section
  /** A way back instead of the section navigation: the editor has one. */
  trail?: readonly Step[]
  /** Pills after the trail, such as a due time. */
  chips?: ReactNode
  /** The one place that says Saved, Not saved, Offline. */
  status?: ReactNode
  /** Who else is here. */
  others?: readonly Readonly<{id: string; name: string}>[]
  /** The main part fills the window and scrolls by itself. */
  fill?: boolean
  children: ReactNode
}>

/** The bar above every page of the desk, and the page below it. */
export function DeskFrame({section, trail, chips, status, others = [], fill, children}: Props) {
  const words = useTranslations('parts')
  const {locale} = useDesk()
  return (
    <ActsProvider>
      <a className="skip" href="#main">
        {words('skip')}
      </a>
      <header className={parts.bar}>
        <a className={parts.brand} href={`/${locale}/desk`}>
          <BrandMark />
          {trail ? null : <span className={parts.name}>{words('product')}</span>}
          <span className="visually-hidden">{words('overviewOfDesk')}</span>
        </a>
        {trail ? <Trail steps={trail} /> : <SectionNav section={section} />}
        {chips ? <div className={parts.chips}>{chips}</div> : null}
        <div className={parts.end}>
          <Palette />
          <div className={parts.status} role="status">
            {status}
          </div>
          {others.map(person => (
            <Initials key={person.id} name={person.name} />
          ))}
          {trail ? null : <LanguageMenu />}
          <PersonMenu />
        </div>
      </header>
      <main id="main" className={fill ? parts.fill : parts.main} tabIndex={-1}>
        {children}
      </main>
    </ActsProvider>
  )
}
