'use client'
import {useId} from 'react'
import {useTranslations} from 'use-intl'
import parts from './import-form.module.css'
import type {Question} from './import-preview.ts'

type Props = Readonly<{
  question: Question
  /** The question in the person's language. */
  words: string
  answer: (answer: number | string) => void
}>

/** One question with its readings; the one in use is marked, and nothing is taken without a press. */
export function QuestionField({question, words: asked, answer}: Props) {
  const words = useTranslations('import')
  const id = useId()
  const {readings, applied, context} = question
  return (
    <fieldset className={parts.question}>
      <legend>{asked}</legend>
      {context.trim() === '' ? null : <p className="meta">… {context.trim()} …</p>}
      <div className={parts.readings}>
        {readings.map((reading, at) => (
          <button key={reading} type="button" className="button" onClick={() => answer(at)}>
            {reading}
            {at === applied ? <span className="meta"> {words('inUse')}</span> : null}
          </button>
        ))}
        <button type="button" className="button quiet" onClick={() => answer('none')}>
          {words('none')}
        </button>
      </div>
      <form
        className={parts.readings}
        action={fields => {
          const said = String(fields.get('other') ?? '').trim()
          if (said !== '') answer(said)
        }}
      >
        <label htmlFor={`${id}-other`}>{words('other')}</label>
        <input id={`${id}-other`} name="other" maxLength={300} />
        <button type="submit" className="button quiet">
          {words('take')}
        </button>
      </form>
    </fieldset>
  )
}
