import {loadReader} from '../../../_import/_parts/load-reader.ts'
import type {DocumentDetail} from '../../../_parts/desk-data.ts'
import {importWords} from '../../../_parts/desk-messages.ts'
import {load} from '../../../_parts/load.ts'
import {openDesk, type PageProps} from '../../../_parts/open-desk.ts'
import {CorrectedPage} from './_parts/corrected-page.tsx'

/** A corrected document for an announcement that stands. */
export default async function Page({params}: PageProps<{slug: string}>) {
  const {locale} = await openDesk(params)
  const {slug} = await params
  const about = await load<DocumentDetail>(`/api/v1/documents/announcements/${slug}`)
  return (
    <CorrectedPage
      slug={decodeURIComponent(slug)}
      about={about!}
      sayings={importWords(locale)}
      reader={loadReader()}
    />
  )
}
