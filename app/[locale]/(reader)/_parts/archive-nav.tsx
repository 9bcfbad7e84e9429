import {type ArchiveNumber, type ArchivePlace, archivePath} from '#kits/view-archive.ts'
import type {Words} from './words.tsx'

const addressOf = (locale: string, number: ArchiveNumber) => `/${locale}${archivePath(number)}`

/** The pages before and after one of the list, for machines. */
export function TurnLinks({place, locale}: {place: ArchivePlace; locale: string}) {
  const {newer, older} = place
  return (
    <>
      {newer ? <link rel="prev" href={addressOf(locale, newer.number)} /> : null}
      {older === undefined ? null : <link rel="next" href={addressOf(locale, older)} />}
    </>
  )
}

/** The way to newer and older announcements, and to every year; nothing where one page holds all. */
export function ArchiveNav({place, words}: {place: ArchivePlace; words: Words}) {
  const {newer, older, years} = place
  const {locale} = words
  if (years.length === 0) return null
  return (
    <nav className="archive" aria-label={words.text('archive')}>
      <ul className="turn">
        {newer ? (
          <li>
            <a rel="prev" href={addressOf(locale, newer.number)}>
              {words.node('newer')}
            </a>
          </li>
        ) : null}
        {older === undefined ? null : (
          <li>
            <a rel="next" href={addressOf(locale, older)}>
              {words.node('older')}
            </a>
          </li>
        )}
      </ul>
      <p className="quiet">{words.node('byYear')}</p>
      <ul className="years">
        {years.map(({year, number}, at) => (
          <li key={year}>
            <a href={`${addressOf(locale, number)}${at === 0 ? '' : `#y${year}`}`}>
              {words.node('yearOf', {year})}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
