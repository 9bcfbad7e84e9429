'use client'
import {useId} from 'react'
import {useTranslations} from 'use-intl'
import type {FactOrigin} from '#documents/read-origins.ts'
import type {Fact} from '#messages/fact.ts'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {inLanguage} from '../../../../(reader)/_parts/in-language.ts'
import type {DocumentDetail} from '../../../_parts/desk-data.ts'
import {Icon} from '../../../_parts/icon.tsx'
import {When} from '../../../_parts/when.tsx'
import {printFact} from '../../../edit/_parts/chip-view.ts'
import {describeFact} from '../../../edit/_parts/describe-fact.ts'
import parts from './facts-panel.module.css'

/** Where a fact comes from, and who has confirmed it when, as far as the store knows. */
export type KnownOrigin = FactOrigin &
  Readonly<{confirmed?: Readonly<{at: string; by: Readonly<{name: string}> | null}>}>

type Props = Readonly<{
  fact: Fact
  origin: KnownOrigin | undefined
  about: DocumentDetail
  /** Left out for who may not confirm. */
  chosen: boolean | undefined
  choose: (isChosen: boolean) => void
}>

/** One fact: what each language prints, the words it was read from, and whether it is confirmed. */
export function FactChoice({fact, origin, about, chosen, choose}: Props) {
  const words = useTranslations('facts')
  const editor = useTranslations('editor')
  const id = useId()
  const kind = `kind-${fact.kind === 'quantity' ? fact.quantity.kind : fact.kind}` as 'kind-money'
  const confirmed = fact.verified ? origin?.confirmed : undefined
  const others = about.locales.filter(tag => tag !== about.source)
  const prints = (
    <>
      <Print fact={fact} locale={about.source} about={about} />
      {others.map(tag => (
        <span key={tag} className={parts.other}>
          <span className="visually-hidden">{nameOfLocale(tag, about.locales)}: </span>
          <Print fact={fact} locale={tag} about={about} />
        </span>
      ))}
    </>
  )
  return (
    <div className={parts.row}>
      {chosen === undefined ? null : (
        <input
          type="checkbox"
          id={id}
          checked={chosen}
          aria-describedby={`${id}-state ${id}-source`}
          onChange={event => choose(event.currentTarget.checked)}
        />
      )}
      <div className={parts.what}>
        {chosen === undefined ? (
          <p className={parts.prints}>{prints}</p>
        ) : (
          <label htmlFor={id} className={parts.prints}>
            {prints}
          </label>
        )}
        <p className="meta">
          {words.has(kind) ? words(kind) : null} <code>{fact.name}</code>{' '}
          {fact.kind === 'statement' ? null : describeFact(fact)}
        </p>
      </div>
      <div className={parts.from} id={`${id}-source`}>
        <Quote fact={fact} origin={origin} source={about.source} />
        {origin?.sure ? (
          <p className={origin.sure === 'sure' ? 'meta' : 'meta warning-text'}>
            {words('found', {sure: origin.sure})}
            {origin.rule ? (
              <>
                {' · '}
                <code>{origin.rule}</code>
              </>
            ) : null}
          </p>
        ) : null}
      </div>
      <div className={parts.state} id={`${id}-state`}>
        <span className={`icon-word ${fact.verified ? 'good' : 'warning-text'}`}>
          <Icon name={fact.verified ? 'confirmed' : 'warning'} />
          {editor(fact.verified ? 'confirmed' : 'unconfirmed')}
        </span>
        {confirmed ? (
          <p className={`meta ${parts.by}`}>
            <span>{confirmed.by?.name ?? words('fromFiles')}</span> <When at={confirmed.at} />
          </p>
        ) : null}
      </div>
    </div>
  )
}

/** The words of the original, in their sentence where it is known. */
function Quote({fact, origin, source}: Pick<Props, 'fact' | 'origin'> & Readonly<{source: string}>) {
  const editor = useTranslations('editor')
  if (!fact.source) return <p className="meta">{editor('factWithoutSource')}</p>
  const {before = '', after = ''} = origin?.around ?? {}
  return (
    <p {...inLanguage(source)}>
      {before}
      <mark className={parts.words}>{fact.source.text}</mark>
      {after}
    </p>
  )
}

function Print({fact, locale, about}: Readonly<{fact: Fact; locale: string; about: DocumentDetail}>) {
  const words = useTranslations('facts')
  try {
    const {text, lang} = printFact(fact, locale, about)
    return <span {...inLanguage(lang ?? locale)}>{text}</span>
  } catch {
    // A quantity without words in this language: the release's checks say so too.
    return <span className="meta">{words('unprinted', {locale})}</span>
  }
}
