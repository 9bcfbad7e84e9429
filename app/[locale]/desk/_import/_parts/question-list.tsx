'use client'
import {useEffect, useId, useRef, useState} from 'react'
import {useTranslations} from 'use-intl'
import {Icon} from '../../_parts/icon.tsx'
import parts from './import.module.css'
import type {AnsweredQuestion, Answers, Preview, Question} from './import-data.ts'
import {QuestionCard} from './question-card.tsx'

type Props = Readonly<{
  preview: Preview
  answers: Answers
  answer: (answers: Answers) => void
  /** Words of a question. */
  say: (question: Question) => string
}>

/** Questions, worst first; after an answer the next one has the focus. What was answered can be changed. */
export function QuestionList({preview, answers, answer, say}: Props) {
  const words = useTranslations('import')
  const id = useId()
  const cards = useRef(new Map<string, HTMLFieldSetElement>())
  const done = useRef<HTMLParagraphElement>(null)
  const [reopened, setReopened] = useState<ReadonlySet<string>>(new Set())
  const [next, setNext] = useState<string>()
  const answered: AnsweredQuestion[] = [
    ...preview.answered.map(one => ({...one, answer: answers[one.id] ?? one.answer})),
    ...preview.questions.flatMap(one =>
      answers[one.id] === undefined ? [] : [{...one, answer: answers[one.id]!, isEarlier: false}],
    ),
  ]
  const open: (Question & {answer?: number | string})[] = [
    ...preview.questions.filter(one => answers[one.id] === undefined),
    ...answered.filter(one => reopened.has(one.id)),
  ]
  const asked = [...open.filter(one => !one.isOld), ...open.filter(one => one.isOld)]
  const closed = answered.filter(one => !reopened.has(one.id))
  const proposed = asked.filter(one => one.applied !== undefined)
  useEffect(() => {
    if (next === undefined) return
    const card = cards.current.get(next)
    const target = card?.querySelector('button') ?? done.current
    target?.focus()
    setNext(undefined)
  }, [next])
  const reply = (question: Question, given: number | string) => {
    const at = asked.findIndex(one => one.id === question.id)
    setReopened(before => new Set([...before].filter(one => one !== question.id)))
    answer({...answers, [question.id]: given})
    setNext((asked[at + 1] ?? asked.find(one => one.id !== question.id))?.id ?? '')
  }
  if (asked.length + closed.length === 0) return null
  return (
    <section className="panel" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{words('questions')}</h2>
        <span className="meta" role="status">
          {words('left', {count: asked.length})}
        </span>
        {proposed.length > 1 ? (
          <button
            type="button"
            className="button quiet small end"
            onClick={() => {
              answer({...answers, ...Object.fromEntries(proposed.map(one => [one.id, one.applied!]))})
              setNext('')
            }}
          >
            {words('takeRest', {count: proposed.length})}
          </button>
        ) : null}
      </header>
      <div className="inside">
        {asked.map(question => (
          <QuestionCard
            key={question.id}
            ref={card => {
              if (card) cards.current.set(question.id, card)
              return () => void cards.current.delete(question.id)
            }}
            question={question}
            asked={say(question)}
            lang={preview.locale}
            answer={question.answer}
            reply={given => reply(question, given)}
          />
        ))}
        <p ref={done} tabIndex={-1} className="good">
          {asked.length === 0 ? (
            <span className="icon-word">
              <Icon name="confirmed" /> {words('allAnswered')}
            </span>
          ) : null}
        </p>
        {closed.length > 0 ? (
          <details>
            <summary>{words('answers', {count: closed.length})}</summary>
            <ul className={parts.answered}>
              {closed.map(one => (
                <li key={one.id}>
                  <span>{say(one)}</span>{' '}
                  <b lang={preview.locale}>{wordsOfAnswer(one, words('noneShort'))}</b>
                  {one.isEarlier ? <span className="pill">{words('earlier')}</span> : null}
                  <button
                    type="button"
                    className="button quiet small"
                    onClick={() => {
                      setReopened(new Set([...reopened, one.id]))
                      setNext(one.id)
                    }}
                  >
                    {words('change')}
                    <span className="visually-hidden">{say(one)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </section>
  )
}

function wordsOfAnswer({answer, readings}: AnsweredQuestion, none: string): string {
  if (typeof answer === 'number') return readings[answer] ?? String(answer)
  return answer === 'none' ? none : answer
}
