'use client'
import {useId} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {OpenFinding} from '../../_parts/desk-data.ts'
import {FindingCard} from '../../_parts/finding-card.tsx'
import parts from './exchange-page.module.css'

/** What an import does with one term, organisation or place. */
export type MergedConcept = Readonly<{
  id: string
  kind: 'terms' | 'organisations' | 'places'
  outcome: 'new' | 'changed' | 'conflict' | 'refused'
  added: Readonly<
    Record<string, readonly Readonly<{text: string; status: 'preferred' | 'admitted' | 'forbidden'}>[]>
  >
  conflicts: readonly Readonly<{locale: string; ours: string; theirs: string}>[]
  findings: readonly OpenFinding[]
}>

/** What was decided of conflicts, by concept. */
export type Choices = Readonly<Record<string, 'ours' | 'theirs'>>

type Props = Readonly<{
  concepts: readonly MergedConcept[]
  more: number
  /** How many concepts are the same, so that nobody wonders where the rest is. */
  same: number
  choices: Choices
  /** Nothing once it is imported. */
  choose: ((choices: Choices) => void) | undefined
}>

/** Every concept that an import would change, or would not and why; conflicts are decided one by one. */
export function MergedTerms({concepts, more, same, choices, choose}: Props) {
  const words = useTranslations('exchange')
  const kinds = useTranslations('terms')
  return (
    <>
      <ul className={parts.units}>
        {concepts.map(one => (
          <li key={one.id} className="panel">
            <p>
              <b>{words(`outcome-${one.outcome}`)}</b> <code>{one.id}</code>{' '}
              <span className="meta">{kinds(one.kind)}</span>
            </p>
            <Forms concept={one} />
            {one.outcome === 'conflict' && choose ? (
              <Choice id={one.id} choices={choices} choose={choose} />
            ) : null}
            {one.findings.map((finding, at) => (
              <FindingCard key={at} finding={finding} />
            ))}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="meta">{words('more', {count: more})}</p> : null}
      {same > 0 ? <p className="meta">{words('sameTerms', {count: same})}</p> : null}
    </>
  )
}

/** Forms that differ, then forms that come, each with its language. */
function Forms({concept: {added, conflicts}}: Readonly<{concept: MergedConcept}>) {
  const words = useTranslations('exchange')
  const {locales} = useDesk()
  return (
    <dl className={parts.texts}>
      {conflicts.map(({locale, ours, theirs}) => (
        <div key={locale} className={parts.pair}>
          <dt>{nameOfLocale(locale, locales)}</dt>
          <dd>
            {words('ours')}: <span lang={locale}>{ours}</span>
            <br />
            {words('theirs')}: <span lang={locale}>{theirs}</span>
          </dd>
        </div>
      ))}
      {Object.entries(added).flatMap(([locale, forms]) =>
        forms.map(({text, status}) => (
          <div key={`${locale} ${status} ${text}`} className={parts.pair}>
            <dt>{nameOfLocale(locale, locales)}</dt>
            <dd>
              <span lang={locale}>{text}</span> <span className="meta">{words(`form-${status}`)}</span>
            </dd>
          </div>
        )),
      )}
    </dl>
  )
}

function Choice({
  id,
  choices,
  choose,
}: Readonly<{id: string; choices: Choices; choose: (choices: Choices) => void}>) {
  const words = useTranslations('exchange')
  const field = useId()
  const change = (value: string) => {
    const others = Object.entries(choices).filter(([name]) => name !== id)
    choose(Object.fromEntries(value === '' ? others : [...others, [id, value as 'ours' | 'theirs']]))
  }
  return (
    <div className={`field ${parts.choice}`}>
      <label htmlFor={field}>{words('chooseTerm', {id})}</label>
      <select id={field} value={choices[id] ?? ''} onChange={event => change(event.target.value)}>
        {(['none', 'ours', 'theirs'] as const).map(name => (
          <option key={name} value={name === 'none' ? '' : name}>
            {words(`take-${name}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
