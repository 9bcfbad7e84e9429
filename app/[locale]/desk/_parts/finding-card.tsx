'use client'
import {Fragment, type ReactNode} from 'react'
import {useTranslations} from 'use-intl'
import {writeFindingSentence} from '#messages/write-finding.ts'
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
  // The sentence quotes by backticks, as every finding is written; here they become a mark.
  const pieces = writeFindingSentence(finding, locale, checkWords).split(/`([^`]*)`/)
  return pieces.map((piece, at) =>
    at % 2 === 0 ? (
      <Fragment key={at}>{piece}</Fragment>
    ) : (
      <span key={at} className="quoted">
        {piece}
      </span>
    ),
  )
}
