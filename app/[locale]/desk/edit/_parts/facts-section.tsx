'use client'
import {useTranslations} from 'use-intl'
import {inLanguage} from '../../../(reader)/_parts/in-language.ts'
import {Icon} from '../../_parts/icon.tsx'
import {type Printing, printFact} from './chip-view.ts'
import parts from './sections.module.css'

/** Every fact of the announcement, as the target's language prints it. */
export function FactsSection({printing, locale}: Readonly<{printing: Printing; locale: string}>) {
  const words = useTranslations('editor')
  const facts = Object.values(printing.facts)
  if (facts.length === 0) return <p className="meta">{words('noFacts')}</p>
  return (
    <ul>
      {facts.map(fact => {
        const {text, lang} = printFact(fact, locale, printing)
        return (
          <li key={fact.name} className={parts.fact}>
            <code title={fact.name}>{fact.name}</code>
            <span {...inLanguage(lang ?? locale)}>{text}</span>
            <span className={`icon-word ${fact.verified ? 'good' : 'warning-text'}`}>
              <Icon name={fact.verified ? 'confirmed' : 'warning'} />
              {words(fact.verified ? 'confirmed' : 'unconfirmed')}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
