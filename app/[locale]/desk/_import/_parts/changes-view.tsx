'use client'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import {Icon} from '../../_parts/icon.tsx'
import {joinNames} from '../../_parts/join-names.ts'
import parts from './import.module.css'
import type {CorrectedPreview} from './import-data.ts'
import {WordDiff} from './word-diff.tsx'

/** What a corrected document changes: sentences word by word, facts, pictures, and what becomes stale by it. */
export function ChangesView({preview}: Readonly<{preview: CorrectedPreview}>) {
  const words = useTranslations('corrected')
  const {locale: page, locales} = useDesk()
  const {changes, locale} = preview
  const {units, facts, pictures, stale} = changes
  const name = (tag: string) => nameOfLocale(tag, locales)
  const isNothing = units.length + facts.length + pictures.added.length + pictures.removed.length === 0
  return (
    <section className="panel" aria-labelledby="changes-title">
      <header>
        <h2 id="changes-title">{words('changes')}</h2>
        <span className="meta" role="status">
          {isNothing ? words('nothing') : words('counts', {units: units.length, facts: facts.length})}
        </span>
      </header>
      {Object.keys(stale).length > 0 ? (
        <p className={parts.stale}>
          <Icon name="clock" className="warning-text" />
          {Object.entries(stale).map(([tag, count]) => (
            <span key={tag}>
              <span lang={tag}>{name(tag)}</span>: {words('stale', {count})}
            </span>
          ))}
        </p>
      ) : isNothing ? null : (
        <p className={parts.stale}>
          <Icon name="confirmed" className="good" /> {words('noneStale')}
        </p>
      )}
      <ul className="rows">
        {units.map(unit => (
          <li key={unit.id} className={parts.changed}>
            <span className="pill">{words(unit.change)}</span>
            <p>
              <WordDiff words={unit.words} lang={locale} />
            </p>
            {unit.stale.length > 0 ? (
              <span className="pill warning">
                {words('staleIn', {locales: joinNames(unit.stale.map(name), page)})}
              </span>
            ) : null}
          </li>
        ))}
        {[
          ...pictures.removed.map(file => [file, 'removed'] as const),
          ...pictures.added.map(file => [file, 'added'] as const),
        ].map(([file, change]) => (
          <li key={file} className={parts.changed}>
            <span className="pill">{words(change)}</span>
            <p>{words('picture', {file})}</p>
          </li>
        ))}
      </ul>
      {facts.length > 0 ? (
        <div className="scroll">
          <table className="listing">
            <caption className="visually-hidden">{words('factChanges')}</caption>
            <thead>
              <tr>
                <th scope="col">{words('fact')}</th>
                <th scope="col">{words('before')}</th>
                <th scope="col">{words('now')}</th>
              </tr>
            </thead>
            <tbody>
              {facts.map(fact => (
                <tr key={fact.name}>
                  <th scope="row">
                    <code>{`{${fact.name}}`}</code>
                  </th>
                  <td lang={locale}>{fact.before ?? <span className="meta">{words('none')}</span>}</td>
                  <td lang={locale}>
                    {fact.now ?? <span className="meta">{words('none')}</span>}
                    {fact.wasVerified && fact.now ? (
                      <>
                        {' '}
                        <span className="pill warning">{words('unverified')}</span>
                      </>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  )
}
