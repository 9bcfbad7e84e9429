import type {Facts, QuantityFact} from '#messages/fact.ts'
import type {MessageNode} from '#messages/format-to-nodes.ts'
import {writeIsoInterval} from '#quantities/write-iso-interval.ts'
import {inLanguage} from './in-language.ts'
import type {Words} from './words.tsx'

/** What a paragraph needs to let its figures be asked and its names be marked. */
export type Asked = Readonly<{
  facts: Facts
  words: Words
  /** For feeds: no buttons and no links; a mark stands in brackets behind its name. */
  plain?: boolean
  /** Names that already carry their mark in this paragraph. */
  marked: Set<string>
}>

/** From this many characters on a figure may wrap. */
const longFigure = 20
/** From this many on a figure that keeps to one line tears a justified one apart: 11月28日至12月31日. */
const wideFigure = 12

/**
 * A fact in the text. A figure is text with an empty named button over it: a button's own text would break
 * Chinese line rules and lose automatic space. A name that nobody confirmed is underlined and marked once.
 */
export function FactText({node, asked}: {node: MessageNode & {kind: 'fact'}; asked?: Asked}) {
  const {name, text, lang, mark} = node
  const fact = asked?.facts[name]
  if (mark)
    return (
      <span className="whole-name">
        <span className="name unverified" {...inLanguage(lang)}>
          {text}
        </span>
        {asked?.plain && firstTime(asked, name) ? asked.words.text('plainMark') : null}
        {asked && !asked.plain && firstTime(asked, name) ? (
          <a className="mark" href="#names">
            {asked.words.node('unverifiedMark')}
          </a>
        ) : null}
      </span>
    )
  if (fact?.kind === 'date') return <time dateTime={fact.date}>{text}</time>
  if (fact?.kind === 'quantity' && asked && !asked.plain)
    return (
      <span
        className={text.length > longFigure ? 'fact long' : text.length >= wideFigure ? 'fact wide' : 'fact'}
      >
        <MachineValue fact={fact} text={text} />
        <button
          type="button"
          popoverTarget={`fact-${name}`}
          aria-label={asked.words.text('askFigure', {figure: text})}
        />
      </span>
    )
  if (fact?.kind === 'person' || fact?.kind === 'quantity')
    return (
      <span className="name" {...inLanguage(lang)}>
        {text}
      </span>
    )
  // Where nothing can be asked, short facts still keep to one line; names of organisations wrap.
  const className = asked || text.length > longFigure ? undefined : 'whole-name'
  if (lang === undefined && className === undefined) return text
  return (
    <span className={className} {...inLanguage(lang)}>
      {text}
    </span>
  )
}

/** The text with its value for machines: HTML's `time` knows days, months and years; every other value is data. */
function MachineValue({fact: {name, quantity}, text}: Readonly<{fact: QuantityFact; text: string}>) {
  const {date, value} = quantity
  const period = date && writeIsoInterval(date)
  if (period !== undefined && /^(?:\d{4}(?:-\d\d){0,2}|--\d\d-\d\d)$/.test(period))
    return (
      <time dateTime={period.replace(/^--/, '')} data-fact={name}>
        {text}
      </time>
    )
  return (
    <data value={period ?? value} data-fact={name}>
      {text}
    </data>
  )
}

function firstTime({marked}: Asked, name: string): boolean {
  if (marked.has(name)) return false
  marked.add(name)
  return true
}
