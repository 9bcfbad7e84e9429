'use client'
import {type FormEvent, useId} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {AskDialog} from '../../../../../_parts/ask-dialog.tsx'
import {ApiError} from '../../../../../_parts/call-api.ts'
import type {DocumentDetail} from '../../../../../_parts/desk-data.ts'
import {FindingCard} from '../../../../../_parts/finding-card.tsx'
import type {Block, Gate, Release} from '../../../../../_parts/office-data.ts'
import {Refusal} from '../../../../../_parts/refusal.tsx'
import type {Writer} from '../../../../../_parts/use-write.ts'
import parts from './block-list.module.css'

type Props = Readonly<{
  open: boolean
  close: () => void
  done: () => void
  document: string
  target: string
  gate: Gate | undefined
  about: DocumentDetail
  writer: Writer
}>

/** The last question before files are written; after publication it asks for the correction that readers will see. */
export function ReleaseDialog({open, close, done, document, target, gate, about, writer}: Props) {
  const words = useTranslations('gate')
  const id = useId()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const read = (name: string) => String(fields.get(name) ?? '').trim()
    const note = Object.fromEntries(
      about.locales.map(tag => [tag, read(`note-${tag}`)]).filter(([, text]) => text),
    )
    const body = {
      documents: [document],
      locales: [target],
      git: fields.has('git'),
      ...(read('note') ? {note: read('note')} : {}),
      ...(gate?.correction ? {correction: {note}} : {}),
    }
    const written = await writer.write<{release: Release}>('POST', '/api/v1/releases', body)
    if (written.done) done()
  }
  return (
    <AskDialog
      open={open}
      close={close}
      title={words.rich('confirmTitle', {
        language: () => <span lang={target}>{nameOfLocale(target, about.locales)}</span>,
      })}
    >
      <form onSubmit={event => void submit(event)}>
        <p className={parts.what}>{words('confirmLead', {count: gate?.files.length ?? 0})}</p>
        {gate?.correction
          ? about.locales.map(tag => (
              <div className="field" key={tag}>
                <label htmlFor={`${id}-${tag}`}>
                  {words('correctionIn', {language: nameOfLocale(tag, about.locales)})}
                </label>
                <textarea
                  id={`${id}-${tag}`}
                  name={`note-${tag}`}
                  lang={tag}
                  rows={2}
                  required={tag === target || tag === about.source}
                  maxLength={2000}
                />
              </div>
            ))
          : null}
        <div className="field">
          <label htmlFor={`${id}-note`}>{words('note')}</label>
          <input id={`${id}-note`} name="note" maxLength={500} />
        </div>
        {target === about.source ? null : (
          <p className="meta">{words('withSource', {language: nameOfLocale(about.source, about.locales)})}</p>
        )}
        {gate?.git !== true ? null : (
          <label className="check">
            <input type="checkbox" name="git" />
            {words('git')}
          </label>
        )}
        <BlocksFound error={writer.error} />
        <Refusal error={writer.error} />
        <div className={parts.acts}>
          <button type="button" className="button" onClick={close}>
            {words('cancel')}
          </button>
          <button type="submit" className="button primary" disabled={writer.busy}>
            {words('release')}
          </button>
        </div>
      </form>
    </AskDialog>
  )
}

/** What came up only with the release itself, such as a correction note that says another figure than its source. */
function BlocksFound({error}: Readonly<{error: unknown}>) {
  const blocks =
    error instanceof ApiError && Array.isArray(error.body.blocks) ? (error.body.blocks as Block[]) : []
  return blocks.map(({id, finding}) => (finding ? <FindingCard key={id} finding={finding} /> : null))
}
