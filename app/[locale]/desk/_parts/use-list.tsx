'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from './desk-context.tsx'
import type {Use} from './desk-data.ts'
import {editorLink} from './editor-link.ts'
import {PlainMessage} from './plain-message.tsx'

/** Every place where a record is used; each leads there. */
export function UseList({uses}: Readonly<{uses: readonly Use[]}>) {
  const words = useTranslations('uses')
  const {locale} = useDesk()
  return (
    <section className="panel" aria-labelledby="uses">
      <header>
        <h2 id="uses">{words('title')}</h2>
        <span className="meta">{words('count', {count: uses.length})}</span>
      </header>
      {uses.length === 0 ? <p className="inside meta">{words('none')}</p> : null}
      <ul className="rows">
        {uses
          .map(all => (all.locale === '*' ? {...all, locale: undefined} : all))
          .map(use => (
            <li key={[use.document, use.key, use.fact, use.locale].join(' ')}>
              <span>
                <a href={addressOf(locale, use)}>
                  {use.document}
                  {use.fact ? ` · {${use.fact}}` : ''}
                </a>
                {use.locale ? <span className="meta"> {use.locale}</span> : null}
                <br />
                <span className="meta" lang={use.locale}>
                  <PlainMessage message={use.text} />
                </span>
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}

function addressOf(locale: string, use: Use): string {
  if (use.locale) return editorLink(locale, use.document, use.locale, use.key)
  return `/${locale}/desk/source/${encodeURIComponent(use.document.replace('announcements/', ''))}`
}
