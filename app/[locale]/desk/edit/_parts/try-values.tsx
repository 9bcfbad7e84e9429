'use client'
import {useState} from 'react'
import {useTranslations} from 'use-intl'
import {formatToText} from '#messages/format-to-text.ts'
import {exampleNumbers, listCategories} from '#messages/list-categories.ts'
import type {Block, MessageFields} from '#messages/message-fields.ts'
import {inLanguage} from '../../../(reader)/_parts/in-language.ts'
import {Icon} from '../../_parts/icon.tsx'
import {type Printing, printFact} from './chip-view.ts'
import parts from './try-values.module.css'
import type {ValuesOnPage} from './values-on-page.ts'

type Props = Readonly<{
  source: MessageFields
  sourceText: string
  text: string
  sourceLocale: string
  locale: string
  printing: Printing
  onPage: ValuesOnPage
}>

type Value = string | number

/** Choose values of the choices and read what both languages print. */
export function TryValues(props: Props) {
  const {source, sourceText, text, sourceLocale, locale, onPage} = props
  const words = useTranslations('editor')
  const blocks = [...new Map(Object.values(source.blocks).map(block => [block.name, block])).values()]
  const [chosen, setChosen] = useState<Readonly<Record<string, Value>>>({})
  const valueIn = (block: Block): Value =>
    chosen[block.name] ?? nowOf(block, onPage) ?? offered(block, locale, onPage).at(-1) ?? 0
  const values = Object.fromEntries(blocks.map(block => [block.name, valueIn(block)]))
  const isNow = blocks.every(block => values[block.name] === nowOf(block, onPage))
  return (
    <div className={parts.tried}>
      {blocks.map(block => (
        <Choice
          key={block.name}
          block={block}
          value={valueIn(block)}
          options={offered(block, locale, onPage)}
          choose={value => setChosen({...chosen, [block.name]: value})}
        />
      ))}
      <h3 className={parts.head}>{words('prints')}</h3>
      <p className="meta">
        {Object.values(values).join(', ')} {isNow ? <span className="pill">{words('onThePage')}</span> : null}
      </p>
      <Printed {...props} message={text} values={values} />
      <Printed {...props} message={sourceText} locale={sourceLocale} values={values} />
    </div>
  )
}

type ChoiceProps = Readonly<{
  block: Block
  value: Value
  options: readonly Value[]
  choose: (value: Value) => void
}>

function Choice({block, value, options, choose}: ChoiceProps) {
  if (block.type === 'select')
    return (
      <label className={parts.choice}>
        <code>{block.name}</code>
        <select className="input" value={String(value)} onChange={event => choose(event.target.value)}>
          {options.map(option => (
            <option key={option}>{option}</option>
          ))}
        </select>
      </label>
    )
  return (
    <fieldset className={parts.choice} aria-label={block.name}>
      <code>{block.name}</code>
      <span className={parts.numbers}>
        {options.map(option => (
          <button key={option} type="button" aria-pressed={option === value} onClick={() => choose(option)}>
            {option}
          </button>
        ))}
      </span>
    </fieldset>
  )
}

type PrintedProps = Props & Readonly<{message: string; values: Readonly<Record<string, Value>>}>

function Printed({message, locale, values, printing, source}: PrintedProps) {
  const words = useTranslations('editor')
  const printed = print(message, {locale, values, printing, source})
  return printed === undefined ? (
    <p className="error-text icon-word">
      <Icon name="error" /> {words('nothingToPrint')}
    </p>
  ) : (
    <p className={parts.text} {...inLanguage(locale)}>
      {printed || words('nothing')}
    </p>
  )
}

type Print = Readonly<{
  locale: string
  values: Readonly<Record<string, Value>>
  printing: Printing
  source: MessageFields
}>

/** Nothing where a row is missing or the message does not parse. Arguments of the program print as their names. */
function print(message: string, {locale, values, printing, source}: Print): string | undefined {
  const plain = Object.values(source.chips).flatMap(({kind, name}) =>
    kind === 'argument' && !Object.hasOwn(printing.facts, name) ? [[name, name] as const] : [],
  )
  try {
    return formatToText(message, {
      locale,
      facts: printing.facts,
      write: (fact, lang) => printFact(fact, lang, printing),
      values: {...Object.fromEntries(plain), ...values},
    })
  } catch {
    return undefined
  }
}

function nowOf(block: Block, onPage: ValuesOnPage): Value | undefined {
  return block.type === 'select' ? onPage.textOf(block.name) : onPage.numberOf(block.name)
}

/** One number for each row of the target's language, those with rows of their own, and the page's. */
function offered(block: Block, locale: string, onPage: ValuesOnPage): Value[] {
  if (block.type === 'select') return block.rows.map(row => row.key)
  const type = block.type === 'plural' ? 'cardinal' : 'ordinal'
  const exact = block.rows.flatMap(({key}) => (key.startsWith('=') ? [Number(key.slice(1))] : []))
  const options = {locale, type, offset: block.offset, exact} as const
  const examples = listCategories(locale, type).flatMap(key => exampleNumbers(key, options).slice(0, 2))
  const now = onPage.numberOf(block.name)
  const numbers = new Set([0, 1, ...exact, ...examples, ...(now === undefined ? [] : [now])])
  return [...numbers].sort((one, other) => one - other)
}
