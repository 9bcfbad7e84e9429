'use client'
import {useTranslations} from 'use-intl'
import {inLanguage} from '../../../(reader)/_parts/in-language.ts'
import {Difference} from './difference.tsx'
import type {EditorData, UnitRow} from './editor-data.ts'
import parts from './sections.module.css'
import type {MemoryHit} from './use-memory.ts'
import type {OpenUnit} from './use-open-unit.ts'
import {useShown} from './use-shown.ts'

type Props = Readonly<{
  hits: readonly MemoryHit[]
  data: EditorData
  unit: UnitRow
  opened: OpenUnit
  use: (text: string) => void
}>

/** Hits of the memory: how alike, what differs in the source, and the translation. Digits are never swapped. */
export function MemorySection({hits, data, unit, opened, use}: Props) {
  const words = useTranslations('editor')
  const {facts, terms, source, target} = data
  const shared = {facts, terms, numbers: opened.numbers, chips: opened.chips}
  const sources = useShown([unit.source.text, ...hits.map(hit => hit.source)], {
    ...shared,
    locale: source,
    words: opened.sourceShown.terms,
  })
  const targets = useShown(
    hits.map(hit => hit.target),
    {...shared, locale: target, words: opened.shown.terms},
  )
  if (hits.length === 0) return <p className="meta">{words('noMemory')}</p>
  return (
    <ul>
      {hits.map((hit, at) => (
        <li key={`${at}-${hit.target}`}>
          <p className={parts.line}>
            <b>{Math.round(hit.score)} %</b>
            <span className="meta">{[hit.state, hit.origin, hit.by].filter(Boolean).join(' · ')}</span>
            <button type="button" className="button small" onClick={() => use(hit.target)}>
              {words('useHit')}
            </button>
          </p>
          <p {...inLanguage(source)}>
            <Difference
              before={hit.source}
              after={unit.source.text}
              locale={source}
              terms={sources.terms}
              chips={sources.chips}
              viewOf={sources.viewOf}
            />
          </p>
          <p className={parts.text} {...inLanguage(target)}>
            <Difference
              before={hit.target}
              after={hit.target}
              locale={target}
              terms={[]}
              chips={targets.chips}
              viewOf={targets.viewOf}
            />
          </p>
          {digitsOf(hit.source) === digitsOf(unit.source.text) ? null : (
            <p className="warning-text">{words('digitsDiffer')}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

function digitsOf(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ')
}
