'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import type {Conflict} from '../../_parts/office-data.ts'
import {Refusal} from '../../_parts/refusal.tsx'
import {useChanges} from '../../_parts/use-changes.ts'
import {useWrite} from '../../_parts/use-write.ts'
import {WriteStatus} from '../../_parts/write-status.tsx'
import {ConflictCard} from './conflict-card.tsx'
import parts from './conflicts-page.module.css'

/** Each with the text both started from, both texts, and a field for what shall stand: nothing is ever overwritten. */
export function ConflictsPage({conflicts}: Readonly<{conflicts: readonly Conflict[]}>) {
  const words = useTranslations('conflicts')
  const {may} = useDesk()
  const writer = useWrite()
  const reading = useWrite()
  useChanges()
  return (
    <DeskFrame status={<WriteStatus writer={writer} />}>
      <div className={parts.head}>
        <div>
          <h1>{words('title')}</h1>
          <p className="meta">{words('lead')}</p>
        </div>
        {may('publisher', '*') ? (
          <button
            type="button"
            className="button"
            disabled={reading.busy}
            onClick={() => void reading.write('POST', '/api/v1/import', {})}
          >
            {words('readFiles')}
          </button>
        ) : null}
      </div>
      <Refusal error={reading.error} />
      <div className={parts.stack}>
        {conflicts.length === 0 ? <p className="panel inside">{words('none')}</p> : null}
        {conflicts.map(conflict => (
          <ConflictCard key={`${conflict.id} ${conflict.ours?.rev}`} conflict={conflict} writer={writer} />
        ))}
      </div>
    </DeskFrame>
  )
}
