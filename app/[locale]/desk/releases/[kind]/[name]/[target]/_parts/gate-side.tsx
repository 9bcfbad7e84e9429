'use client'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from '../../../../../_parts/desk-context.tsx'
import type {DocumentDetail} from '../../../../../_parts/desk-data.ts'
import {gateLink} from '../../../../../_parts/gate-link.ts'
import {Icon} from '../../../../../_parts/icon.tsx'
import type {Gate} from '../../../../../_parts/office-data.ts'
import parts from './gate-side.module.css'

type Props = Readonly<{target: string; gate: Gate; about: DocumentDetail; open: number}>

/** The other locales, what the release writes, and what follows a publication. */
export function GateSide({target, gate, about, open}: Props) {
  const words = useTranslations('gate')
  const {locale} = useDesk()
  return (
    <aside className={parts.side}>
      <section className="panel" aria-labelledby="gate-locales">
        <header>
          <h2 id="gate-locales">{words('locales')}</h2>
        </header>
        <ul className="rows">
          {about.locales.map(tag => {
            const counts = about.counts[tag]
            const done = counts ? counts.reviewed + counts.final : 0
            const total = counts?.total ?? 0
            const isHere = tag === target
            return (
              <li key={tag}>
                <Icon
                  name={isHere && open > 0 ? 'error' : done === total ? 'confirmed' : 'clock'}
                  className={isHere && open > 0 ? 'error-text' : done === total ? 'good' : undefined}
                />
                <a href={gateLink(locale, about.document, tag)} aria-current={isHere ? 'page' : undefined}>
                  <span lang={tag}>{nameOfLocale(tag, about.locales)}</span>
                </a>
                {tag === about.source ? <span className="meta">{words('source')}</span> : null}
                <span className={`end ${isHere && open > 0 ? 'error-text' : ''}`}>
                  {isHere && open > 0
                    ? words('block', {count: open})
                    : tag === about.source
                      ? ''
                      : words('reviewedOf', {done, total})}
                </span>
              </li>
            )
          })}
        </ul>
      </section>
      <section className="panel" aria-labelledby="gate-files">
        <header>
          <h2 id="gate-files">{words('writes')}</h2>
          <span className="meta">{words('files', {count: gate.files.length})}</span>
        </header>
        <ul className={parts.files}>
          {gate.files.map(file => (
            <li key={file.path}>
              <code>{file.path}</code> <span className="meta">{words(file.change)}</span>
            </li>
          ))}
          {gate.files.length === 0 ? <li className="meta">{words('noFiles')}</li> : null}
        </ul>
      </section>
      <p className="meta">{gate.correction ? words('correctionNow') : words('correctionLater')}</p>
    </aside>
  )
}
