'use client'
import type {ReactNode} from 'react'
import {useTranslations} from 'use-intl'
import type {MessageFields} from '#messages/message-fields.ts'
import {inLanguage} from '../../../(reader)/_parts/in-language.ts'
import {Keys} from '../../_parts/keys.tsx'
import type {ViewOfChip} from './chip-view.ts'
import {SourceText, type TextRun} from './source-text.tsx'
import parts from './unit-pair.module.css'

type Props = Readonly<{
  /** Names of both languages, in the language of the interface. */
  sourceName: string
  targetName: string
  source: string
  sourceFields: MessageFields
  /** The source as it is drawn: terms underlined. */
  runs: readonly TextRun[]
  viewOf: ViewOfChip
  /** What stands below the source: facts, what changed since the translation was made. */
  below: ReactNode
  copySource: (() => void) | undefined
  /** The draft's time, or what stops it. */
  saved: ReactNode
  target: ReactNode
}>

/** Source and target of a unit, level beside each other. */
export function UnitPair(props: Props) {
  const {sourceName, targetName, source, runs, viewOf, below, copySource, saved, target} = props
  const words = useTranslations('editor')
  return (
    <div className={parts.pair}>
      <section className={parts.side} aria-labelledby="source-head" data-zone="source" tabIndex={-1}>
        <header className={parts.head}>
          <h2 id="source-head">
            {words('source')} <span className="meta">{sourceName}</span>
          </h2>
          {copySource ? (
            <button type="button" className={`${parts.act} icon-word`} onClick={copySource}>
              {words('copySource')} <Keys keys="Mod+K C" />
            </button>
          ) : null}
        </header>
        <p className={`${parts.text} edited`} {...inLanguage(source)}>
          <SourceText runs={runs} viewOf={viewOf} />
        </p>
        {below}
      </section>
      <section className={parts.side} aria-labelledby="target-head" data-zone="target" tabIndex={-1}>
        <header className={parts.head}>
          <h2 id="target-head">
            {words('target')} <span className="meta">{targetName}</span>
          </h2>
          <span className="meta">{saved}</span>
        </header>
        {target}
      </section>
    </div>
  )
}
