'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {FoundUnit} from '../../_parts/desk-data.ts'
import {editorLink} from '../../_parts/editor-link.ts'
import {Icon} from '../../_parts/icon.tsx'
import {MessageText} from '../../_parts/message-text.tsx'
import {StateMark} from '../../_parts/state-mark.tsx'
import parts from '../../_parts/unit-lines.module.css'

/** Units that a search found: source and target beside each other, each leading to its place in the editor. */
export function FoundUnits({units, target}: Readonly<{units: readonly FoundUnit[]; target: string}>) {
  const words = useTranslations('search')
  const {locale} = useDesk()
  if (units.length === 0) return <p className="panel inside">{words('none')}</p>
  return (
    <ol className="panel">
      {units.map(unit => (
        <li key={`${unit.document} ${unit.key}`} className={parts.line}>
          <p className={parts.head}>
            <a href={editorLink(locale, unit.document, target, unit.key)}>
              {words('unitOf', {number: unit.position + 1, document: unit.document})}
            </a>
            <StateMark state={unit.status} />
            {unit.errors > 0 ? (
              <span className="icon-word error-text">
                <Icon name="error" />
                {words('errors', {count: unit.errors})}
              </span>
            ) : null}
            {unit.warnings > 0 ? (
              <span className="icon-word warning-text">
                <Icon name="warning" />
                {words('warnings', {count: unit.warnings})}
              </span>
            ) : null}
          </p>
          <div className={parts.sides}>
            <p>
              <MessageText message={unit.source.text} locale={unit.source.lang} />
            </p>
            <p>
              {unit.target ? (
                <MessageText message={unit.target.text} locale={target} source={unit.source.text} />
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
