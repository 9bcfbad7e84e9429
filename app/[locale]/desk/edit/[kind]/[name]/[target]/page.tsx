import {headers} from 'next/headers'
import {notFound} from 'next/navigation'
import {openDesk, type PageProps} from '../../../../_parts/open-desk.ts'
import {Editor} from '../../../_parts/editor.tsx'
import {loadEditor} from '../../../_parts/load-editor.ts'
import {loadFindingWords} from '../../../_parts/load-finding-words.ts'

type Params = Readonly<{kind: string; name: string; target: string}>

/** The editor of one announcement, or of one namespace of the interface, in one locale. */
export default async function Page({params, searchParams}: PageProps<Params>) {
  const {locale, person} = await openDesk(params)
  const {kind, name, target} = await params
  const {unit} = await searchParams
  if (kind !== 'announcements' && kind !== 'interface') notFound()
  const nonce = (await headers()).get('x-nonce') ?? ''
  const document = {kind, name: decodeURIComponent(name), target: decodeURIComponent(target)} as const
  const wanted = typeof unit === 'string' ? unit : undefined
  const data = await loadEditor({...document, unit: wanted, person: person.id, nonce})
  if (!data) notFound()
  return <Editor data={data} findingWords={loadFindingWords(locale)} />
}
