'use client'
import {useTranslations} from 'use-intl'
import {Icon} from '../../../../../_parts/icon.tsx'
import type {Block} from '../../../../../_parts/office-data.ts'
import type {Writer} from '../../../../../_parts/use-write.ts'
import {When} from '../../../../../_parts/when.tsx'
import parts from './block-list.module.css'
import {BlockTitle} from './block-title.tsx'

type Props = Readonly<{blocks: readonly Block[]; writer: Writer; mayWithdraw: boolean}>

/** What somebody answers for: reason, person, time; it lapses when the text changes. */
export function WaivedList({blocks, writer, mayWithdraw}: Props) {
  const words = useTranslations('gate')
  if (blocks.length === 0) return null
  return (
    <section className="panel" aria-labelledby="waived">
      <header>
        <h2 id="waived">{words('waivedTitle')}</h2>
        <span className="pill warning">
          <Icon name="warning" />
          {blocks.length}
        </span>
        <span className="meta">{words('printed')}</span>
      </header>
      <ul>
        {blocks.map(block => (
          <li key={block.id} className={parts.group}>
            <Icon name="warning" className="warning-text" />
            <div className={parts.what}>
              <b>
                <BlockTitle group={[block]} />
              </b>
              <p>
                <q>{block.waived!.reason}</q>
              </p>
            </div>
            <span className="meta">
              {block.waived!.by.name}
              <br />
              <When at={block.waived!.at} /> · {words('lapses')}
            </span>
            {mayWithdraw ? (
              <button
                type="button"
                className="button small"
                disabled={writer.busy}
                onClick={() =>
                  void writer.write(
                    'DELETE',
                    `/api/v1/waivers/${encodeURIComponent(block.waived!.id ?? block.id)}`,
                  )
                }
              >
                {words('withdraw')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
