'use client'
import {IntlMessageFormat} from 'intl-messageformat'
import {Fragment, type ReactNode} from 'react'
import {useTranslations} from 'use-intl'
import {useDesk} from './desk-context.tsx'
import type {OpenFinding} from './desk-data.ts'
import parts from './finding-card.module.css'
import {Icon} from './icon.tsx'

type Props = Readonly<{
  finding: OpenFinding
  /** Acts below the sentence. */
  children?: ReactNode
  /** How often the same rule is broken the same way. */
  count?: number
}>

/** A finding as a sentence: Unexpected …, expected …, do …; its rule at the end. */
export function FindingCard({finding, children, count = 1}: Props) {
  const words = useTranslations('parts')
  const isError = finding.severity === 'error'
  return (
    <div className={`finding ${finding.severity}`}>
      <Icon name={isError ? 'error' : 'warning'} className={isError ? 'error-text' : 'warning-text'} />
      <div className={parts.inside}>
        <p>
          <b className={isError ? 'error-text' : 'warning-text'}>{words(isError ? 'error' : 'warning')}</b>{' '}
          <FindingSentence finding={finding} />
        </p>
        <div className={parts.acts}>
          {children}
          <code className={parts.rule}>
            {finding.rule}
            {count > 1 ? ` · ${count}` : ''}
          </code>
        </div>
      </div>
    </div>
  )
}

/** The sentence alone, what it quotes marked. */
export function FindingSentence({finding}: Readonly<{finding: OpenFinding}>) {
  const {checkWords, locale} = useDesk()
  const said = new IntlMessageFormat(
    checkWords.unexpected ?? '{actual} → {expected}: {remedy}',
    locale,
  ).format({
    actual: <span className="quoted">{finding.actual}</span>,
    expected: <span className="quoted">{finding.expected}</span>,
    remedy: checkWords[finding.rule] ?? finding.rule,
  } as Record<string, ReactNode>)
  return (Array.isArray(said) ? said : [said]).map((part, at) => (
    <Fragment key={at}>{part as ReactNode}</Fragment>
  ))
}
