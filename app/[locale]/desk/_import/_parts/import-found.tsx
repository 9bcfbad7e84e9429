'use client'
import {useTranslations} from 'use-intl'
import type {OpenFinding} from '../../_parts/desk-data.ts'
import {FindingSentence} from '../../_parts/finding-card.tsx'
import {Icon} from '../../_parts/icon.tsx'
import parts from './import.module.css'
import type {Preview} from './import-data.ts'

type Say = (key: string, values: Record<string, string | number>) => string

/** Notes that ask for something to be done: they stand first, with a mark. */
const asking = new Set([
  'image-without-alt',
  'image-left-out',
  'image-too-large',
  'images-not-in-paste',
  'external-left-out',
  'encoding-unsure',
  'no-article',
])

/** What reading decided or left out, the faults of the source, and what the two languages disagree about. */
export function ImportNotes({preview, say}: Readonly<{preview: Preview; say: Say}>) {
  const words = useTranslations('import')
  const {notes, findings, translation, errors} = preview
  const shown = findings.filter(({status}) => status !== 'asked')
  const isAlone = ({rule}: OpenFinding) => rule === 'sentence-missing' || rule === 'sentence-extra'
  const differing = translation?.findings.filter(one => !isAlone(one)) ?? []
  const alone = translation?.findings.filter(isAlone) ?? []
  if (notes.length + shown.length + differing.length + alone.length + errors.length === 0) return null
  const sorted = notes.toSorted((one, other) => Number(asking.has(other.rule)) - Number(asking.has(one.rule)))
  return (
    <section className="panel" aria-labelledby="import-notes">
      <header>
        <h2 id="import-notes">{words('notes')}</h2>
      </header>
      <ul className="rows">
        {errors.map((finding, at) => (
          <li key={at} className={parts.note}>
            <Icon name="error" className="error-text" />
            <span>
              <FindingSentence finding={finding} />
            </span>
          </li>
        ))}
        {differing.map((finding, at) => (
          <li key={at} className={parts.note}>
            <Icon name="warning" className="warning-text" />
            <span>
              <b>{words('disagree')}</b> <FindingSentence finding={finding} />
            </span>
          </li>
        ))}
        {alone.length > 0 ? (
          <li className={parts.note}>
            <Icon name="warning" className="warning-text" />
            <details>
              <summary>{words('untranslated', {count: alone.length})}</summary>
              <ul className={parts.answered}>
                {alone.map(({rule, actual, expected}, at) => (
                  <li key={at}>
                    <span className="pill">
                      {words(rule === 'sentence-extra' ? 'onlyThere' : 'onlyHere')}
                    </span>{' '}
                    {actual || expected}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ) : null}
        {sorted.map(({rule, count = 1, actual = ''}) => (
          <li key={rule} className={parts.note}>
            <Icon
              name={asking.has(rule) ? 'warning' : 'check'}
              className={asking.has(rule) ? 'warning-text' : 'meta'}
            />
            <span>{say(`note-${rule}`, {count, actual})}</span>
          </li>
        ))}
        {shown.map(({finding, status}, at) => (
          <li key={at} className={parts.note}>
            <Icon
              name={status === 'open' ? 'warning' : 'check'}
              className={status === 'open' ? 'warning-text' : 'good'}
            />
            <span>
              <FindingSentence finding={finding} />{' '}
              <span className="pill">{say(`finding-${status}`, {})}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Every fact that was found, as written, and how sure it is. */
export function FoundFacts({preview}: Readonly<{preview: Preview}>) {
  const words = useTranslations('import')
  return (
    <details className="panel">
      <summary className={parts.summary}>
        {words('facts')} <span className="meta">{words('factCount', {count: preview.facts.length})}</span>
      </summary>
      <div className="scroll">
        <table className="listing">
          <caption className="visually-hidden">{words('facts')}</caption>
          <thead>
            <tr>
              <th scope="col">{words('name')}</th>
              <th scope="col">{words('written')}</th>
              <th scope="col">{words('sureness')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.facts.map(({name, text, sure}) => (
              <tr key={name}>
                <th scope="row">
                  <code>{`{${name}}`}</code>
                </th>
                <td lang={preview.locale}>{text}</td>
                <td>{words(sure)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
