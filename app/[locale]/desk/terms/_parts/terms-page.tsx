'use client'
import Link from 'next/link'
import {useState} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {Terms, Use} from '../../_parts/desk-data.ts'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import {FilterBox} from '../../_parts/filter-box.tsx'
import {Icon} from '../../_parts/icon.tsx'
import records from '../../_parts/records.module.css'
import {UseList} from '../../_parts/use-list.tsx'
import {useWrite} from '../../_parts/use-write.ts'
import {WriteStatus} from '../../_parts/write-status.tsx'
import {TermForm} from './term-form.tsx'
import {type TermKind, termKinds, textsOf} from './term-kind.ts'

type Props = Readonly<{
  kind: TermKind
  terms: Terms
  /** The record opened; empty for a new one. */
  id: string | undefined
  uses: readonly Use[]
}>

/** Every record with its form in each language; the one opened is edited beside the list. */
export function TermsPage({kind, terms, id, uses}: Props) {
  const words = useTranslations('terms')
  const {locale, locales, may} = useDesk()
  const writer = useWrite()
  const [filter, setFilter] = useState('')
  const mayEdit = locales.some(tag => may('reviewer', tag))
  const address = (one: TermKind, record?: string) =>
    `/${locale}/desk/terms?${new URLSearchParams({kind: one, ...(record === undefined ? {} : {id: record})})}`
  const wanted = filter.normalize('NFKC').toLocaleLowerCase()
  const shown = Object.values(terms[kind]).filter(record =>
    [record.id, ...Object.values(textsOf(record))].some(text =>
      text.normalize('NFKC').toLocaleLowerCase().includes(wanted),
    ),
  )
  return (
    <DeskFrame section="terms" status={<WriteStatus writer={writer} />}>
      <div className={records.head}>
        <h1>{words('title')}</h1>
        <nav className={records.tabs} aria-label={words('kinds')}>
          {termKinds.map(one => (
            <Link key={one} href={address(one)} aria-current={one === kind ? 'page' : undefined}>
              {words(one)} <span className="meta">{Object.keys(terms[one]).length}</span>
            </Link>
          ))}
        </nav>
        <div className={records.acts}>
          <FilterBox value={filter} onChange={setFilter} label={words('filter')} />
          {mayEdit ? (
            <Link className="button primary" href={address(kind, '')}>
              {words(`new-${kind}`)}
            </Link>
          ) : null}
        </div>
      </div>
      <div className={id === undefined ? records.whole : records.columns}>
        <section className={`panel scroll ${records.list}`} aria-label={words(kind)}>
          <table className="listing">
            <thead>
              <tr>
                {locales.map(tag => (
                  <th key={tag} scope="col" lang={tag}>
                    {nameOfLocale(tag, locales)}
                  </th>
                ))}
                <th scope="col">{words(kind === 'terms' ? 'forbidden' : 'verified')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(record => (
                <tr key={record.id} className={record.id === id ? records.current : undefined}>
                  {locales.map((tag, at) => (
                    <td key={tag} lang={tag}>
                      {at === 0 ? (
                        <Link href={address(kind, record.id)}>{textsOf(record)[tag] ?? record.id}</Link>
                      ) : (
                        textsOf(record)[tag]
                      )}
                    </td>
                  ))}
                  <td>
                    {'terms' in record ? (
                      <span className={records.forms}>
                        {Object.entries<readonly string[]>(record.forbidden).flatMap(([tag, forms]) =>
                          forms.map(form => (
                            <s key={`${tag} ${form}`} lang={tag} className="del">
                              {form}
                            </s>
                          )),
                        )}
                      </span>
                    ) : (
                      <span className={`icon-word ${record.verified ? 'good' : 'warning-text'}`}>
                        <Icon name={record.verified ? 'confirmed' : 'warning'} />
                        {words(record.verified ? 'confirmed' : 'unconfirmed')}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {shown.length === 0 ? <p className="inside">{words('none')}</p> : null}
        </section>
        {id === undefined ? null : (
          <div className={records.side}>
            <TermForm
              key={`${kind} ${id}`}
              kind={kind}
              terms={terms}
              id={id}
              writer={writer}
              mayEdit={mayEdit}
              close={address(kind)}
            />
            {id === '' ? null : <UseList uses={uses} />}
          </div>
        )}
      </div>
    </DeskFrame>
  )
}
