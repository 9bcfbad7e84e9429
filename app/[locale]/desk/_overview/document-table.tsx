'use client'
import {type KeyboardEvent, useRef} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from '../_parts/desk-context.tsx'
import type {DocumentRow, Overview} from '../_parts/desk-data.ts'
import {Icon} from '../_parts/icon.tsx'
import {Keys} from '../_parts/keys.tsx'
import {BarLegend} from '../_parts/progress-bar.tsx'
import {When} from '../_parts/when.tsx'
import {CellState} from './cell-state.tsx'
import parts from './document-table.module.css'

/** Announcements down, locales across; arrows move among the cells. */
export function DocumentTable({overview}: Readonly<{overview: Overview}>) {
  const words = useTranslations('overview')
  const table = useRef<HTMLTableElement>(null)
  const {locales, documents} = overview
  return (
    <section className={`panel ${parts.panel}`} aria-label={words('table')}>
      <table ref={table} className={parts.table} onKeyDown={event => moveAmongCells(event, table.current!)}>
        <caption className="visually-hidden">{words('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('announcement')}</th>
            {locales.map(tag => (
              <th scope="col" key={tag}>
                <span lang={tag}>{nameOfLocale(tag, locales)}</span> <span className={parts.tag}>{tag}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {documents.map(row => (
            <DocumentLine
              key={row.document}
              row={row}
              locales={locales}
              current={row.document === overview.forYou[0]?.document}
            />
          ))}
        </tbody>
      </table>
      {documents.length === 0 ? <p className="inside">{words('empty')}</p> : null}
      <footer className={parts.foot}>
        <BarLegend />
        <span className={`keys ${parts.keys}`}>
          {words('move')} <Keys keys="Up Down Left Right" /> {words('open')} <Keys keys="Enter" />
        </span>
      </footer>
    </section>
  )
}

function DocumentLine({
  row,
  locales,
  current,
}: Readonly<{row: DocumentRow; locales: readonly string[]; current: boolean}>) {
  const words = useTranslations('overview')
  const {locale} = useDesk()
  const units = row.locales[locales.find(tag => row.locales[tag] !== undefined) ?? '']?.total ?? 0
  const isInterface = row.kind === 'interface'
  return (
    <tr className={current ? parts.current : undefined}>
      <th scope="row">
        {isInterface ? (
          words('interface', {name: row.name})
        ) : (
          <a href={`/${locale}/desk/source/${encodeURIComponent(row.name)}`} lang={row.source}>
            {row.title}
          </a>
        )}
        <div className={parts.facts}>
          <span>{words('units', {count: units})}</span>
          {row.embargo ? (
            <span className="icon-word">
              <Icon name="lock" />
              {words('embargo')} <When at={row.embargo.at} as="left" />
            </span>
          ) : null}
        </div>
        {row.unconfirmed ? (
          <a className={`icon-word warning-text ${parts.unconfirmed}`} href={`/${locale}/desk/people`}>
            <Icon name="warning" />
            {words('unconfirmed', {count: row.unconfirmed})}
          </a>
        ) : null}
      </th>
      {locales.map(tag => (
        <td key={tag} data-label={tag}>
          <span className={parts.narrow} lang={tag}>
            {nameOfLocale(tag, locales)}
          </span>
          <CellState row={row} tag={tag} />
        </td>
      ))}
    </tr>
  )
}

/** Arrows go to the first link of the neighbouring cell; everything else stays the browser's. */
function moveAmongCells(event: KeyboardEvent, table: HTMLTableElement): void {
  const step = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}[event.key]
  const cell = (event.target as Element).closest<HTMLTableCellElement>('td, th')
  if (!step || !cell || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  let [row, column] = [(cell.parentElement as HTMLTableRowElement).rowIndex, cell.cellIndex]
  for (;;) {
    row += step[0]!
    column += step[1]!
    const next = table.rows[row]?.cells[column]
    if (!next) return
    const link = next.querySelector<HTMLElement>('a')
    if (!link) continue
    link.focus()
    return
  }
}
