'use client'
import {useTranslations} from 'use-intl'
import type {BatchRow} from '../../_parts/office-data.ts'
import type {Writer} from '../../_parts/use-write.ts'
import {When} from '../../_parts/when.tsx'
import parts from './batch-list.module.css'

/** Bulk acts of late, each of which one press undoes; what was edited since stays. */
export function BatchList({batches, writer}: Readonly<{batches: readonly BatchRow[]; writer: Writer}>) {
  const words = useTranslations('bulk')
  if (batches.length === 0) return null
  return (
    <section className="panel" aria-labelledby="batches">
      <header>
        <h2 id="batches">{words('batches')}</h2>
      </header>
      <ul className="rows">
        {batches.slice(0, 8).map(batch => (
          <li key={batch.id}>
            <span className={parts.batch}>
              {words(batch.kind as 'approve')} · {words('units', {count: batch.changed})}
              <span className="meta">
                {batch.author.name} · <When at={batch.at} /> · <code>{batch.query}</code>
              </span>
            </span>
            {batch.undone ? (
              <span className="end meta">{words('undone')}</span>
            ) : (
              <button
                type="button"
                className="button small end"
                disabled={writer.busy}
                onClick={() =>
                  void writer.write('POST', `/api/v1/bulk/${encodeURIComponent(batch.id)}/undo`, {})
                }
              >
                {words('undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
