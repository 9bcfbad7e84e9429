import {preparedLocale} from '#quantities/prepared.ts'
import type {PersonName} from './person-name.ts'

/** A name as it is printed: its own language where that is not the reader's, and whether it needs a mark. */
export type WrittenPerson = Readonly<{
  text: string
  lang?: string
  mark?: 'unverified' | 'unverified-characters'
}>

/** How a name is written. */
export type WritePersonOptions = Readonly<{
  /** BCP 47. */
  locale: string
  /** The office held, in the locale, for a first mention: `Director Yang Su`, `局长杨甦`. */
  office?: string
  /** The characters stand in the text that is carried over: they are its author's, not somebody's guess. */
  isGiven?: boolean
}>

/** BCP 47 tag of Chinese in Hanyu Pinyin. */
const pinyin = 'zh-Latn-pinyin'

/** What a Chinese press office puts behind characters that a person supplied and nobody has confirmed. */
const bySound = '（音）'

/**
 * Write a person's name for a locale: romanised in most, in characters where Chinese or Japanese is read.
 *
 * Unknown characters are never made up: the romanised form stands in and is marked. Characters are not converted
 * between scripts.
 *
 * @throws RangeError where the locale is not well-formed.
 */
export function writePerson(
  record: PersonName,
  {locale, office, isGiven = false}: WritePersonOptions,
): WrittenPerson {
  const {language, script} = preparedLocale(locale)
  const readsHan = language === 'zh' || language === 'yue' || language === 'ja'
  if (!readsHan) return {text: office ? `${office} ${romanised(record)}` : romanised(record)}
  const before = office ?? ''
  if (record.characters === 'unknown') {
    const isPinyin = record.system === 'pinyin' || record.system === 'passport'
    // With the office in front the text is no longer pinyin as a whole.
    const lang = isPinyin && !before ? {lang: pinyin} : {}
    return {text: before + romanised(record), ...lang, mark: 'unverified'}
  }
  const own = language === 'zh' && script === 'Hans' ? {} : {lang: 'zh-Hans'}
  if (record.verified || isGiven) return {text: before + record.characters, ...own}
  return {text: before + record.characters + bySound, ...own, mark: 'unverified-characters'}
}

/** Surname and given name in the order of the record: `Yang Su`. */
function romanised({surname, given, order}: PersonName): string {
  const names = order === 'given-first' ? [given, surname] : [surname, given]
  return names.filter(Boolean).join(' ')
}
