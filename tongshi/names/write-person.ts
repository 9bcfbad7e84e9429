import type {PersonName} from './person-name.ts'

/** A name as it is printed: its own language where that is not the reader's, and whether it needs a mark. */
export type WrittenPerson = Readonly<{
  text: string
  lang?: string
  mark?: 'unverified' | 'unverified-characters'
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
 */
export function writePerson(record: PersonName, {locale}: {locale: string}): WrittenPerson {
  const {language, script} = new Intl.Locale(locale).maximize()
  if (language !== 'zh' && language !== 'yue' && language !== 'ja') return {text: romanised(record)}
  if (record.characters === 'unknown') {
    const lang = record.system === 'pinyin' || record.system === 'passport' ? {lang: pinyin} : {}
    return {text: romanised(record), ...lang, mark: 'unverified'}
  }
  const own = language === 'zh' && script === 'Hans' ? {} : {lang: 'zh-Hans'}
  if (record.verified) return {text: record.characters, ...own}
  return {text: record.characters + bySound, ...own, mark: 'unverified-characters'}
}

/** Surname and given name in the order of the record: `Yang Su`. */
function romanised({surname, given, order}: PersonName): string {
  const names = order === 'given-first' ? [given, surname] : [surname, given]
  return names.filter(Boolean).join(' ')
}
