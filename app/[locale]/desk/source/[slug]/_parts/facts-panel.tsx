'use client'
import {useRouter} from 'next/navigation'
import {useState} from 'react'
import {useTranslations} from 'use-intl'
import type {Fact} from '#messages/fact.ts'
import {ApiError} from '../../../_parts/call-api.ts'
import type {DocumentDetail} from '../../../_parts/desk-data.ts'
import {Icon} from '../../../_parts/icon.tsx'
import {Refusal} from '../../../_parts/refusal.tsx'
import type {Writer} from '../../../_parts/use-write.ts'
import {FactChoice, type KnownOrigin} from './fact-choice.tsx'
import parts from './facts-panel.module.css'

type Verified = Readonly<{rev: number; changed: readonly string[]; open: number}>

type Props = Readonly<{
  slug: string
  about: DocumentDetail
  origins: Readonly<Record<string, KnownOrigin>>
  /** Revision of facts.yaml. */
  rev: number
  writer: Writer
  mayEdit: boolean
}>

/** Every fact as readers will see it, beside the words it was read from: whoever knows the matter confirms them here. */
export function FactsPanel({slug, about, origins, rev, writer, mayEdit}: Props) {
  const words = useTranslations('facts')
  const router = useRouter()
  /** Each with the fact as it was then: one that changes meanwhile is to be looked at again. */
  const [choice, setChoice] = useState<ReadonlyMap<string, string>>(new Map())
  const [done, setDone] = useState<Verified & Readonly<{verified: boolean}>>()
  const [own, setOwn] = useState(false)
  const facts = Object.values(about.facts)
  const open = facts.filter(fact => !fact.verified)
  const chosen = facts.filter(fact => choice.get(fact.name) === JSON.stringify(fact))
  const [toConfirm, toTakeBack] = [false, true].map(state =>
    chosen.filter(fact => fact.verified === state).map(fact => fact.name),
  ) as [string[], string[]]
  const choose = (some: readonly Fact[], isChosen: boolean) => {
    const next = new Map(choice)
    for (const fact of some)
      if (isChosen) next.set(fact.name, JSON.stringify(fact))
      else next.delete(fact.name)
    setChoice(next)
  }
  const mark = async (names: readonly string[], verified: boolean) => {
    if (names.length === 0) return
    setOwn(true)
    setDone(undefined)
    const path = `/api/v1/documents/announcements/${encodeURIComponent(slug)}/facts/verify`
    // Until the page has come anew, its revision is the one that was answered last.
    const newest = Math.max(rev, done?.rev ?? 0)
    const written = await writer.write<Verified>('POST', path, {names, verified, rev: newest})
    setOwn(!written.done)
    if (written.done) {
      setDone({...written.body, verified})
      setChoice(new Map())
    } else if (written.error.code === 'stale') router.refresh()
  }
  const stale = own && writer.error instanceof ApiError && writer.error.code === 'stale'
  return (
    <section id="facts" className={`panel ${parts.facts}`} aria-labelledby="facts-title">
      <header>
        <h2 id="facts-title">{words('title')}</h2>
        <span className={`icon-word ${open.length > 0 ? 'warning-text' : 'good'}`}>
          <Icon name={open.length > 0 ? 'warning' : 'confirmed'} />
          {words('open', {open: open.length, all: facts.length})}
        </span>
        {mayEdit && open.length > 0 ? (
          <button
            type="button"
            className="button small end"
            onClick={() => choose(open, toConfirm.length < open.length)}
          >
            {words(toConfirm.length < open.length ? 'chooseOpen' : 'chooseNone')}
          </button>
        ) : null}
      </header>
      <p className="inside meta">{words('lead')}</p>
      <ul className={parts.rows}>
        {facts.map(fact => (
          <li key={fact.name} id={`fact-${fact.name}`}>
            <FactChoice
              fact={fact}
              origin={origins[fact.name]}
              about={about}
              chosen={mayEdit ? chosen.includes(fact) : undefined}
              choose={isChosen => choose([fact], isChosen)}
            />
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <div className={parts.acts}>
          <button
            type="button"
            className={toConfirm.length > 0 ? 'button primary' : 'button'}
            aria-disabled={toConfirm.length === 0 || writer.busy || undefined}
            onClick={() => void mark(toConfirm, true)}
          >
            {words('confirm', {count: toConfirm.length})}
          </button>
          {done || open.length < facts.length ? (
            <button
              type="button"
              className="button"
              aria-disabled={toTakeBack.length === 0 || writer.busy || undefined}
              onClick={() => void mark(toTakeBack, false)}
            >
              {words('takeBack', {count: toTakeBack.length})}
            </button>
          ) : null}
          <p role="status" className="meta">
            {done
              ? words(done.verified ? 'confirmed' : 'takenBack', {
                  count: done.changed.length,
                  open: done.open,
                })
              : ''}
          </p>
          {stale ? (
            <p className="finding warning" role="alert">
              <Icon name="warning" className="warning-text" />
              <span>{words('stale')}</span>
            </p>
          ) : (
            <Refusal error={own ? writer.error : undefined} />
          )}
        </div>
      ) : null}
    </section>
  )
}
