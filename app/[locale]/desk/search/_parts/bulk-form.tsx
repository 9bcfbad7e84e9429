'use client'
import {type FormEvent, useEffect, useId, useState} from 'react'
import {useTranslations} from 'use-intl'
import {callApi} from '../../_parts/call-api.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {Person} from '../../_parts/desk-data.ts'
import {Refusal} from '../../_parts/refusal.tsx'
import type {Writer} from '../../_parts/use-write.ts'
import parts from './bulk-form.module.css'
import {type BulkPreview, BulkPreviewDialog} from './bulk-preview.tsx'

/** What can be done to all units found. */
const kinds = ['approve', 'reject', 'replace', 'copy-source', 'set-state', 'restore-author'] as const
type Kind = (typeof kinds)[number]

/** Verdicts, and taking back what somebody else wrote. */
const ofReviewers: readonly Kind[] = ['approve', 'reject', 'restore-author']

type Props = Readonly<{query: string; target: string; total: number; writer: Writer}>

/** First the act, then the preview of every change, then the word; all of it can be undone at once. */
export function BulkForm({query, target, total, writer}: Props) {
  const words = useTranslations('bulk')
  const id = useId()
  const {may, person} = useDesk()
  const reviews = may('reviewer', target)
  const mayDo = (name: Kind) => reviews || !ofReviewers.includes(name)
  const [kind, setKind] = useState<Kind>(reviews ? 'approve' : 'replace')
  const [members, setMembers] = useState<readonly Person[]>([])
  useEffect(() => {
    if (kind !== 'restore-author') return
    callApi<{members: Person[]}>('GET', '/api/v1/members').then(
      answer => setMembers(answer.members),
      () => setMembers(person ? [person] : []),
    )
  }, [kind, person])
  const [asked, setAsked] = useState<Readonly<Record<string, unknown>>>()
  const [preview, setPreview] = useState<BulkPreview>()
  if (!may('translator', target)) return null
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const read = (name: string) => String(fields.get(name) ?? '')
    const action = {
      kind,
      ...(kind === 'replace'
        ? {find: read('find'), replace: read('replace'), regex: fields.has('regex')}
        : {}),
      ...(kind === 'reject' ? {reason: read('reason')} : {}),
      ...(kind === 'set-state' ? {state: 'initial'} : {}),
      ...(kind === 'restore-author' ? {author: read('author')} : {}),
    }
    const body = {q: query, locale: target, action}
    const written = await writer.write<BulkPreview>('POST', '/api/v1/bulk/preview', body, false)
    if (!written.done) return
    setAsked(body)
    setPreview(written.body)
  }
  return (
    <form className="panel" onSubmit={event => void submit(event)} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{words('title', {count: total})}</h2>
      </header>
      <div className={`inside ${parts.inside}`}>
        <div className="field">
          <label htmlFor={`${id}-kind`}>{words('act')}</label>
          <select id={`${id}-kind`} value={kind} onChange={event => setKind(event.target.value as Kind)}>
            {kinds
              .filter(name => mayDo(name))
              .map(name => (
                <option key={name} value={name}>
                  {words(name)}
                </option>
              ))}
          </select>
        </div>
        {kind === 'replace' ? (
          <>
            <div className="field">
              <label htmlFor={`${id}-find`}>{words('find')}</label>
              <input id={`${id}-find`} name="find" required maxLength={500} />
            </div>
            <div className="field">
              <label htmlFor={`${id}-replace`}>{words('replaceBy')}</label>
              <input id={`${id}-replace`} name="replace" maxLength={500} />
            </div>
            <label className="check">
              <input type="checkbox" name="regex" />
              {words('regex')}
            </label>
          </>
        ) : null}
        {kind === 'restore-author' ? (
          <div className="field">
            <label htmlFor={`${id}-author`}>{words('author')}</label>
            <select id={`${id}-author`} name="author" required>
              {members.map(one => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        {kind === 'reject' ? (
          <div className="field">
            <label htmlFor={`${id}-reason`}>{words('reason')}</label>
            <textarea id={`${id}-reason`} name="reason" rows={2} required maxLength={2000} />
          </div>
        ) : null}
        <p className="meta">{words(`${kind}-hint`)}</p>
        <Refusal error={writer.error} />
        <button type="submit" className="button wide" disabled={writer.busy}>
          {words('preview')}
        </button>
      </div>
      <BulkPreviewDialog
        preview={preview}
        asked={asked}
        target={target}
        writer={writer}
        close={() => setPreview(undefined)}
      />
    </form>
  )
}
