'use client'
import {useTranslations} from 'use-intl'
import type {Fact} from '#messages/fact.ts'
import {inLanguage} from '../../../(reader)/_parts/in-language.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import {Icon} from '../../_parts/icon.tsx'
import {joinNames} from '../../_parts/join-names.ts'
import {type Printing, printFact} from './chip-view.ts'
import {describeFact} from './describe-fact.ts'
import parts from './fact-rows.module.css'

type Props = Readonly<{
  numbers: ReadonlyMap<string, number>
  /** Names that stand in the source and in the target now. */
  inSource: ReadonlySet<string>
  inTarget: ReadonlySet<string>
  printing: Printing
  source: string
  target: string
  /** Where a fact is asked: opens a question about it. */
  ask: (name: string) => void
  /** Shows the units that use a fact. */
  showUses: (name: string) => void
}>

/** More facts than this are folded, so that the page below stays in sight. */
const mostOpen = 4

/** The facts of a unit: number, name, full value, how both languages print it, whether it is confirmed and used. */
export function FactRows({numbers, ...props}: Props) {
  const words = useTranslations('editor')
  const {locale} = useDesk()
  const facts = [...numbers].flatMap(([name, number]) => {
    const fact = Object.hasOwn(props.printing.facts, name) ? props.printing.facts[name]! : undefined
    return fact ? [{fact, number}] : []
  })
  if (facts.length === 0) return null
  const rows = (
    <ul className={parts.rows} aria-label={words('factsOfUnit')}>
      {facts.map(({fact, number}) => (
        <li key={fact.name}>
          <FactRow fact={fact} number={number} {...props} />
        </li>
      ))}
    </ul>
  )
  if (facts.length <= mostOpen) return rows
  return (
    <details className={parts.many}>
      <summary>
        {words('factsClosed', {
          names: joinNames(
            facts.map(({fact, number}) => `${number} ${fact.name}`),
            locale,
          ),
        })}
      </summary>
      {rows}
    </details>
  )
}

type RowProps = Omit<Props, 'numbers'> & Readonly<{fact: Fact; number: number}>

function FactRow({fact, number, inSource, inTarget, printing, source, target, ask, showUses}: RowProps) {
  const words = useTranslations('editor')
  const isUsed = inTarget.has(fact.name)
  const isMissing = !isUsed && inSource.has(fact.name)
  return (
    <details className={parts.row} name="facts-of-unit">
      <summary>
        <b className={parts.number}>{number}</b>
        <span className={parts.what}>
          <code>{fact.name}</code> <span className="meta">{describeFact(fact)}</span>
        </span>
        <span className={fact.verified ? 'good icon-word' : 'warning-text icon-word'}>
          <Icon name={fact.verified ? 'confirmed' : 'warning'} />
          {words(fact.verified ? 'confirmed' : 'unconfirmed')}
        </span>
        <span className={parts.prints}>
          <Print fact={fact} locale={source} printing={printing} />
          <span aria-hidden="true"> · </span>
          <Print fact={fact} locale={target} printing={printing} />
        </span>
        <span className={isMissing ? 'error-text icon-word' : 'meta'}>
          {isMissing ? <Icon name="error" /> : null}
          {words(isUsed ? 'inTarget' : 'notInTarget')}
        </span>
      </summary>
      <div className={parts.more}>
        <p>
          <span className="meta">{words('factSource')}</span>{' '}
          {fact.source?.text ?? words('factWithoutSource')}
        </p>
        <p className={parts.acts}>
          <button type="button" className="button small" onClick={() => showUses(fact.name)}>
            {words('showUses')}
          </button>
          <button type="button" className="button quiet small" onClick={() => ask(fact.name)}>
            {words('askAboutFact')}
          </button>
        </p>
      </div>
    </details>
  )
}

function Print({fact, locale, printing}: Readonly<{fact: Fact; locale: string; printing: Printing}>) {
  const {text, lang} = printFact(fact, locale, printing)
  return (
    <span>
      <span className="meta">{locale}</span> <span {...inLanguage(lang ?? locale)}>{text}</span>
    </span>
  )
}
