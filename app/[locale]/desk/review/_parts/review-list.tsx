'use client'
import Link from 'next/link'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import {Icon} from '../../_parts/icon.tsx'
import {PlainMessage} from '../../_parts/plain-message.tsx'
import {StateMark} from '../../_parts/state-mark.tsx'
import {reviewLink} from './review-link.ts'
import parts from './review-list.module.css'
import type {ReviewProps} from './review-props.ts'

type Props = Pick<ReviewProps, 'queues' | 'target' | 'units' | 'current'>

/** What waits for review, in document order; own texts are told apart, for somebody else must look at them. */
export function ReviewList({queues, target, units, current}: Props) {
  const words = useTranslations('review')
  const {locale, locales, person} = useDesk()
  return (
    <nav className={parts.list} aria-label={words('queue')}>
      <div className={parts.head}>
        <h1 className={parts.title}>{words('count', {count: units.length})}</h1>
        <ul className={parts.targets} aria-label={words('targets')}>
          {queues.map(({tag, total}) => (
            <li key={tag}>
              <Link
                className="pill"
                href={`/${locale}/desk/review?target=${tag}`}
                aria-current={tag === target ? 'true' : undefined}
              >
                <span lang={tag}>{nameOfLocale(tag, locales)}</span> {total}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <ol>
        {units.map(unit => (
          <li key={`${unit.document}/${unit.key}`}>
            <Link
              className={parts.unit}
              href={reviewLink(locale, target ?? '', unit)}
              aria-current={unit === current ? 'true' : undefined}
            >
              <span className={parts.number}>{unit.position + 1}</span>
              <span className={parts.text} lang={unit.source.lang}>
                <PlainMessage message={unit.source.text} />
              </span>
              <span className={parts.state}>
                <StateMark state={unit.status} />
                {unit.errors > 0 ? (
                  <span className="icon-word error-text">
                    <Icon name="error" />
                    {unit.errors}
                  </span>
                ) : null}
                {unit.warnings > 0 ? (
                  <span className="icon-word warning-text">
                    <Icon name="warning" />
                    {unit.warnings}
                  </span>
                ) : null}
                <span>
                  {unit.target?.author?.id === person?.id ? words('yours') : unit.target?.author?.name}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
