'use client'
import {useState} from 'react'
import {useTranslations} from 'use-intl'
import {readFields} from '#messages/read-fields.ts'
import {Icon} from '../../_parts/icon.tsx'
import {Keys} from '../../_parts/keys.tsx'
import type {ViewOfChip} from './chip-view.ts'
import type {DeskFinding} from './editor-data.ts'
import parts from './findings-panel.module.css'
import {SourceText} from './source-text.tsx'
import {useFindingWords} from './use-finding-words.ts'

type Props = Readonly<{
  id: string
  findings: readonly DeskFinding[]
  /** Shows chips inside the texts of findings. */
  chips: Parameters<typeof readFields>[1]
  viewOf: ViewOfChip
  fix: (finding: DeskFinding) => void
  /** Nothing where the text is not saved yet: what is dismissed is bound to a saved text. */
  dismiss: ((finding: DeskFinding, reason: string) => Promise<void>) | undefined
  show: (finding: DeskFinding) => void
}>

/** What is wrong with the text, below its field: one card for each rule and text, with its fix. */
export function FindingsPanel({id, findings, ...props}: Props) {
  const cards = joinEqual(findings)
  const firstFix = cards.find(({finding}) => finding.fix)
  return (
    <ul id={id} className={parts.findings}>
      {cards.map(({finding, count}, at) => (
        <li key={`${finding.rule}-${at}`}>
          <FindingCard
            finding={finding}
            count={count}
            isFirstFix={finding === firstFix?.finding}
            {...props}
          />
        </li>
      ))}
    </ul>
  )
}

type Card = Readonly<{finding: DeskFinding; count: number}>

/** The same rule about the same text twice is one card, counted; errors come first. */
function joinEqual(findings: readonly DeskFinding[]): Card[] {
  const cards = new Map<string, Card>()
  const errorsFirst = [...findings].sort((one, other) => one.severity.localeCompare(other.severity))
  for (const finding of errorsFirst) {
    const id = [finding.rule, finding.actual, finding.expected].join('\0')
    cards.set(id, {finding: cards.get(id)?.finding ?? finding, count: (cards.get(id)?.count ?? 0) + 1})
  }
  return [...cards.values()]
}

type CardProps = Omit<Props, 'id' | 'findings'> & Card & Readonly<{isFirstFix: boolean}>

function FindingCard({finding, count, isFirstFix, chips, viewOf, fix, dismiss, show}: CardProps) {
  const words = useTranslations('editor')
  const {sentence} = useFindingWords()
  const [asked, setAsked] = useState(false)
  const {severity, rule} = finding
  return (
    <article className={`finding ${severity} ${parts.card}`}>
      <span className={severity === 'error' ? 'error-text' : 'warning-text'}>
        <Icon name={severity} />
      </span>
      <div className={parts.inside}>
        <p>
          <button
            type="button"
            className={parts.severity}
            data-severity={severity}
            onClick={() => show(finding)}
          >
            {words(severity)}
          </button>{' '}
          {sentence(finding, quoted => (
            <Quoted text={quoted} chips={chips} viewOf={viewOf} />
          ))}
          {count > 1 ? ` ×${count}` : null}
        </p>
        <p className={parts.acts}>
          {finding.fix ? (
            <button type="button" className="button small" onClick={() => fix(finding)}>
              {words(finding.fix.certain ? 'fixBy' : 'fixByProposal')}
              <Quoted text={finding.fix.text || words('nothing')} chips={chips} viewOf={viewOf} />
              {isFirstFix ? <Keys keys="Alt+Enter" /> : null}
            </button>
          ) : null}
          {dismiss ? (
            <button
              type="button"
              className="button quiet small"
              aria-expanded={asked}
              onClick={() => setAsked(!asked)}
            >
              {words('dismiss')}
            </button>
          ) : null}
          <code className={parts.rule}>{rule}</code>
        </p>
        {asked && dismiss ? (
          <DismissForm dismiss={reason => dismiss(finding, reason)} close={() => setAsked(false)} />
        ) : null}
      </div>
    </article>
  )
}

/** A text of a finding: ICU is shown with its chips. */
function Quoted({text, chips, viewOf}: Readonly<{text: string; chips: Props['chips']; viewOf: ViewOfChip}>) {
  const line = /[{<]/.test(text) ? readFields(text, chips).fields?.line : undefined
  const isKnown = line && [...line.text].every(char => !/[\uE000-\uF8FF]/.test(char) || viewOf(char))
  return (
    <span className="quoted">
      {isKnown ? <SourceText runs={[{text: line.text}]} viewOf={viewOf} /> : text}
    </span>
  )
}

/** A reason is asked for: it is kept with the person and the time, and lapses when a text changes. */
function DismissForm({
  dismiss,
  close,
}: Readonly<{dismiss: (reason: string) => Promise<void>; close: () => void}>) {
  const words = useTranslations('editor')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  return (
    <form
      className={parts.dismiss}
      onSubmit={async event => {
        event.preventDefault()
        setBusy(true)
        await dismiss(reason.trim()).finally(() => setBusy(false))
        close()
      }}
    >
      <label className="field">
        <span className="label">{words('dismissReason')}</span>
        <input
          required
          minLength={3}
          maxLength={500}
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
        <span className="hint">{words('dismissHint')}</span>
      </label>
      <span className={parts.acts}>
        <button type="submit" className="button small" disabled={busy}>
          {words('dismissNow')}
        </button>
        <button type="button" className="button quiet small" onClick={close}>
          {words('cancel')}
        </button>
      </span>
    </form>
  )
}
