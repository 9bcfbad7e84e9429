'use client'
import {useTranslations} from 'use-intl'
import {inLanguage} from '../../../(reader)/_parts/in-language.ts'
import {Icon} from '../../_parts/icon.tsx'
import {Difference} from './difference.tsx'
import type {EditorData, UnitRow} from './editor-data.ts'
import parts from './sections.module.css'
import type {MemoryMatch, Substitution} from './use-memory.ts'
import type {OpenUnit} from './use-open-unit.ts'
import {useShown} from './use-shown.ts'

type Props = Readonly<{
  matches: readonly MemoryMatch[]
  data: EditorData
  unit: UnitRow
  opened: OpenUnit
  use: (text: string) => void
}>

/** Matches of the memory: how alike, what differs in the source, the translation, and what was put in or is open. */
export function MemorySection({matches, data, unit, opened, use}: Props) {
  const words = useTranslations('editor')
  const states = useTranslations('states')
  const {facts, terms, source, target} = data
  const shared = {facts, terms, numbers: opened.numbers, chips: opened.chips}
  const sources = useShown([unit.source.text, ...matches.map(match => match.entry.source)], {
    ...shared,
    locale: source,
    words: opened.sourceShown.terms,
  })
  const targets = useShown(
    matches.map(match => match.target),
    {...shared, locale: target, words: opened.shown.terms},
  )
  if (matches.length === 0) return <p className="meta">{words('noMemory')}</p>
  return (
    <ul>
      {matches.map(({score, entry, target: text, substitutions}) => (
        <li key={entry.id}>
          <p className={parts.line}>
            <b>{Math.floor(score)} %</b>
            <span className="meta">
              {entry.state ? `${states(entry.state)} · ` : ''}
              {[entry.document ?? entry.origin, entry.author?.name].filter(Boolean).join(' · ')}
            </span>
            <button type="button" className="button small" onClick={() => use(text)}>
              {words('useHit')}
            </button>
          </p>
          <p {...inLanguage(source)}>
            <Difference before={entry.source} after={unit.source.text} locale={source} {...sources} />
          </p>
          <p className={parts.text} {...inLanguage(target)}>
            <Difference before={text} after={text} locale={target} {...targets} />
          </p>
          {substitutions.map((one, at) => (
            <SubstitutionNote key={at} substitution={one} />
          ))}
        </li>
      ))}
    </ul>
  )
}

/** What was put in place of the remembered figure is said; what is open is marked. */
function SubstitutionNote({substitution}: Readonly<{substitution: Substitution}>) {
  const words = useTranslations('editor')
  const {from = '', to = '', state} = substitution
  return (
    <p className={state === 'open' ? 'warning-text icon-word' : 'meta'}>
      {state === 'open' ? <Icon name="warning" /> : null}
      {words(state === 'open' ? 'substitutionOpen' : 'substitutionDone', {
        from: from || words('nothing'),
        to: to || words('nothing'),
      })}
    </p>
  )
}
