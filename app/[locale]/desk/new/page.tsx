import {loadReader} from '../_import/_parts/load-reader.ts'
import {importWords} from '../_parts/desk-messages.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {NewPage} from './_parts/new-page.tsx'

/** A new announcement: from a document, or from nothing. */
export default async function Page({params}: PageProps) {
  const {locale} = await openDesk(params)
  return <NewPage sayings={importWords(locale)} reader={loadReader()} />
}
