'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../_parts/desk-context.tsx'
import type {Overview} from '../_parts/desk-data.ts'
import {editorLink} from '../_parts/editor-link.ts'
import {When} from '../_parts/when.tsx'
import parts from './deadlines.module.css'

/** Deadlines shown; the assignments page has all. */
const most = 6

/** What is due next, and when embargoes end. */
export function Deadlines({overview}: Readonly<{overview: Overview}>) {
  const words = useTranslations('deadlines')
  const {locale, now, zone} = useDesk()
  const dues = overview.documents
    .flatMap(row => [
      ...Object.entries(row.locales).flatMap(([tag, {due}]) =>
        due ? [{row, tag, at: due.at, zone: due.zone, embargo: false}] : [],
      ),
      ...(row.embargo ? [{row, tag: row.source, ...row.embargo, embargo: true}] : []),
    ])
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .slice(0, most)
  return (
    <section className="panel" aria-labelledby="deadlines">
      <header>
        <h2 id="deadlines">{words('title')}</h2>
        <a className="end meta" href={`/${locale}/desk/assignments`}>
          {words('all')}
        </a>
      </header>
      {dues.length === 0 ? <p className="inside meta">{words('none')}</p> : null}
      <ul className={`rows ${parts.dues}`}>
        {dues.map(due => (
          <li key={`${due.row.document} ${due.tag} ${due.embargo}`}>
            <span className={Date.parse(due.at) < now ? `error-text ${parts.when}` : parts.when}>
              <When at={due.at} zone={due.zone} />
            </span>
            <a href={editorLink(locale, due.row.document, due.tag)}>{due.row.title}</a>
            <span className="meta">{due.embargo ? words('embargo') : due.tag}</span>
          </li>
        ))}
      </ul>
      <footer>{words('zone', {zone})}</footer>
    </section>
  )
}
