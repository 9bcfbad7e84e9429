'use client'
import {useTranslations} from 'use-intl'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import {useChanges} from '../../_parts/use-changes.ts'
import {useWrite} from '../../_parts/use-write.ts'
import {WriteStatus} from '../../_parts/write-status.tsx'
import {ReviewList} from './review-list.tsx'
import parts from './review-page.module.css'
import type {ReviewProps} from './review-props.ts'
import {ReviewReference} from './review-reference.tsx'
import {ReviewUnit} from './review-unit.tsx'

/** What waits for review at the left, the unit in the middle, what belongs to it at the right. */
export function ReviewPage({queues, target, units, current, detail, about}: ReviewProps) {
  const words = useTranslations('review')
  const writer = useWrite()
  useChanges()
  return (
    <DeskFrame section="review" status={<WriteStatus writer={writer} />} fill>
      <div className={parts.columns}>
        <ReviewList queues={queues} target={target} units={units} current={current} />
        {current && detail && target ? (
          <>
            <ReviewUnit
              key={`${current.document}/${current.key}`}
              target={target}
              units={units}
              current={current}
              detail={detail}
              about={about}
              writer={writer}
            />
            <ReviewReference target={target} detail={detail} about={about} />
          </>
        ) : (
          <section className={parts.empty}>
            <h1>{words('title')}</h1>
            <p>{queues.length === 0 ? words('noRole') : words('nothing')}</p>
          </section>
        )}
      </div>
    </DeskFrame>
  )
}
