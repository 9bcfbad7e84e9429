'use client'
import Link from 'next/link'
import {useRouter} from 'next/navigation'
import {type FormEvent, useId, useState} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import type {NameSystem, PersonName} from '#names/person-name.ts'
import {writePerson} from '#names/write-person.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {Terms} from '../../_parts/desk-data.ts'
import {Icon} from '../../_parts/icon.tsx'
import {RecordFindings} from '../../_parts/record-findings.tsx'
import records from '../../_parts/records.module.css'
import {Refusal} from '../../_parts/refusal.tsx'
import type {Writer} from '../../_parts/use-write.ts'

const systems: readonly NameSystem[] = [
  'pinyin',
  'passport',
  'wade-giles',
  'hong-kong',
  'taiwan',
  'ethnic',
  'foreign',
  'unknown',
]

type Props = Readonly<{
  terms: Terms
  /** Empty for a new record. */
  id: string
  /** Places where the name is used: so many change with it. */
  uses: number
  writer: Writer
  mayEdit: boolean
  close: string
}>

/** One person's name. Characters are typed by a person who knows them, with who says so; nothing is ever filled in. */
export function PersonForm({terms, id, uses, writer, mayEdit, close}: Props) {
  const words = useTranslations('people')
  const field = useId()
  const router = useRouter()
  const {locales} = useDesk()
  const record = id === '' ? undefined : terms.people[id]
  const [typed, setTyped] = useState<PersonName>(record ?? blank)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const own = id || String(fields.get('id')).trim()
    const body = {record: readRecord(fields), rev: terms.revs.people}
    const {done} = await writer.write('PUT', `/api/v1/terms/people/${encodeURIComponent(own)}`, body)
    if (done && id === '') router.push(`${close}?id=${encodeURIComponent(own)}`)
  }
  const follow = (event: FormEvent<HTMLFormElement>) => {
    const fields = new FormData(event.currentTarget)
    setTyped({...blank, id, ...readRecord(fields)})
  }
  const text = (name: 'surname' | 'given' | 'source', required = true) => (
    <div className="field">
      <label htmlFor={`${field}-${name}`}>{words(name)}</label>
      <input
        id={`${field}-${name}`}
        name={name}
        required={required}
        defaultValue={record?.[name]}
        maxLength={300}
      />
    </div>
  )
  return (
    <form
      className={`panel ${records.tight}`}
      onSubmit={event => void submit(event)}
      onChange={follow}
      aria-labelledby={`${field}-title`}
    >
      <header>
        <h2 id={`${field}-title`}>{id === '' ? words('new') : `${record?.surname} ${record?.given}`}</h2>
        <Link className="end" href={close}>
          {words('close')}
        </Link>
      </header>
      <fieldset className="inside" disabled={!mayEdit}>
        {id === '' ? (
          <div className="field">
            <label htmlFor={`${field}-id`}>{words('id')}</label>
            <input id={`${field}-id`} name="id" required pattern="[a-z0-9][a-z0-9\-]*" maxLength={80} />
          </div>
        ) : null}
        <div className="field">
          <label htmlFor={`${field}-characters`}>{words('charactersField')}</label>
          <input
            id={`${field}-characters`}
            name="characters"
            lang="zh"
            defaultValue={record?.characters === 'unknown' ? '' : record?.characters}
            maxLength={20}
            aria-describedby={`${field}-characters-hint`}
          />
          <p className="hint" id={`${field}-characters-hint`}>
            {words('charactersHint')}
          </p>
        </div>
        <div className={records.pair}>
          {text('surname')}
          {text('given')}
        </div>
        <div className={records.pair}>
          <div className="field">
            <label htmlFor={`${field}-order`}>{words('order')}</label>
            <select id={`${field}-order`} name="order" defaultValue={record?.order ?? 'surname-first'}>
              <option value="surname-first">{words('surname-first')}</option>
              <option value="given-first">{words('given-first')}</option>
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${field}-system`}>{words('system')}</label>
            <select id={`${field}-system`} name="system" defaultValue={record?.system ?? 'pinyin'}>
              {systems.map(name => (
                <option key={name} value={name}>
                  {words(`system-${name}`)}
                </option>
              ))}
            </select>
          </div>
        </div>
        {text('source')}
        <div className="field">
          <label htmlFor={`${field}-variants`}>{words('variants')}</label>
          <textarea
            id={`${field}-variants`}
            name="variants"
            rows={2}
            defaultValue={record?.variants.join('\n')}
          />
        </div>
        <label className="check">
          <input type="checkbox" name="verified" defaultChecked={record?.verified} />
          {words('verify')}
        </label>
        <ul className="meta">
          {locales.map(tag => (
            <li key={tag}>
              {words('prints', {language: nameOfLocale(tag, locales)})}{' '}
              <b lang={writePerson(typed, {locale: tag}).lang ?? tag}>
                {writePerson(typed, {locale: tag}).text}
              </b>
            </li>
          ))}
        </ul>
        {uses > 0 ? (
          <p className="icon-word meta">
            <Icon name="link" />
            {words('changes', {count: uses})}
          </p>
        ) : null}
        <RecordFindings writer={writer} />
        <Refusal error={writer.error} />
        {mayEdit ? (
          <p>
            <button type="submit" className="button primary" disabled={writer.busy}>
              {typed.verified ? words('confirm') : words('save')}
            </button>
          </p>
        ) : (
          <p className="meta">{words('readOnly')}</p>
        )}
      </fieldset>
    </form>
  )
}

const blank: PersonName = {
  id: '',
  characters: 'unknown',
  surname: '',
  given: '',
  order: 'surname-first',
  system: 'pinyin',
  source: '',
  verified: false,
  variants: [],
}

/** As `people.yaml` has it: no characters typed means that nobody has said them. */
function readRecord(fields: FormData): Omit<PersonName, 'id'> {
  const read = (name: string) => String(fields.get(name) ?? '').trim()
  return {
    characters: read('characters') || 'unknown',
    surname: read('surname'),
    given: read('given'),
    order: read('order') === 'given-first' ? 'given-first' : 'surname-first',
    system: systems.find(name => name === read('system')) ?? 'unknown',
    source: read('source'),
    verified: fields.has('verified'),
    variants: read('variants')
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean),
  }
}
