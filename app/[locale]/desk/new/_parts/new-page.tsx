'use client'
import {useRouter} from 'next/navigation'
import {type FormEvent, useId} from 'react'
import {useTranslations} from 'use-intl'
import type {PageWords} from '../../_import/_parts/import-view.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import {LocaleOptions} from '../../_parts/locale-options.tsx'
import {RecordFindings} from '../../_parts/record-findings.tsx'
import {Refusal} from '../../_parts/refusal.tsx'
import {useWrite} from '../../_parts/use-write.ts'
import {ImportNew} from './import-new.tsx'
import parts from './new-page.module.css'

/** An announcement begins with its address, its language and its title; the text and the facts follow at their page. */
export function NewPage({
  sayings,
  reader,
}: Readonly<{sayings: Readonly<Record<string, string>>; reader: PageWords}>) {
  const words = useTranslations('new')
  const id = useId()
  const router = useRouter()
  const writer = useWrite()
  const {locale, locales, may} = useDesk()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const read = (name: string) => String(fields.get(name) ?? '').trim()
    const body = {slug: read('slug'), ...draftOf(read('source'), read('title'), read('date'), read('text'))}
    const {done} = await writer.write('POST', '/api/v1/documents/announcements', body, false)
    if (done) router.push(`/${locale}/desk/source/${encodeURIComponent(body.slug)}`)
  }
  return (
    <DeskFrame>
      <h1>{words('title')}</h1>
      <ImportNew sayings={sayings} reader={reader} />
      <details className={parts.nothing}>
        <summary>{words('fromNothing')}</summary>
        <form className={parts.form} onSubmit={event => void submit(event)}>
          <p className="meta">{words('lead')}</p>
          <div className="field">
            <label htmlFor={`${id}-source`}>{words('source')}</label>
            <select id={`${id}-source`} name="source">
              <LocaleOptions tags={locales.filter(tag => may('publisher', tag))} />
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-name`}>{words('headline')}</label>
            <input id={`${id}-name`} name="title" required maxLength={300} />
          </div>
          <div className="field">
            <label htmlFor={`${id}-slug`}>{words('slug')}</label>
            <input
              id={`${id}-slug`}
              name="slug"
              required
              pattern="[a-z0-9]+(\-[a-z0-9]+)*"
              maxLength={80}
              aria-describedby={`${id}-slug-hint`}
            />
            <p className="hint" id={`${id}-slug-hint`}>
              {words('slugHint')}
            </p>
          </div>
          <div className="field">
            <label htmlFor={`${id}-date`}>{words('date')}</label>
            <input id={`${id}-date`} name="date" type="date" required />
          </div>
          <div className="field">
            <label htmlFor={`${id}-text`}>{words('text')}</label>
            <textarea id={`${id}-text`} name="text" rows={12} required maxLength={60_000} />
          </div>
          <RecordFindings writer={writer} />
          <Refusal error={writer.error} />
          <p>
            <button type="submit" className="button primary" disabled={writer.busy}>
              {words('make')}
            </button>
          </p>
        </form>
      </details>
    </DeskFrame>
  )
}

/** The two files to begin with. Text is quoted as JSON, which YAML reads as it is. */
function draftOf(source: string, title: string, date: string, text: string) {
  const markdown = `---\nsource: ${source}\ntitle: ${JSON.stringify(title)}\ndateline: {date: publishedOn}\n---\n${text}\n`
  return {markdown, facts: `publishedOn:\n  kind: date\n  value: ${date}\n  verified: false\n`}
}
