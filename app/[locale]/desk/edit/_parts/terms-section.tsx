'use client'
import {useTranslations} from 'use-intl'
import {inLanguage} from '../../../(reader)/_parts/in-language.ts'
import {Icon} from '../../_parts/icon.tsx'
import type {UsedTerm} from './list-terms.ts'
import parts from './sections.module.css'

type Props = Readonly<{
  terms: readonly UsedTerm[]
  source: string
  target: string
  insert: (text: string) => void
  /** The number on the first row: terms and memory share the keys 1 to 9. */
  first: number
}>

/** The terms of the source with the form to use, and forms that are not to be used. A click inserts. */
export function TermsSection({terms, source, target, insert, first}: Props) {
  const words = useTranslations('editor')
  if (terms.length === 0) return <p className="meta">{words('noTerms')}</p>
  return (
    <ul>
      {terms.map(({id, form, preferred, isUsed, forbidden}, at) => (
        <li key={id}>
          <button
            type="button"
            className={parts.term}
            disabled={preferred === undefined}
            onMouseDown={event => event.preventDefault()}
            onClick={() => preferred !== undefined && insert(preferred)}
          >
            <kbd className="kbd">{first + at <= 9 ? first + at : '·'}</kbd>
            <span {...inLanguage(source)}>{form}</span>
            <span {...inLanguage(target)}>{preferred ?? words('noForm')}</span>
            <span className={isUsed ? 'meta icon-word' : 'icon-word'}>
              {isUsed ? <Icon name="check" /> : null}
              {words(isUsed ? 'used' : 'notUsed')}
            </span>
          </button>
          {forbidden.map(text => (
            <p key={text} className={`${parts.term} error-text`}>
              <Icon name="error" />
              <span>{words('never')}</span>
              <del className="del" {...inLanguage(target)}>
                {text}
              </del>
              <span className="meta">{words('forbidden')}</span>
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
