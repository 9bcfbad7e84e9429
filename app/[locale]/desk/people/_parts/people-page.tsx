'use client'
import Link from 'next/link'
import {useState} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {writePerson} from '#names/write-person.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {Terms, Use} from '../../_parts/desk-data.ts'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import {FilterBox} from '../../_parts/filter-box.tsx'
import {Icon} from '../../_parts/icon.tsx'
import records from '../../_parts/records.module.css'
import {UseList} from '../../_parts/use-list.tsx'
import {useWrite} from '../../_parts/use-write.ts'
import {WriteStatus} from '../../_parts/write-status.tsx'
import {PersonForm} from './person-form.tsx'

type Props = Readonly<{
  terms: Terms
  /** The record opened; empty for a new one. */
  id: string | undefined
  uses: readonly Use[]
}>

/** Names as they print in each language, and whether a person has confirmed them. */
export function PeoplePage({terms, id, uses}: Props) {
  const words = useTranslations('people')
  const {locale, locales, may} = useDesk()
  const writer = useWrite()
  const [filter, setFilter] = useState('')
  const mayEdit = locales.some(tag => may('reviewer', tag))
  const address = (record?: string) =>
    `/${locale}/desk/people${record === undefined ? '' : `?id=${encodeURIComponent(record)}`}`
  const wanted = filter.normalize('NFKC').toLocaleLowerCase()
  const people = Object.values(terms.people)
    .filter(one =>
      [one.id, one.characters, `${one.surname} ${one.given}`, ...one.variants].some(text =>
        text.normalize('NFKC').toLocaleLowerCase().includes(wanted),
      ),
    )
    .toSorted((a, b) => Number(a.verified) - Number(b.verified) || a.id.localeCompare(b.id))
  const waiting = Object.values(terms.people).filter(one => !one.verified).length
  return (
    <DeskFrame section="people" status={<WriteStatus writer={writer} />}>
      <div className={records.head}>
        <h1>{words('title')}</h1>
        {waiting > 0 ? (
          <p className="icon-word warning-text">
            <Icon name="warning" />
            {words('waiting', {count: waiting})}
          </p>
        ) : null}
        <div className={records.acts}>
          <FilterBox value={filter} onChange={setFilter} label={words('filter')} />
          {mayEdit ? (
            <Link className="button primary" href={address('')}>
              {words('new')}
            </Link>
          ) : null}
        </div>
      </div>
      <div className={id === undefined ? records.whole : records.columns}>
        <section className={`panel scroll ${records.list}`} aria-label={words('title')}>
          <table className="listing">
            <thead>
              <tr>
                <th scope="col">{words('name')}</th>
                {locales.map(tag => (
                  <th key={tag} scope="col">
                    <span lang={tag}>{nameOfLocale(tag, locales)}</span>
                  </th>
                ))}
                <th scope="col">{words('characters')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map(person => (
                <tr key={person.id} className={person.id === id ? records.current : undefined}>
                  <th scope="row">
                    <Link href={address(person.id)}>
                      {person.surname} {person.given}
                    </Link>
                  </th>
                  {locales.map(tag => {
                    const {text, lang} = writePerson(person, {locale: tag})
                    return (
                      <td key={tag} lang={lang ?? tag}>
                        {text}
                      </td>
                    )
                  })}
                  <td>
                    <span className={`icon-word ${person.verified ? 'good' : 'warning-text'}`}>
                      <Icon name={person.verified ? 'confirmed' : 'warning'} />
                      {words(
                        person.verified
                          ? 'confirmed'
                          : person.characters === 'unknown'
                            ? 'unknown'
                            : 'unconfirmed',
                      )}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {people.length === 0 ? <p className="inside">{words('none')}</p> : null}
        </section>
        {id === undefined ? null : (
          <div className={records.side}>
            <PersonForm
              key={id}
              terms={terms}
              id={id}
              uses={uses.length}
              writer={writer}
              mayEdit={mayEdit}
              close={address()}
            />
            {id === '' ? null : <UseList uses={uses} />}
          </div>
        )}
      </div>
    </DeskFrame>
  )
}
