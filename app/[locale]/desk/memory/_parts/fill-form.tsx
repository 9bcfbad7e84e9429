'use client'
import {type FormEvent, useId, useState} from 'react'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import {LocaleOptions} from '../../_parts/locale-options.tsx'
import {Refusal} from '../../_parts/refusal.tsx'
import type {Writer} from '../../_parts/use-write.ts'
import parts from './fill-form.module.css'
import {FillPreview} from './fill-preview.tsx'
import type {FillableDocument, FillRequest, PreTranslated} from './memory-data.ts'

type Props = Readonly<{documents: readonly FillableDocument[]; writer: Writer}>

/** Fill the untranslated units of a document from the memory: first a preview, then one press. */
export function FillForm({documents, writer}: Props) {
  const words = useTranslations('memory')
  const id = useId()
  const {locales, may} = useDesk()
  const [asked, setAsked] = useState<FillRequest>()
  const [preview, setPreview] = useState<PreTranslated>()
  const [chosen, setChosen] = useState(documents[0]?.document ?? '')
  const source = documents.find(({document}) => document === chosen)?.source
  const own = locales.filter(tag => tag !== source && may('translator', tag))
  if (documents.length === 0) return null
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const next = {
      document: chosen,
      source: source ?? '',
      locale: String(fields.get('locale')),
      threshold: Number(fields.get('threshold')),
    }
    const {locale, threshold} = next
    const path = `/api/v1/documents/${chosen}/pre-translate`
    const written = await writer.write<PreTranslated>('POST', path, {locale, threshold, preview: true}, false)
    if (!written.done) return
    setAsked(next)
    setPreview(written.body)
  }
  return (
    <form className="panel" onSubmit={event => void submit(event)} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{words('fillTitle')}</h2>
      </header>
      <div className={`inside ${parts.inside}`}>
        <div className="field">
          <label htmlFor={`${id}-document`}>{words('document')}</label>
          <select id={`${id}-document`} value={chosen} onChange={event => setChosen(event.target.value)}>
            {documents.map(({document, title}) => (
              <option key={document} value={document}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-locale`}>{words('into')}</label>
          <select id={`${id}-locale`} name="locale" required>
            <LocaleOptions tags={own} />
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-threshold`}>{words('threshold')}</label>
          <input
            id={`${id}-threshold`}
            name="threshold"
            type="number"
            min={50}
            max={101}
            defaultValue={100}
            required
          />
        </div>
        <p className="meta">{words('fillHint')}</p>
        <Refusal error={writer.error} />
        <button type="submit" className="button wide" disabled={writer.busy || own.length === 0}>
          {words('preview')}
        </button>
      </div>
      <FillPreview preview={preview} asked={asked} writer={writer} close={() => setPreview(undefined)} />
    </form>
  )
}
