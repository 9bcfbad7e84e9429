'use client'
import {useRouter} from 'next/navigation'
import {useEffect, useRef, useState} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useActs} from '../../_parts/acts.tsx'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {DocumentDetail, FoundUnit, UnitDetail} from '../../_parts/desk-data.ts'
import {editorLink} from '../../_parts/editor-link.ts'
import {FindingCard} from '../../_parts/finding-card.tsx'
import {Keys} from '../../_parts/keys.tsx'
import {MessageDifference, MessageText} from '../../_parts/message-text.tsx'
import {Refusal} from '../../_parts/refusal.tsx'
import {StateMark} from '../../_parts/state-mark.tsx'
import {unitPath} from '../../_parts/unit-path.ts'
import {usePrintFact} from '../../_parts/use-print-fact.ts'
import type {Writer} from '../../_parts/use-write.ts'
import {When} from '../../_parts/when.tsx'
import {RejectForm} from './reject-form.tsx'
import {reviewLink} from './review-link.ts'
import parts from './review-unit.module.css'

type Props = Readonly<{
  target: string
  units: readonly FoundUnit[]
  current: FoundUnit
  detail: UnitDetail
  about: DocumentDetail | undefined
  writer: Writer
}>

/** Source and target, what changed since the last review, findings, and the two acts. */
export function ReviewUnit({target, units, current, detail, about, writer}: Props) {
  const words = useTranslations('review')
  const {locale, locales, person, selfReview} = useDesk()
  const router = useRouter()
  const [rejecting, setRejecting] = useState(false)
  const head = useRef<HTMLHeadingElement>(null)
  const {unit, findings, history} = detail
  const printSource = usePrintFact(about, unit.source.lang)
  const printTarget = usePrintFact(about, target)
  const next = nextOf(units, current)
  const previous = nextOf(units.toReversed(), current)
  const own = unit.target?.author?.id === person?.id && !selfReview
  const errors = findings.filter(one => one.severity === 'error' && !one.dismissed)
  const blocked = own || errors.length > 0
  useEffect(() => head.current?.focus({preventScroll: true}), [])
  const open = (one: FoundUnit | undefined) => one && router.push(reviewLink(locale, target, one))
  const judge = async (body: Readonly<Record<string, unknown>>) => {
    const path = `${unitPath(current)}/${target}/review`
    const {done} = await writer.write('POST', path, {rev: unit.target?.rev, ...body}, next === undefined)
    if (done) open(next)
  }
  const approve = () => {
    if (!blocked && !writer.busy) void judge({verdict: 'approve'})
  }
  useReviewKeys({approve, previous: () => open(previous), next: () => open(next)})
  useActs([
    {id: 'approve', name: words('approve'), keys: 'A', run: approve},
    {id: 'reject', name: words('reject'), keys: 'R', run: () => setRejecting(true)},
    {
      id: 'edit',
      name: words('edit'),
      keys: 'E',
      run: () => router.push(editorLink(locale, current.document, target, current.key)),
    },
  ])
  const reviewed = history.find(one => one.state === 'reviewed' || one.state === 'final')
  const taken = takenFrom(unit.target?.origin)
  const numbered = {source: unit.source.text, print: printTarget}
  return (
    <section className={parts.unit} aria-labelledby="unit-head">
      <header className={parts.head}>
        <h2 id="unit-head" ref={head} tabIndex={-1}>
          {words('unit', {number: unit.position + 1})}
        </h2>
        <a href={editorLink(locale, current.document, target, current.key)} lang={about?.source}>
          {about?.title ?? current.document}
        </a>
        <StateMark state={unit.status} />
        {unit.target ? (
          <span className="meta">
            {words('by', {name: unit.target.author?.name ?? words('imported')})} <When at={unit.target.at} />
            {taken ? ` · ${words(`taken-${taken}`)}` : ''}
          </span>
        ) : null}
        <span className={parts.moves}>
          <button
            type="button"
            className="button small quiet"
            disabled={!previous}
            onClick={() => open(previous)}
          >
            {words('previous')} <Keys keys="Alt+Up" />
          </button>
          <button type="button" className="button small quiet" disabled={!next} onClick={() => open(next)}>
            {words('next')} <Keys keys="Alt+Down" />
          </button>
        </span>
      </header>
      <div className={parts.sides}>
        <div className={parts.side}>
          <p className={parts.label}>
            <b>{words('source')}</b>{' '}
            <span lang={unit.source.lang}>{nameOfLocale(unit.source.lang, locales)}</span>
          </p>
          <p className="edited">
            <MessageText message={unit.source.text} locale={unit.source.lang} print={printSource} />
          </p>
        </div>
        <div className={parts.side}>
          <p className={parts.label}>
            <b>{words('target')}</b> <span lang={target}>{nameOfLocale(target, locales)}</span>
          </p>
          <p className="edited">
            <MessageText message={unit.target?.text ?? ''} locale={target} {...numbered} />
          </p>
          {findings
            .filter(one => !one.dismissed)
            .map((finding, at) => (
              <FindingCard key={finding.id ?? at} finding={finding} />
            ))}
        </div>
      </div>
      {reviewed && reviewed.text !== unit.target?.text ? (
        <div className={parts.since}>
          <p className={parts.label}>
            <b>{words('since')}</b>{' '}
            {words('sinceRevision', {rev: reviewed.rev, name: reviewed.author?.name ?? words('imported')})}
          </p>
          <p className="edited">
            <MessageDifference
              before={reviewed.text}
              after={unit.target?.text ?? ''}
              locale={target}
              {...numbered}
            />
          </p>
        </div>
      ) : null}
      <div className={parts.acts}>
        <p className={parts.may} id="review-may">
          {own
            ? words('own')
            : errors.length > 0
              ? words('errorsStop', {count: errors.length})
              : words('mayReview')}
        </p>
        <button
          type="button"
          className="button danger"
          aria-expanded={rejecting}
          aria-disabled={own || undefined}
          aria-describedby="review-may"
          onClick={() => !own && setRejecting(!rejecting)}
        >
          {words('reject')} <Keys keys="Mod+K R" />
        </button>
        <button
          type="button"
          className="button primary"
          aria-disabled={blocked || writer.busy || undefined}
          aria-describedby="review-may"
          onClick={approve}
        >
          {next ? words('approveNext') : words('approve')} <Keys keys="Mod+Shift+Enter" />
        </button>
      </div>
      <div className={parts.below}>
        <Refusal error={writer.error} />
        {rejecting ? (
          <RejectForm
            number={unit.position + 1}
            author={unit.target?.author?.name}
            busy={writer.busy}
            send={(kind, reason) => void judge({verdict: 'reject', kind, reason})}
            cancel={() => setRejecting(false)}
          />
        ) : null}
      </div>
    </section>
  )
}

/** Where a text comes from that nobody wrote or changed. */
function takenFrom(origin: string | undefined): 'memory' | 'machine' | undefined {
  return origin === 'memory' || origin === 'machine' ? origin : undefined
}

/** The unit after this one; nothing after the last. */
function nextOf(units: readonly FoundUnit[], current: FoundUnit): FoundUnit | undefined {
  return units[units.findIndex(one => one.document === current.document && one.key === current.key) + 1]
}

/** `Mod+Shift+Enter` approves, `Alt+↑ ↓` move; never while an input method composes. */
function useReviewKeys(acts: Readonly<Record<'approve' | 'previous' | 'next', () => void>>): void {
  const newest = useRef(acts)
  newest.current = acts
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return
      const mod = event.ctrlKey || event.metaKey
      const act =
        event.key === 'Enter' && mod && event.shiftKey
          ? 'approve'
          : event.altKey && !mod && event.key === 'ArrowUp'
            ? 'previous'
            : event.altKey && !mod && event.key === 'ArrowDown'
              ? 'next'
              : undefined
      if (!act) return
      event.preventDefault()
      newest.current[act]()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
