'use client'
import Link from 'next/link'
import {useRouter} from 'next/navigation'
import {type FormEvent, useId} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {Terms} from '../../_parts/desk-data.ts'
import {RecordFindings} from '../../_parts/record-findings.tsx'
import records from '../../_parts/records.module.css'
import {Refusal} from '../../_parts/refusal.tsx'
import type {Writer} from '../../_parts/use-write.ts'
import {type TermKind, textsOf} from './term-kind.ts'

type Props = Readonly<{
  kind: TermKind
  terms: Terms
  /** Empty for a new record. */
  id: string
  writer: Writer
  mayEdit: boolean
  /** The address without the record. */
  close: string
}>

/** One record: its text in each language; for a term also forms allowed and forbidden, one a line. */
export function TermForm({kind, terms, id, writer, mayEdit, close}: Props) {
  const words = useTranslations('terms')
  const field = useId()
  const router = useRouter()
  const {locales} = useDesk()
  const record = id === '' ? undefined : terms[kind][id]
  const term = kind === 'terms' && record && 'terms' in record ? record : undefined
  const thing = record && 'names' in record ? record : undefined
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const own = id || String(fields.get('id')).trim()
    const body = {
      record: kind === 'terms' ? readTerm(fields, locales) : readThing(fields, locales),
      rev: terms.revs[kind],
    }
    const {done} = await writer.write('PUT', `/api/v1/terms/${kind}/${encodeURIComponent(own)}`, body)
    if (done && id === '') router.push(`${close}&id=${encodeURIComponent(own)}`)
  }
  const remove = async () => {
    const {done} = await writer.write('DELETE', `/api/v1/terms/${kind}/${encodeURIComponent(id)}`, {
      rev: terms.revs[kind],
    })
    if (done) router.push(close)
  }
  return (
    <form
      className={`panel ${records.tight}`}
      onSubmit={event => void submit(event)}
      aria-labelledby={`${field}-title`}
    >
      <header>
        <h2 id={`${field}-title`}>{id === '' ? words(`new-${kind}`) : id}</h2>
        <Link className="end" href={close}>
          {words('close')}
        </Link>
      </header>
      <fieldset className="inside" disabled={!mayEdit}>
        {id === '' ? (
          <div className="field">
            <label htmlFor={`${field}-id`}>{words('id')}</label>
            <input
              id={`${field}-id`}
              name="id"
              required
              pattern="[a-z0-9][a-z0-9\-]*"
              maxLength={80}
              aria-describedby={`${field}-id-hint`}
            />
            <p className="hint" id={`${field}-id-hint`}>
              {words('idHint')}
            </p>
          </div>
        ) : null}
        {locales.map(tag => (
          <div className="field" key={tag}>
            <label htmlFor={`${field}-${tag}`} lang={tag}>
              {nameOfLocale(tag, locales)}
            </label>
            <input
              id={`${field}-${tag}`}
              name={`text-${tag}`}
              lang={tag}
              defaultValue={record ? textsOf(record)[tag] : ''}
              maxLength={300}
            />
          </div>
        ))}
        {kind === 'terms' ? (
          <>
            {(['admitted', 'forbidden'] as const).map(list => (
              <div className={records.pair} key={list}>
                {locales.map(tag => (
                  <div className="field" key={tag}>
                    <label htmlFor={`${field}-${list}-${tag}`}>
                      {words(`${list}In`, {language: nameOfLocale(tag, locales)})}
                    </label>
                    <textarea
                      id={`${field}-${list}-${tag}`}
                      name={`${list}-${tag}`}
                      lang={tag}
                      rows={2}
                      defaultValue={term?.[list][tag]?.join('\n')}
                    />
                  </div>
                ))}
              </div>
            ))}
            <div className="field">
              <label htmlFor={`${field}-note`}>{words('note')}</label>
              <textarea
                id={`${field}-note`}
                name="note"
                rows={2}
                defaultValue={term?.note}
                maxLength={2000}
              />
            </div>
          </>
        ) : (
          <>
            <label className="check">
              <input type="checkbox" name="romanised" defaultChecked={thing?.romanised} />
              {words('romanised')}
            </label>
            <label className="check">
              <input type="checkbox" name="verified" defaultChecked={thing?.verified} />
              {words('verifiedHint')}
            </label>
          </>
        )}
        <RecordFindings writer={writer} />
        <Refusal error={writer.error} />
        {mayEdit ? (
          <p className={records.row}>
            <button type="submit" className="button primary" disabled={writer.busy}>
              {words('save')}
            </button>
            {id === '' ? null : (
              <button
                type="button"
                className="button danger"
                disabled={writer.busy}
                onClick={() => void remove()}
              >
                {words('remove')}
              </button>
            )}
          </p>
        ) : (
          <p className="meta">{words('readOnly')}</p>
        )}
      </fieldset>
    </form>
  )
}

const linesOf = (fields: FormData, name: string) =>
  String(fields.get(name) ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

const textsFrom = (fields: FormData, locales: readonly string[]) =>
  Object.fromEntries(
    locales
      .map(tag => [tag, String(fields.get(`text-${tag}`) ?? '').trim()] as const)
      .filter(([, text]) => text !== ''),
  )

/** As `terms.yaml` has it: empty lists are left out. */
function readTerm(fields: FormData, locales: readonly string[]) {
  const listOf = (name: string) => {
    const lists = locales
      .map(tag => [tag, linesOf(fields, `${name}-${tag}`)] as const)
      .filter(([, forms]) => forms.length > 0)
    return lists.length > 0 ? {[name]: Object.fromEntries(lists)} : {}
  }
  const note = String(fields.get('note') ?? '').trim()
  return {
    terms: textsFrom(fields, locales),
    ...listOf('admitted'),
    ...listOf('forbidden'),
    ...(note ? {note} : {}),
  }
}

/** As `organisations.yaml` and `places.yaml` have it. */
function readThing(fields: FormData, locales: readonly string[]) {
  return {
    names: textsFrom(fields, locales),
    ...(fields.has('romanised') ? {romanised: true} : {}),
    verified: fields.has('verified'),
  }
}
