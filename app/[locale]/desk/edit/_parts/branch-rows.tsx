'use client'
import {Fragment, type ReactNode} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfPath} from '#messages/change-line.ts'
import {choicesOf} from '#messages/complete-fields.ts'
import {exampleNumbers, keyOfNumber} from '#messages/list-categories.ts'
import type {Block, LinePath, MessageFields, Row} from '#messages/message-fields.ts'
import parts from './branch-rows.module.css'
import type {ViewOfChip} from './chip-view.ts'
import {LineField} from './line-field.tsx'
import {SourceText} from './source-text.tsx'
import {type UnitEditing, useUnitEditing} from './unit-editing.ts'

type Props = Readonly<{
  /** Shows the chips of the source in its own language. */
  sourceViewOf: ViewOfChip
  sourceLocale: string
}>

/** Every choice of the open unit as rows, source and target level beside each other. */
export function BranchRows({sourceViewOf, sourceLocale}: Props) {
  const editing = useUnitEditing()
  const {source, target} = editing
  return choicesOf(target.line, target.blocks).map(block => {
    const model = source.blocks[block.char]
    if (block.type !== 'select')
      return (
        <Pair
          key={block.char}
          isNow={false}
          source={
            model ? (
              <SourceRows block={model} fields={source} locale={sourceLocale} viewOf={sourceViewOf} />
            ) : null
          }
          target={<TargetRows block={block} path={[]} />}
        />
      )
    const now = editing.textOf(block.name)
    return (
      <Fragment key={block.char}>
        {block.rows.map(row => {
          const isNow = now !== undefined && now === row.key
          const sourceRow = model?.rows.find(one => one.key === row.key)
          return (
            <Pair
              key={row.key}
              isNow={isNow}
              source={
                <>
                  <KeyMark row={row} isNow={isNow} name={block.name} />
                  {sourceRow && model ? (
                    <SourceSide row={sourceRow} fields={source} locale={sourceLocale} viewOf={sourceViewOf} />
                  ) : null}
                </>
              }
              target={
                <>
                  <KeyMark row={row} isNow={isNow} name={block.name} />
                  <TargetSide row={row} block={block} path={[{char: block.char, key: row.key}]} />
                </>
              }
            />
          )
        })}
      </Fragment>
    )
  })
}

function Pair({source, target, isNow}: Readonly<{source: ReactNode; target: ReactNode; isNow: boolean}>) {
  return (
    <div className={parts.pair} data-now={isNow ? 'true' : undefined}>
      <div className={parts.side}>{source}</div>
      <div className={parts.side}>{target}</div>
    </div>
  )
}

function KeyMark({row, isNow, name}: Readonly<{row: Row; isNow: boolean; name: string}>) {
  const words = useTranslations('editor')
  return (
    <p className={parts.key}>
      <span className="block-chip">{row.key}</span>
      {row.key === 'other' ? <span className="meta">{words('anyOther', {name})}</span> : null}
      {isNow ? <span className="pill">{words('onThePage')}</span> : null}
    </p>
  )
}

type SideProps = Readonly<{row: Row; fields: MessageFields; locale: string; viewOf: ViewOfChip}>

/** One row of the source: its text, and the rows of a choice inside it. */
function SourceSide({row, fields, locale, viewOf}: SideProps) {
  const inner = choicesOf(row.line, fields.blocks)
  const isOnlyChoice = inner.length === 1 && row.line.text.length === 1
  return (
    <>
      {isOnlyChoice ? null : (
        <p className="edited" lang={locale}>
          <SourceText runs={[{text: row.line.text}]} viewOf={viewOf} />
        </p>
      )}
      {inner.map(block => (
        <SourceRows key={block.char} block={block} fields={fields} locale={locale} viewOf={viewOf} />
      ))}
    </>
  )
}

type SourceRowsProps = Readonly<{block: Block; fields: MessageFields; locale: string; viewOf: ViewOfChip}>

function SourceRows({block, fields, locale, viewOf}: SourceRowsProps) {
  return (
    <div className={parts.rows}>
      {block.rows.map(row => (
        <div key={row.key} className={parts.row}>
          <RowLabel block={block} row={row} locale={locale} />
          <div>
            <SourceSide row={row} fields={fields} locale={locale} viewOf={viewOf} />
          </div>
        </div>
      ))}
    </div>
  )
}

