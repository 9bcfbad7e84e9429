'use client'
import {useTranslations} from 'use-intl'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import {ExportForm} from './export-form.tsx'
import {ImportForm} from './import-form.tsx'

/** What goes out to translators without the desk, and what comes back from them. */
export function ExchangePage({documents}: Readonly<{documents: readonly string[]}>) {
  const words = useTranslations('exchange')
  return (
    <DeskFrame>
      <h1>{words('title')}</h1>
      <p className="meta">{words('lead')}</p>
      <ExportForm documents={documents} />
      <ImportForm />
    </DeskFrame>
  )
}
