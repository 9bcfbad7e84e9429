'use client'
import {type FormEvent, useId, useState} from 'react'
import {useTranslations} from 'use-intl'
import {ApiError} from '../../../_parts/call-api.ts'
import type {OpenFinding} from '../../../_parts/desk-data.ts'
import {FindingCard} from '../../../_parts/finding-card.tsx'
import {RecordFindings} from '../../../_parts/record-findings.tsx'
import {Refusal} from '../../../_parts/refusal.tsx'
import type {Writer} from '../../../_parts/use-write.ts'
import parts from './source-page.module.css'

type Saved = Readonly<{
  rev: number
  findings: readonly OpenFinding[]
  units: Readonly<{kept: number} & Record<'changed' | 'added' | 'gone', readonly string[]>>
}>

type Props = Readonly<{
  slug: string
  file: 'announcement.md' | 'facts.yaml'
  content: Readonly<{text: string; rev: number}>
  writer: Writer
  mayEdit: boolean
  lang: string
}>

/** One file. Saving says what became of its units: a changed sentence keeps its translation, marked stale. */
export function FileForm({slug, file, content, writer, mayEdit, lang}: Props) {
  const words = useTranslations('source')
  const id = useId()
  const [text, setText] = useState(content.text)
  const [rev, setRev] = useState(content.rev)
  /** The text that this form began with or saved last. */
  const [begun, setBegun] = useState(content.text)
  const [saved, setSaved] = useState<Saved>()
  const [own, setOwn] = useState(false)
  // Facts were confirmed above, or somebody else saved: who has typed nothing follows.
  if (content.rev > rev && text === begun) {
    setText(content.text)
    setBegun(content.text)
    setRev(content.rev)
  }
  const changed = text !== content.text
  const behind = content.rev > rev && changed
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setOwn(true)
    const path = `/api/v1/documents/announcements/${encodeURIComponent(slug)}/source`
    const written = await writer.write<Saved>('PUT', path, {file, text, rev})
    setOwn(!written.done)
    if (!written.done) return
    setSaved(written.body)
    setRev(written.body.rev)
    setBegun(text)
  }
  const stale = own && writer.error instanceof ApiError && writer.error.code === 'stale'
  return (
    <form className="panel" onSubmit={event => void submit(event)} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>
          <code>{file}</code>
        </h2>
        <span className="meta">{words('rev', {rev})}</span>
      </header>
      <div className="inside">
        <div className="field">
          <label className="visually-hidden" htmlFor={`${id}-text`}>
            {file}
          </label>
          <textarea
            id={`${id}-text`}
            className={parts.text}
            lang={lang}
            value={text}
            onChange={event => setText(event.target.value)}
            readOnly={!mayEdit}
            spellCheck={file === 'announcement.md'}
          />
        </div>
        <div className={parts.findings} aria-live="polite">
          {saved?.findings.map((finding, at) => (
            <FindingCard key={at} finding={finding} />
          ))}
          {own ? <RecordFindings writer={writer} /> : null}
          {saved ? (
            <p className="good">
              {words('units', {
                kept: saved.units.kept,
                changed: saved.units.changed.length,
                added: saved.units.added.length,
                gone: saved.units.gone.length,
              })}
            </p>
          ) : null}
        </div>
        {stale || behind ? (
          <div className="finding warning" role="alert">
            <span>
              {words('changed')}{' '}
              <button
                type="button"
                className="button small"
                onClick={() => {
                  setText(content.text)
                  setBegun(content.text)
                  setRev(content.rev)
                }}
              >
                {words('takeTheirs')}
              </button>{' '}
              <button type="button" className="button small" onClick={() => setRev(content.rev)}>
                {words('keepMine')}
              </button>
            </span>
          </div>
        ) : null}
        <Refusal error={own && !stale ? writer.error : undefined} />
        {mayEdit ? (
          <button type="submit" className="button primary" disabled={writer.busy || !changed}>
            {words('save')}
          </button>
        ) : null}
      </div>
    </form>
  )
}
