'use client'
import {useTranslations} from 'use-intl'
import {Icon} from './icon.tsx'
import parts from './trail.module.css'

/** One step of the way back; the last has no address. */
export type Step = Readonly<{name: string; href?: string; lang?: string}>

/** The way back to the overview; on a phone one arrow and the name of where one is. */
export function Trail({steps}: Readonly<{steps: readonly Step[]}>) {
  const words = useTranslations('parts')
  const back = steps.findLast(step => step.href !== undefined)
  return (
    <nav className={parts.trail} aria-label={words('trail')}>
      {back ? (
        <a className={parts.back} href={back.href} aria-label={words('backTo', {name: back.name})}>
          <Icon name="back" />
        </a>
      ) : null}
      <ol>
        {steps.map((step, at) => (
          <li key={step.name} lang={step.lang} aria-current={at === steps.length - 1 ? 'page' : undefined}>
            {step.href ? <a href={step.href}>{step.name}</a> : step.name}
          </li>
        ))}
      </ol>
    </nav>
  )
}
