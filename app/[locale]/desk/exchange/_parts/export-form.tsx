'use client'
import {useId, useState} from 'react'
import {useTranslations} from 'use-intl'
import {exchangeFormats} from '#exchange/exchange-format.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import {LocaleOptions} from '../../_parts/locale-options.tsx'
import parts from './exchange-page.module.css'

/** Choose what goes out and in which format; the link is the file. */
export function ExportForm({documents}: Readonly<{documents: readonly string[]}>) {
  const words = useTranslations('exchange')
  const id = useId()
  const {locales, may} = useDesk()
  const readable = locales.filter(tag => may('reader', tag))
  const [locale, setLocale] = useState(readable.find(tag => may('translator', tag)) ?? readable[0] ?? '')
  const [document, setDocument] = useState('')
  const [format, setFormat] = useState<string>('xliff-2')
  const [only, setOnly] = useState('all')
  const query = new URLSearchParams({locale, format, only, ...(document === '' ? {} : {document})})
  return (
    <section className={parts.part} aria-labelledby={`${id}-out`}>
      <h2 id={`${id}-out`}>{words('out')}</h2>
      <div className={parts.row}>
        <div className="field">
          <label htmlFor={`${id}-locale`}>{words('locale')}</label>
          <select id={`${id}-locale`} value={locale} onChange={event => setLocale(event.target.value)}>
            <LocaleOptions tags={readable} />
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-document`}>{words('document')}</label>
          <select id={`${id}-document`} value={document} onChange={event => setDocument(event.target.value)}>
            <option value="">{words('all')}</option>
            {documents.map(name => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-format`}>{words('format')}</label>
          <select id={`${id}-format`} value={format} onChange={event => setFormat(event.target.value)}>
            {exchangeFormats.map(name => (
              <option key={name} value={name}>
                {words(name === 'xliff-1.2' ? 'format-xliff-1-2' : `format-${name}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-only`}>{words('only')}</label>
          <select id={`${id}-only`} value={only} onChange={event => setOnly(event.target.value)}>
            {(['all', 'missing', 'open'] as const).map(name => (
              <option key={name} value={name}>
                {words(`only-${name}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p className={parts.acts}>
        <a className="button primary" href={`/api/v1/exchange?${query}`} download>
          {words('download')}
        </a>
        <a className="button" href="/api/v1/exchange/terms" download>
          {words('terms')}
        </a>
      </p>
    </section>
  )
}
