'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import {editorLink} from '../../_parts/editor-link.ts'
import {StateMark} from '../../_parts/state-mark.tsx'
import parts from '../../_parts/unit-lines.module.css'
import {When} from '../../_parts/when.tsx'
import {MarkedWords} from './marked-words.tsx'
import type {Concordance, Pair} from './memory-data.ts'

type Props = Readonly<{lines: Concordance['lines']; pair: Pair; side: 'source' | 'target'}>

/** Remembered translations that hold the words, each with where it comes from. */
export function RememberedLines({lines, pair, side}: Props) {
  const words = useTranslations('memory')
  const {locale} = useDesk()
  return (
    <ol className="panel">
      {lines.map(({entry, places}) => (
        <li key={entry.id} className={parts.line}>
          <p className={parts.head}>
            {entry.document && entry.key ? (
              <a href={editorLink(locale, entry.document, pair.target, entry.key)}>{entry.document}</a>
            ) : (
              <span>{words('fromFile', {file: entry.origin})}</span>
            )}
            {entry.state ? <StateMark state={entry.state} /> : null}
            {entry.author ? <span>{entry.author.name}</span> : null}
            {entry.at ? <When at={entry.at} /> : null}
          </p>
          <div className={parts.sides}>
            <p lang={pair.source}>
              <MarkedWords text={entry.source} places={side === 'source' ? places : []} />
            </p>
            <p lang={pair.target}>
              <MarkedWords text={entry.target} places={side === 'target' ? places : []} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
