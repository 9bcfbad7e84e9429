import {pinyin} from 'pinyin-pro'
import {flagName, type NameFlag} from './flag-name.ts'
import {compoundSurnames} from './surnames.ts'

/** A name in Latin letters, in every form that is asked for; null in all of them where a flag forbids spelling. */
export type RomanisedName = Readonly<{
  characters: string
  /** Readings of the single characters, for a person to judge by. */
  syllables: readonly string[]
  /** GB/T 28039-2011: `Zhao Ping'an`. */
  press: string | null
  /** Machine-readable documents: `LYU`, `NYU`, but `LUE`, `NUE`. */
  passport: string | null
  /** Given name first, for forms that ask for it. */
  reversed: string | null
  /** Surname in full, given name by initials: `ZHAO P.A.` */
  initials: string | null
  surname: string | null
  given: string | null
  /** Why the spelling must not be used without a person: none for an ordinary Han name. */
  flags: readonly NameFlag[]
}>

const compoundNames = new Set(compoundSurnames)

/** Readings of surnames that differ from the common one and that the reading list lacks. */
const surnameReadings: Readonly<Record<string, string>> = {
  么: 'yao',
  隽: 'juan',
  番: 'pan',
  澹: 'tan',
  祭: 'zhai',
  郗: 'xi',
}

/**
 * Romanise a name written in characters. Never throws.
 *
 * @param characters 2 to 12 of them, blanks around aside.
 * @param context the text around, which may say that the person is Japanese or Korean.
 * @returns nothing where it holds no Han character, or anything but Han characters and the dot of foreign names.
 *
 * @example
 *   romaniseName('吕平安')?.press // "Lü Ping'an"
 *   romaniseName('吕平安')?.passport // "LYU PINGAN"
 *   romaniseName('佐藤健')?.flags // ["japanese"]
 */
export function romaniseName(characters: string, context = ''): RomanisedName | undefined {
  const text = characters.trim()
  if (!/^[\p{Script=Han}·・\-－‐]{2,12}$/u.test(text) || !/\p{Script=Han}/u.test(text)) return undefined
  const bare = text.replace(/[·・\-－‐]/g, '')
  const signs = [...bare]
  const readings = readingsOf(bare, signs)
  const flags = flagName(text, context)
  const unspelled = {press: null, passport: null, reversed: null, initials: null, surname: null, given: null}
  if (flags.length > 0) return {characters: text, syllables: readings, ...unspelled, flags}
  const length = compoundNames.has(signs.slice(0, 2).join('')) && signs.length > 2 ? 2 : 1
  return {
    characters: text,
    syllables: readings,
    ...spell(readings.slice(0, length), readings.slice(length)),
    flags,
  }
}

/** Every form of an ordinary Han name. */
function spell(family: readonly string[], own: readonly string[]) {
  const [surname, given] = [capital(join(family)), capital(join(own))]
  const both = (...parts: string[]) => parts.filter(Boolean).join(' ')
  return {
    press: both(surname, given),
    passport: both(...[family, own].map(part => part.map(passportSpelling).join(''))),
    reversed: both(given, surname),
    initials: both(surname.toUpperCase(), own.map(one => `${one.charAt(0).toUpperCase()}.`).join('')),
    surname,
    given,
  }
}

function readingsOf(bare: string, signs: readonly string[]): string[] {
  const readings = pinyin(bare, {toneType: 'none', type: 'array', surname: 'head'}).map(one =>
    one.replace(/[^a-zü]/g, ''),
  )
  const own = surnameReadings[signs[0]!]
  if (own !== undefined) readings[0] = own
  return readings
}

/** Syllables that begin with a, e or o inside a word stand behind an apostrophe (GB/T 16159-2012). */
function join(readings: readonly string[]): string {
  return readings.map((reading, at) => (at > 0 && /^[aeo]/.test(reading) ? `'${reading}` : reading)).join('')
}

/** ü is YU behind L and N, but LUE and NUE since 2012; U elsewhere is never ü in pinyin's own spelling. */
function passportSpelling(reading: string): string {
  return reading.replace(/üe/g, 'ue').replace(/ü/g, 'yu').toUpperCase()
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
