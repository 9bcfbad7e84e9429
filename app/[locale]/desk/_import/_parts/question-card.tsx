'use client'
import {type KeyboardEvent, type Ref, useId} from 'react'
import {useFormatter, useTranslations} from 'use-intl'
import {Keys} from '../../_parts/keys.tsx'
import parts from './import.module.css'
import type {Question} from './import-data.ts'
import {markContext} from './mark-context.ts'

type Props = Readonly<{
  ref?: Ref<HTMLFieldSetElement>
  question: Question
  /** The question in the person's language. */
  asked: string
  /** The language of the document. */
  lang: string
  /** What was answered before; nothing where nobody has. */
  answer?: number | string | undefined
  reply: (answer: number | string) => void
}>

/**
 * One question with its sentence and its readings. The reading in use is marked, and nothing is taken without a press:
 * of a button, or of its number.
 */
export function QuestionCard({ref, question, asked, lang, answer, reply}: Props) {
  const words = useTranslations('import')
  const format = useFormatter()
  const id = useId()
  const {readings, applied} = question
  const marked = markContext(question)
  // Long figures are read by their groups.
  const grouped = (reading: string) =>
    reading.replace(/(?<![\d.])\d{5,}/g, digits => format.number(BigInt(digits)))
  const press = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const digit = /^\d$/.test(event.key) ? Number(event.key) : -1
    if (digit === 0) reply('none')
    else if (digit > 0 && digit <= readings.length) reply(digit - 1)
    else return
    event.preventDefault()
  }
  return (
    <fieldset ref={ref} className={parts.question} onKeyDown={press}>
      <legend>{asked}</legend>
      {marked ? (
        <p className={parts.sentence} lang={lang}>
          … {marked.before.trimStart()}
          <mark>{marked.text}</mark>
          {marked.after.trimEnd()} …
        </p>
      ) : null}
      <div className={parts.readings}>
        {readings.map((reading, at) => (
          <button
            key={reading}
            type="button"
            className="button"
            aria-keyshortcuts={at < 9 ? String(at + 1) : undefined}
            onClick={() => reply(at)}
          >
            <span lang={lang}>{grouped(reading)}</span>
            {at === applied || at === answer ? (
              <span className="meta">{words(at === answer ? 'answered' : 'inUse')}</span>
            ) : null}
            {at < 9 ? <Keys keys={String(at + 1)} /> : null}
          </button>
        ))}
        <button type="button" className="button quiet" aria-keyshortcuts="0" onClick={() => reply('none')}>
          {words('none')} <Keys keys="0" />
        </button>
      </div>
      <form
        className={parts.readings}
        onSubmit={event => {
          event.preventDefault()
          const said = String(new FormData(event.currentTarget).get('other') ?? '').trim()
          if (said !== '') reply(said)
        }}
      >
        <label className="meta" htmlFor={`${id}-other`}>
          {words('other')}
        </label>
        <input
          id={`${id}-other`}
          className="input"
          name="other"
          maxLength={300}
          lang={lang}
          defaultValue={typeof answer === 'string' && answer !== 'none' ? answer : ''}
        />
        <button type="submit" className="button quiet">
          {words('take')}
        </button>
      </form>
    </fieldset>
  )
}
