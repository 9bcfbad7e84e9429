'use client'
import {type FormEvent, useState} from 'react'
import {useTranslations} from 'use-intl'
import {AskDialog} from '../../../../../_parts/ask-dialog.tsx'
import {useDesk} from '../../../../../_parts/desk-context.tsx'
import {Icon, type IconName} from '../../../../../_parts/icon.tsx'
import {joinNames} from '../../../../../_parts/join-names.ts'
import type {Block} from '../../../../../_parts/office-data.ts'
import {Refusal} from '../../../../../_parts/refusal.tsx'
import type {Writer} from '../../../../../_parts/use-write.ts'
import parts from './block-list.module.css'
import {BlockTitle, placeOf} from './block-title.tsx'

type Props = Readonly<{
  blocks: readonly Block[]
  document: string
  target: string
  writer: Writer
  mayWaive: boolean
}>

/** Blocks of one rule stand together; behind their line each can be opened and, where that is allowed, waived. */
export function BlockList({blocks, document, target, writer, mayWaive}: Props) {
  const words = useTranslations('gate')
  const [waiving, setWaiving] = useState<readonly Block[]>([])
  if (blocks.length === 0) return null
  const groups = Object.values(Object.groupBy(blocks, block => block.rule)) as Block[][]
  const waive = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    for (const block of waiving) {
      const last = block === waiving.at(-1)
      const body = {block: block.id, document, locale: target, reason}
      const {done} = await writer.write('POST', '/api/v1/waivers', body, last)
      if (!done) return
    }
    setWaiving([])
  }
  return (
    <section className="panel" aria-labelledby="blocks">
      <header>
        <h2 id="blocks">{words('blocksTitle')}</h2>
        <span className="pill error">
          <Icon name="error" />
          {blocks.length}
        </span>
      </header>
      <ul>
        {groups.map(group => (
          <BlockGroup key={group[0]!.rule} group={group} mayWaive={mayWaive} waive={setWaiving} />
        ))}
      </ul>
      <AskDialog open={waiving.length > 0} close={() => setWaiving([])} title={words('waiveTitle')}>
        <form onSubmit={event => void waive(event)}>
          {waiving.length > 0 ? (
            <p className={parts.what}>
              <BlockTitle group={waiving} />
            </p>
          ) : null}
          <div className="field">
            <label htmlFor="waive-reason">{words('reason')}</label>
            <textarea
              id="waive-reason"
              name="reason"
              rows={3}
              required
              maxLength={2000}
              aria-describedby="waive-hint"
            />
            <p className="hint" id="waive-hint">
              {words('waiveHint')}
            </p>
          </div>
          <Refusal error={writer.error} />
          <div className={parts.acts}>
            <button type="button" className="button" onClick={() => setWaiving([])}>
              {words('cancel')}
            </button>
            <button type="submit" className="button primary" disabled={writer.busy}>
              {words('waive')}
            </button>
          </div>
        </form>
      </AskDialog>
    </section>
  )
}

const icons: Readonly<Record<string, IconName>> = {
  'person-unverified': 'person',
  'target-stale': 'clock',
  'fact-unverified': 'person',
}

type GroupProps = Readonly<{
  group: readonly Block[]
  mayWaive: boolean
  waive: (blocks: readonly Block[]) => void
}>

function BlockGroup({group, mayWaive, waive}: GroupProps) {
  const words = useTranslations('gate')
  const {locale} = useDesk()
  const [first] = group
  const people = [...new Set(group.flatMap(block => (block.person ? [block.person.name] : [])))]
  const single = group.length === 1
  return (
    <li className={parts.group}>
      <Icon
        name={icons[first!.rule] ?? (first!.severity === 'error' ? 'error' : 'warning')}
        className="error-text"
      />
      <div className={parts.what}>
        <b>
          <BlockTitle group={group} />
        </b>
        <p className="meta">
          <code>{first!.rule}</code> <BlockPlaces group={group} />
        </p>
        {single ? null : (
          <details className={parts.each}>
            <summary>{words('showEach', {count: group.length})}</summary>
            <ul>
              {group.map(block => (
                <li key={block.id} className={parts.one}>
                  <span className={parts.what}>
                    <BlockTitle group={[block]} />
                  </span>
                  <BlockActs block={block} mayWaive={mayWaive} waive={waive} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <span className="meta">{joinNames(people, locale)}</span>
      {single ? (
        <BlockActs block={first!} mayWaive={mayWaive} waive={waive} />
      ) : (
        <span className={parts.ways}>
          <a className="button small" href={placeOf(locale, group)}>
            {first!.locale === '*' ? words('openPlace') : words('openUnits', {count: group.length})}
          </a>
          {mayWaive && group.every(block => block.waivable) ? (
            <button type="button" className="button small quiet" onClick={() => waive(group)}>
              {words('waiveAll', {count: group.length})}
            </button>
          ) : null}
        </span>
      )}
    </li>
  )
}

function BlockPlaces({group}: Readonly<{group: readonly Block[]}>) {
  const keys = group.flatMap(block => block.key ?? (typeof block.detail === 'string' ? block.detail : []))
  return <>{keys.length > 6 ? `${keys.slice(0, 5).join(', ')}, …` : keys.join(', ')}</>
}

function BlockActs({
  block,
  mayWaive,
  waive,
}: Readonly<{block: Block; mayWaive: boolean; waive: (blocks: readonly Block[]) => void}>) {
  const words = useTranslations('gate')
  const {locale} = useDesk()
  return (
    <span className={parts.ways}>
      <a className="button small" href={placeOf(locale, [block])}>
        {words('openPlace')}
      </a>
      {block.waivable && mayWaive ? (
        <button type="button" className="button small quiet" onClick={() => waive([block])}>
          {words('waiveMore')}
        </button>
      ) : null}
    </span>
  )
}
