'use client'
import {useState} from 'react'
import {useTranslations} from 'use-intl'
import {AskDialog} from '../../../_parts/ask-dialog.tsx'
import {useDesk} from '../../../_parts/desk-context.tsx'
import type {Person} from '../../../_parts/desk-data.ts'
import {Icon} from '../../../_parts/icon.tsx'
import {Refusal} from '../../../_parts/refusal.tsx'
import {useWrite} from '../../../_parts/use-write.ts'
import {When} from '../../../_parts/when.tsx'

/** One document that an announcement was made from, as the API gives it. */
export type PastImport = Readonly<{
  id: string
  at: string
  author: Person | null
  file: string
  detail: Readonly<Partial<Record<'changed' | 'added' | 'removed', number>>>
  undone: Readonly<{at: string; by: Person | null}> | null
  mayUndo: boolean
}>

type Props = Readonly<{slug: string; imports: readonly PastImport[]; mayEdit: boolean}>

/** The documents that an announcement was made from, newest first; the last one can be taken back. */
export function ImportHistory({slug, imports, mayEdit}: Props) {
  const words = useTranslations('imports')
  const common = useTranslations('parts')
  const {locale} = useDesk()
  const writer = useWrite()
  const [asked, setAsked] = useState<PastImport>()
  const undo = async ({id}: PastImport) => {
    const path = `/api/v1/documents/announcements/${encodeURIComponent(slug)}/imports/${id}/undo`
    const {done} = await writer.write('POST', path)
    if (done) {
      setAsked(undefined)
      // The files of the page are held by their forms: they begin anew.
      window.location.reload()
    }
  }
  return (
    <section className="panel" aria-labelledby="imports-title">
      <header>
        <h2 id="imports-title">{words('title')}</h2>
        {mayEdit ? (
          <a className="button small end" href={`/${locale}/desk/source/${encodeURIComponent(slug)}/import`}>
            {words('corrected')}
          </a>
        ) : null}
      </header>
      {imports.length === 0 ? (
        <p className="inside meta">{words('none')}</p>
      ) : (
        <ul className="rows">
          {imports.map((one, at) => (
            <li key={one.id}>
              <Icon name="file" />
              <span>
                <b>{one.author?.name ?? words('system')}</b>{' '}
                {words(at === imports.length - 1 ? 'made' : 'brought')} <b>{one.file}</b>
              </span>
              <span className="meta">
                {words('detail', {
                  changed: one.detail.changed ?? 0,
                  added: one.detail.added ?? 0,
                  removed: one.detail.removed ?? 0,
                })}
              </span>
              <span className="meta">
                <When at={one.at} />
              </span>
              {one.undone ? (
                <span className="pill">
                  {words('undone', {name: one.undone.by?.name ?? words('system')})}
                </span>
              ) : null}
              {one.mayUndo && mayEdit ? (
                <button type="button" className="button small end" onClick={() => setAsked(one)}>
                  <Icon name="undo" /> {words('undo')}
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <AskDialog open={asked !== undefined} close={() => setAsked(undefined)} title={words('ask')}>
        <p>{words('explain', {file: asked?.file ?? ''})}</p>
        <Refusal error={writer.error} />
        <p>
          <button
            type="button"
            className="button danger"
            disabled={writer.busy}
            onClick={() => asked && void undo(asked)}
          >
            {words('undo')}
          </button>{' '}
          <button type="button" className="button quiet" onClick={() => setAsked(undefined)}>
            {common('cancel')}
          </button>
        </p>
      </AskDialog>
    </section>
  )
}
