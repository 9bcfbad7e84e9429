'use client'
import {useTranslations} from 'use-intl'
import {groupDigits} from '#quantities/decimal-text.ts'
import {writeIsoInterval} from '#quantities/write-iso-interval.ts'
import {Icon} from '../../desk/_parts/icon.tsx'
import type {KitDetail, KitFact} from './kit-data.ts'
import parts from './kit-page.module.css'

/** The figures of a kit as each language prints them, with what an earlier version said. */
export function KitFacts({detail: {manifest}}: Readonly<{detail: KitDetail}>) {
  const words = useTranslations('kits')
  const figures = Object.entries(manifest.facts).filter(([, fact]) => fact.printed)
  const corrected = new Map(
    manifest.history.flatMap(({version, corrects, was}) =>
      corrects === undefined ? [] : [[corrects, {version, was}] as const],
    ),
  )
  return (
    <section className="panel scroll" aria-labelledby="facts">
      <header>
        <h2 id="facts">{words('factsTitle')}</h2>
        {manifest.draft ? null : <span className="meta">{words('factsReadBack')}</span>}
      </header>
      <table className="listing">
        <thead>
          <tr>
            <th scope="col">{words('fact')}</th>
            <th scope="col">{words('value')}</th>
            {manifest.locales.map(locale => (
              <th key={locale} scope="col">
                {locale}
              </th>
            ))}
            <th scope="col">{words('before')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(([name, fact]) => {
            const earlier = corrected.get(name)
            return (
              <tr key={name} className={earlier ? parts.corrected : undefined}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{exactOf(fact)}</td>
                {manifest.locales.map(locale => (
                  <td key={locale} lang={locale}>
                    {fact.printed?.[locale]}
                  </td>
                ))}
                <td>
                  {earlier ? (
                    <>
                      <del className="del">{earlier.was}</del> <Icon name="pencil" />{' '}
                      {words('correctedIn', {version: earlier.version})}
                    </>
                  ) : null}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** Full digits with unit or currency. */
function exactOf({quantity}: KitFact): string {
  if (quantity?.date) return writeIsoInterval(quantity.date).replace('/', ' – ')
  if (quantity?.value === undefined) return ''
  const ends = [quantity.value, quantity.upper].flatMap(digits =>
    digits === undefined ? [] : [groupDigits(digits)],
  )
  return [ends.join('–'), unitOf(quantity)].filter(Boolean).join(' ')
}

function unitOf({unit, currency}: Readonly<NonNullable<KitFact['quantity']>>): string | undefined {
  const own = currency ?? (unit?.code === '1' && unit.per !== undefined ? '' : unit?.code)
  return own === undefined
    ? undefined
    : `${own}${unit?.per === undefined ? '' : `/${unit.per}`}`.replace(/[{}]/g, '')
}
