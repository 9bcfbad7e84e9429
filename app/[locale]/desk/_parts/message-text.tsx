'use client'
import {Fragment, type ReactNode, useMemo} from 'react'
import {useTranslations} from 'use-intl'
import {compareWords} from '#messages/compare-words.ts'
import {type Chip, type Chips, chipPattern, type Line, type MessageFields} from '#messages/message-fields.ts'
import {readFields} from '#messages/read-fields.ts'
import parts from './message-text.module.css'

/** How a fact of the announcement prints in one language; `undefined` where it has none. */
export type PrintFact = (name: string) => string | undefined

type Shown = Readonly<{
  chips: Chips
  /** Numbers of the facts, by name: the same in source and target. */
  numbers: ReadonlyMap<string, number>
  print?: PrintFact | undefined
}>

type Props = Readonly<{
  /** An ICU message. */
  message: string
  /** BCP 47. */
  locale: string
  /** The source message, whose order numbers the facts; left out, the message's own. */
  source?: string
  print?: PrintFact
}>

/** A message to be read: facts and tags as chips, every branch of a choice on its own row. */
export function MessageText({message, locale, source, print}: Props) {
  const numbers = useMemo(() => numberFacts(source ?? message), [source, message])
  const read = useMemo(() => readFields(message).fields, [message])
  if (!read)
    return (
      <code className={parts.raw} lang={locale}>
        {message}
      </code>
    )
  const shown = {chips: read.chips, numbers, print}
  return (
    <span lang={locale} className={parts.text}>
      <LineText line={read.line} shown={shown} />
      <Branches fields={read} shown={shown} />
    </span>
  )
}

type DifferenceProps = Readonly<{
  before: string
  after: string
  locale: string
  source?: string
  print?: PrintFact
  /** Terms that are never cut. */
  terms?: readonly string[]
}>

/** What changed between two messages, by words: struck and underlined first, coloured second. */
export function MessageDifference({before, after, locale, source, print, terms = []}: DifferenceProps) {
  const words = useTranslations('parts')
  const runs = useMemo(() => compareMessages(before, after, locale, terms), [before, after, locale, terms])
  const numbers = useMemo(() => numberFacts(source ?? after), [source, after])
  const shown = {chips: runs.chips, numbers, print}
  return (
    <span lang={locale} className={parts.text}>
      {runs.changes.map(({kind, text}, at) => {
        if (kind === 'same') return <TextWithChips key={at} text={text} shown={shown} />
        return kind === 'inserted' ? (
          <ins key={at} className="ins">
            <span className="visually-hidden">{words('inserted')} </span>
            <TextWithChips text={text} shown={shown} />
          </ins>
        ) : (
          <del key={at} className="del">
            <span className="visually-hidden">{words('deleted')} </span>
            <TextWithChips text={text} shown={shown} />
          </del>
        )
      })}
    </span>
  )
}

/** Choices are compared as they are written; a plain line is compared with its chips as single words. */
function compareMessages(before: string, after: string, locale: string, terms: readonly string[]) {
  const old = readFields(before).fields
  const now = old && readFields(after, old.chips).fields
  const plain = now && Object.keys(old.blocks).length === 0 && Object.keys(now.blocks).length === 0
  if (!plain) return {changes: compareWords(before, after, {locale, terms}), chips: {}}
  const chips = {...old.chips, ...now.chips}
  return {changes: compareWords(old.line.text, now.line.text, {locale, terms}), chips}
}

/** Facts are numbered by where they first stand in the source. */
function numberFacts(source: string): ReadonlyMap<string, number> {
  const fields = readFields(source).fields
  const names = fields
    ? chipsInOrder(fields).flatMap(chip => (chip.kind === 'argument' ? [chip.name] : []))
    : []
  return new Map([...new Set(names)].map((name, at) => [name, at + 1]))
}

function chipsInOrder(fields: MessageFields): Chip[] {
  const inLine = (line: Line): Chip[] =>
    [...line.text.matchAll(chipPattern)].flatMap(([char]) => {
      const block = fields.blocks[char]
      const chip = fields.chips[char]
      return [...(chip ? [chip] : []), ...(block ? block.rows.flatMap(row => inLine(row.line)) : [])]
    })
  return inLine(fields.line)
}

function LineText({line, shown}: Readonly<{line: Line; shown: Shown}>) {
  return <TextWithChips text={line.text} shown={shown} />
}

function TextWithChips({text, shown}: Readonly<{text: string; shown: Shown}>) {
  return [...text.split(/([\uE000-\uF8FF])/)].map((piece, at) => {
    const chip = Object.hasOwn(shown.chips, piece) ? shown.chips[piece] : undefined
    return <Fragment key={at}>{chip ? <OneChip chip={chip} shown={shown} /> : piece}</Fragment>
  })
}

function OneChip({chip, shown}: Readonly<{chip: Chip; shown: Shown}>): ReactNode {
  if (chip.kind === 'open' || chip.kind === 'close')
    return (
      <span className={`tag-chip ${chip.kind}`}>{chip.kind === 'open' ? chip.name : `/${chip.name}`}</span>
    )
  if (chip.kind === 'choice') return <span className="block-chip">{chip.name} ▾</span>
  const number = shown.numbers.get(chip.name)
  const said = chip.kind === 'count' ? '#' : (shown.print?.(chip.name) ?? chip.name)
  return (
    <span className="fact-chip">
      {number === undefined ? null : <b>{number}</b>}
      {/* Keeps the number on the line of the first word. */}
      {'\u2060'}
      {said}
    </span>
  )
}

function Branches({fields, shown}: Readonly<{fields: MessageFields; shown: Shown}>) {
  const blocks = Object.values(fields.blocks)
  return blocks.map(block => (
    <span key={block.char} className={parts.block}>
      {block.rows.map(row => (
        <span key={row.key} className={parts.row}>
          <code>{row.key}</code>
          <span>
            <LineText line={row.line} shown={shown} />
          </span>
        </span>
      ))}
    </span>
  ))
}
