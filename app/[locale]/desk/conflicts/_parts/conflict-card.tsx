'use client'
import {type FormEvent, useId, useRef, useState} from 'react'
import {useTranslations} from 'use-intl'
import {compareWords} from '#messages/compare-words.ts'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {ApiError} from '../../_parts/call-api.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import {editorLink} from '../../_parts/editor-link.ts'
import {MessageText} from '../../_parts/message-text.tsx'
import type {Conflict} from '../../_parts/office-data.ts'
import {RecordFindings} from '../../_parts/record-findings.tsx'
import {Refusal} from '../../_parts/refusal.tsx'
import type {Writer} from '../../_parts/use-write.ts'
import {When} from '../../_parts/when.tsx'
import parts from './conflicts-page.module.css'

/** One conflict: the ancestor, the desk's text, the file's text, their difference, and the merge. */
export function ConflictCard({conflict, writer}: Readonly<{conflict: Conflict; writer: Writer}>) {
  const words = useTranslations('conflicts')
  const id = useId()
  const {locale, locales, may} = useDesk()
  const field = useRef<HTMLTextAreaElement>(null)
  const [sent, setSent] = useState(false)
  const {base, ours, theirs, document, key} = conflict
  const tag = conflict.locale
  const mayEdit = may('translator', tag)
  const take = (text: string) => {
    if (!field.current) return
    field.current.value = text
    field.current.focus()
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSent(true)
    const path = `/api/v1/conflicts/${encodeURIComponent(conflict.id)}`
    await writer.write('POST', path, {text: field.current?.value ?? '', rev: ours?.rev ?? 0})
  }
  const stale = sent && writer.error instanceof ApiError && writer.error.code === 'stale'
  return (
    <article className="panel" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>
          <a href={editorLink(locale, document, tag, key)}>
            {document} · <code>{key}</code>
          </a>
        </h2>
        <span className="pill" lang={tag}>
          {nameOfLocale(tag, locales)}
        </span>
        <span className="end meta">
          <When at={conflict.at} as="full" />
        </span>
      </header>
      {conflict.source ? (
        <p className="inside">
          <span className="meta">{words('source')}</span>{' '}
          <MessageText message={conflict.source} locale="en" />
        </p>
      ) : null}
      <div className={parts.sides}>
        <Side title={words('base')} text={base} tag={tag} missing={words('noBase')} />
        <Side
          title={words('desk')}
          meta={ours ? `${ours.author?.name ?? ''} · ${words('rev', {rev: ours.rev})}` : undefined}
          text={ours?.text ?? null}
          tag={tag}
          missing={words('noText')}
          take={mayEdit && ours ? () => take(ours.text) : undefined}
          takeName={words('keepDesk')}
        />
        <Side
          title={words('file')}
          text={theirs}
          tag={tag}
          missing={words('gone')}
          take={mayEdit && theirs !== null ? () => take(theirs) : undefined}
          takeName={words('takeFile')}
        />
      </div>
      {ours && theirs !== null ? (
        <div className="inside">
          <p className={parts.legend}>
            <b>{words('difference')}</b>
            <span className={parts.mine}>{words('onlyDesk')}</span>
            <span className={parts.theirs}>{words('onlyFile')}</span>
          </p>
          <p className={parts.text} lang={tag}>
            {compareWords(ours.text, theirs, {locale: tag}).map(({kind, text}, at) => (
              <span
                key={at}
                className={kind === 'deleted' ? parts.mine : kind === 'inserted' ? parts.theirs : undefined}
              >
                {kind === 'same' ? null : (
                  <span className="visually-hidden">
                    {words(kind === 'deleted' ? 'onlyDesk' : 'onlyFile')}{' '}
                  </span>
                )}
                {text}
              </span>
            ))}
          </p>
        </div>
      ) : null}
      {mayEdit ? (
        <form className="inside" onSubmit={event => void submit(event)}>
          <div className="field">
            <label htmlFor={`${id}-merge`}>{words('merge')}</label>
            <textarea
              ref={field}
              id={`${id}-merge`}
              className={parts.merge}
              lang={tag}
              rows={3}
              defaultValue={ours?.text ?? theirs ?? ''}
              spellCheck
            />
          </div>
          {sent ? <RecordFindings writer={writer} /> : null}
          <Refusal error={sent && !stale ? writer.error : undefined} />
          {stale ? <p role="alert">{words('changed')}</p> : null}
          <div className={parts.acts}>
            <span className="meta">{words('later')}</span>
            <button type="submit" className="button primary" disabled={writer.busy}>
              {words('save')}
            </button>
          </div>
        </form>
      ) : null}
    </article>
  )
}

type SideProps = Readonly<{
  title: string
  meta?: string | undefined
  text: string | null
  tag: string
  missing: string
  take?: (() => void) | undefined
  takeName?: string
}>

function Side({title, meta, text, tag, missing, take, takeName}: SideProps) {
  return (
    <section className={parts.side}>
      <h3>
        {title} {meta ? <span className="meta">{meta}</span> : null}
      </h3>
      <p className={parts.text}>
        {text === null ? (
          <span className="meta">{missing}</span>
        ) : (
          <MessageText message={text} locale={tag} />
        )}
      </p>
      {take ? (
        <button type="button" className="button small" onClick={take}>
          {takeName}
        </button>
      ) : null}
    </section>
  )
}
