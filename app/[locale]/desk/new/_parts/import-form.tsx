'use client'
import {IntlMessageFormat} from 'intl-messageformat'
import {useRouter} from 'next/navigation'
import {useId, useState} from 'react'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import {Refusal} from '../../_parts/refusal.tsx'
import {useWrite} from '../../_parts/use-write.ts'
import {DocumentField} from './document-field.tsx'
import parts from './import-form.module.css'
import type {Answers, Preview} from './import-preview.ts'
import {QuestionField} from './question-field.tsx'
import type {SentDocument} from './read-choice.ts'

/**
 * An announcement from a document: pasted or chosen, read, asked about, made.
 *
 * @param props.sayings questions and notes by rule, from `locales/<locale>/import.json`.
 */
export function ImportForm({sayings}: Readonly<{sayings: Readonly<Record<string, string>>}>) {
  const words = useTranslations('import')
  const id = useId()
  const router = useRouter()
  const writer = useWrite()
  const {locale} = useDesk()
  const [document, setDocument] = useState<SentDocument>()
  const [other, setOther] = useState<SentDocument>()
  const [answers, setAnswers] = useState<Answers>({})
  const [preview, setPreview] = useState<Preview>()
  const [slug, setSlug] = useState('')
  const say = (key: string, values: Record<string, string | number>) =>
    String(new IntlMessageFormat(sayings[key] ?? key, locale).format(values))
  const body = (given: Answers) => ({document, answers: given, ...(other ? {other} : {})})
  const read = async (given: Answers) => {
    if (!document) return
    const answer = await writer.write<Preview>('POST', '/api/v1/imports/preview', body(given), false)
    if (!answer.done) return
    setAnswers(given)
    setPreview(answer.body)
    setSlug(before => before || answer.body.slug)
  }
  const make = async () => {
    const {done} = await writer.write('POST', '/api/v1/imports', {...body(answers), slug}, false)
    if (done) router.push(`/${locale}/desk/source/${encodeURIComponent(slug)}`)
  }
  const change = (next: SentDocument | undefined) => {
    setDocument(next)
    setPreview(undefined)
    setAnswers({})
    setSlug('')
  }
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words('title')}</h2>
      <p className="meta">{words('lead')}</p>
      <DocumentField label={words('document')} change={change} />
      <details>
        <summary>{words('second')}</summary>
        <DocumentField label={words('translation')} change={setOther} />
      </details>
      <Refusal error={writer.error} />
      <p>
        <button
          type="button"
          className="button primary"
          disabled={!document || writer.busy}
          onClick={() => void read({})}
        >
          {words('read')}
        </button>
      </p>
      {preview ? (
        <div aria-live="polite">
          <h3 lang={preview.locale}>{preview.title}</h3>
          <p>
            {words('found', {
              facts: preview.facts.length,
              faults: preview.findings.length,
              questions: preview.questions.length,
            })}
          </p>
          {preview.notes.length > 0 ? (
            <ul>
              {preview.notes.map(({rule, count = 1, actual = ''}) => (
                <li key={rule}>{say(`note-${rule}`, {count, actual})}</li>
              ))}
            </ul>
          ) : null}
          {preview.questions.map(question => (
            <QuestionField
              key={question.id}
              question={question}
              words={say(`question-${question.rule}`, {text: question.text})}
              answer={answer => void read({...answers, [question.id]: answer})}
            />
          ))}
          <table className={parts.facts}>
            <caption>{words('facts')}</caption>
            <thead>
              <tr>
                <th scope="col">{words('name')}</th>
                <th scope="col">{words('written')}</th>
                <th scope="col">{words('sureness')}</th>
              </tr>
            </thead>
            <tbody>
              {preview.facts.map(({name, text, sure}) => (
                <tr key={name}>
                  <th scope="row">
                    <code>{`{${name}}`}</code>
                  </th>
                  <td lang={preview.locale}>{text}</td>
                  <td>{words(sure)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="field">
            <label htmlFor={`${id}-slug`}>{words('slug')}</label>
            <input
              id={`${id}-slug`}
              value={slug}
              required
              maxLength={80}
              pattern="[a-z0-9]+(\-[a-z0-9]+)*"
              onChange={event => setSlug(event.currentTarget.value)}
            />
          </div>
          <p>
            <button
              type="button"
              className="button primary"
              disabled={writer.busy || slug === ''}
              onClick={() => void make()}
            >
              {words('make')}
            </button>
          </p>
        </div>
      ) : null}
    </section>
  )
}