function TargetRows({block, path}: Readonly<{block: Block; path: LinePath}>) {
  const words = useTranslations('editor')
  const {locale, copyRow, readOnly} = useUnitEditing()
  const model = block.rows.findLast(row => row.line.text !== '')
  const canCopy = !readOnly && model && block.rows.some(row => row.absent && row.line.text === '')
  return (
    <div className={parts.rows}>
      {canCopy ? (
        <button
          type="button"
          className={`button quiet small ${parts.copy}`}
          onClick={() => copyRow([...path, {char: block.char, key: model.key}])}
        >
          {words('copyRow', {row: model.key})}
        </button>
      ) : null}
      {block.rows.map(row => (
        <div key={row.key} className={parts.row}>
          <RowLabel block={block} row={row} locale={locale} />
          <div>
            <TargetSide row={row} block={block} path={[...path, {char: block.char, key: row.key}]} />
          </div>
        </div>
      ))}
    </div>
  )
}

function TargetSide({row, block, path}: Readonly<{row: Row; block: Block; path: LinePath}>) {
  const words = useTranslations('editor')
  const {target, locale, placed, card} = useUnitEditing()
  const inner = choicesOf(row.line, target.blocks)
  const isOnlyChoice = inner.length === 1 && row.line.text.length === 1
  const id = nameOfPath(path)
  const isMissing = row.absent && row.line.text === ''
  return (
    <>
      {isOnlyChoice ? null : (
        <LineField
          path={path}
          line={row.line}
          small
          missing={isMissing}
          name={words('rowName', {locale, row: `${block.name}: ${describeRow(block, row, locale)}`})}
          {...(isMissing ? {placeholder: words('rowMissing')} : {})}
        />
      )}
      {placed
        .filter(({ranges}) => ranges[0] && nameOfPath(ranges[0].path) === id)
        .map((one, at) => (
          <Fragment key={at}>{card(one)}</Fragment>
        ))}
      {inner.map(one => (
        <TargetRows key={one.char} block={one} path={path} />
      ))}
    </>
  )
}

/** The key of a row with example values; the one on the page now is marked. */
function RowLabel({block, row, locale}: Readonly<{block: Block; row: Row; locale: string}>) {
  const words = useTranslations('editor')
  const editing = useUnitEditing()
  const examples = examplesOf(block, row, locale)
  const now = nowOf(editing, block, row, locale)
  const isAny = block.type !== 'select' && block.rows.length === 1
  return (
    <div className={parts.label}>
      <code>{row.key}</code>
      <span className="meta">
        {block.type === 'select' ? null : isAny ? (
          words('anyNumber')
        ) : (
          <>
            {block.name} = {examples.filter(one => one !== now).join(', ')}
            {now === undefined ? null : (
              <b className={parts.now} title={words('onThePage')}>
                {examples.some(one => one !== now) ? ', ' : ''}
                {now} ◂<span className="visually-hidden"> {words('onThePage')}</span>
              </b>
            )}
          </>
        )}
      </span>
    </div>
  )
}

function describeRow(block: Block, row: Row, locale: string): string {
  const examples = examplesOf(block, row, locale)
  return examples.length > 0 ? `${row.key} (${examples.join(', ')})` : row.key
}

function examplesOf(block: Block, row: Row, locale: string): number[] {
  if (block.type === 'select') return []
  const exact = block.rows.flatMap(({key}) => (key.startsWith('=') ? [Number(key.slice(1))] : []))
  const type = block.type === 'plural' ? 'cardinal' : 'ordinal'
  return exampleNumbers(row.key, {locale, type, offset: block.offset, exact}).slice(0, 3)
}

function nowOf({numberOf}: UnitEditing, block: Block, row: Row, locale: string): number | undefined {
  const number = block.type === 'select' ? undefined : numberOf(block.name)
  if (number === undefined) return undefined
  const type = block.type === 'plural' ? 'cardinal' : 'ordinal'
  const keys = block.rows.map(one => one.key)
  return keyOfNumber(number, {locale, type, offset: block.offset, keys}) === row.key ? number : undefined
}
