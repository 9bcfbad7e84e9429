import {foldLetters} from './fold-letters.ts'
import {compounds, surnameShares} from './name-table.ts'
import type {NameSystem} from './person-name.ts'
import {givenLikelihood, readsAsSyllables} from './read-syllables.ts'
import {type Cut, splitName} from './split-name.ts'

/** A written name with its parts. `surname` is null where it is no person's name. */
export type NormalisedName = Readonly<{
  written: string
  surname: string | null
  given: string | null
  /** 0 to 1: how sure the cut is, given that it is a full name. 1 where the form itself says it. */
  confidence: number
  /** The cuts considered, best first, at most two. */
  candidates: readonly Cut[]
  system?: NameSystem
  /** The surname seems to stand last; nothing is turned round without a person. */
  reversed?: boolean
}>

/** No name is longer; longer input is not looked at. */
const longest = 60

/** From this share on a cut is applied without asking. */
export const surely = 0.98

/**
 * Normalise one written name: `Huxiuqin`, `HuXiuqin`, `HU Xiuqin` and `Hu-xiuqin` are Hu Xiuqin.
 *
 * Capitals, hyphens and spaces carry the boundary and are read; only a glued token is cut by likelihood. Spellings
 * of Hong Kong, Taiwan and Wade–Giles stay as written and are labelled. Never throws.
 *
 * @example
 *   normaliseName('HU Xiuqin').surname // "Hu"
 *   normaliseName('Chan Tai-man').system // "hong-kong"
 *   normaliseName('a table').surname // null
 */
export function normaliseName(written: string): NormalisedName {
  const text = written.trim().normalize('NFC').replace(/\s+/g, ' ')
  if (text === '' || text.length > longest || !/^[\p{Script=Latin} '’‘`.,\-‐‑]+$/u.test(text))
    return nobody(written)
  const tokens = text.replace(/,\s*/, ' ').split(' ')
  if (tokens.length === 1) return {...fromToken(tokens[0]!), written}
  if (tokens.length === 2) return {...fromTwo(tokens[0]!, tokens[1]!, text.includes(',')), written}
  if (tokens.length <= 4) return {...fromMore(tokens), written}
  return nobody(written)
}

type Parts = Omit<NormalisedName, 'written'>

const unknown: Parts = {surname: null, given: null, confidence: 0, candidates: []}
const nobody = (written: string): NormalisedName => ({written, ...unknown})

/** A cut that the form says. */
function said(surname: string, given: string, more: Partial<Parts> = {}): Parts {
  const cut = {surname: capital(surname), given: capital(given), posterior: 1}
  return {surname: cut.surname, given: cut.given, confidence: 1, candidates: [cut], ...more}
}

function fromToken(token: string): Parts {
  const inner = /^(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}+(?:['’]\p{Ll}+)?)$/u.exec(token)
  if (inner && isSurname(inner[1]!) && isGiven(inner[2]!)) return said(inner[1]!, inner[2]!)
  // Capitals at the front: YANGSu has no boundary of its own but YANG|Su.
  const shouted = /^(\p{Lu}{2,})(\p{Lu}\p{Ll}+)$/u.exec(token)
  if (shouted && isSurname(shouted[1]!) && isGiven(shouted[2]!)) return said(shouted[1]!, shouted[2]!)
  const [surname = '', given = '', ...more] = token.split(/[-‐‑]/)
  if (given && more.length === 0 && isSurname(surname) && isGiven(given)) return said(surname, given)
  const cuts = splitName(token)
  const [first] = cuts
  if (!first) return unknown
  return {
    surname: first.surname,
    given: first.given,
    confidence: first.posterior,
    candidates: cuts.slice(0, 2),
    system: 'pinyin',
  }
}

function fromTwo(first: string, second: string, comma: boolean): Parts {
  if (isDoubleSurname(first) && isGiven(second)) return said(first, second)
  const straight = isSurname(first) && isGiven(second)
  const turned = isSurname(second) && isGiven(first)
  if (comma) return isGiven(second) ? said(first, second) : unknown
  // Su YANG: capitals name the surname, wherever it stands.
  if (isShouted(second) && !isShouted(first) && turned) return said(second, first, {reversed: true})
  if (straight && (isShouted(first) || !turned)) return said(first, second)
  if (straight && turned) return said(first, second, likelyReversed(first, second) ? {reversed: true} : {})
  if (turned) return said(first, second, {reversed: true, confidence: 0.5})
  const system = systemOf(first, second)
  return system ? said(first, second, {system}) : unknown
}

/** Is the other order at least nineteen times likelier? */
function likelyReversed(first: string, second: string): boolean {
  const [one, other] = [foldLetters(first)!, foldLetters(second)!]
  const straight = (surnameShares.get(one) ?? 0) * givenLikelihood(other)
  const turned = (surnameShares.get(other) ?? 0) * givenLikelihood(one)
  return turned / (straight + turned) >= 0.95
}

/** Li Xiao Ming is Li Xiaoming; Peter Kwok Chi-ming stays as it is. */
function fromMore(tokens: readonly string[]): Parts {
  const [surname = '', ...given] = tokens
  const at = tokens.findIndex(token => /[-‐‑]/.test(token))
  const family = at > 0 ? tokens[at - 1]! : surname
  const system = systemOf(family, tokens[at] ?? '')
  if (system) return said(family, tokens.filter(token => token !== family).join(' '), {system})
  if (
    given.length === 2 &&
    isSurname(surname) &&
    given.every(part => readsAsSyllables(foldLetters(part) ?? '-', 1))
  )
    return said(surname, given.join('').toLowerCase())
  return unknown
}

function isSurname(text: string): boolean {
  const letters = foldLetters(text)
  return letters !== undefined && surnameShares.has(letters)
}

/** One or two syllables, an apostrophe or hyphen between them allowed. */
function isGiven(text: string): boolean {
  const parts = text.split(/['’‘`\-‐‑]/)
  if (parts.length > 2) return false
  const letters = parts.map(part => foldLetters(part) ?? '-')
  return letters.length === 2
    ? letters.every(part => readsAsSyllables(part, 1) && part !== '')
    : letters[0] !== '' && readsAsSyllables(letters[0]!, 2)
}

function isDoubleSurname(text: string): boolean {
  const [one = '', other = '', ...more] = text.split(/[-‐‑]/)
  return more.length === 0 && isSurname(one) && isSurname(other) && !compounds.has(text.toLowerCase())
}

function isShouted(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase()
}

const hongKong = new Set(
  'kwok wong chan cheung leung lam lau ng ho tse tsang yip kwan fung mak chow lo tam yeung hui poon siu szeto tsui'.split(
    ' ',
  ),
)
const wadeGiles = new Set(
  'hsu hsieh hsiao hsing hsiung tsai tseng tsou chiang chien chiu chou chuang chung kuo kung kao ko kuan liao lien lu pai peng pan shih su sung teng ting tung weng yeh yen yu chang chao chen cheng chu huang hung jen lin wang wu yang'.split(
    ' ',
  ),
)

/** Spellings that are not Hanyu Pinyin: a hyphenated given name behind a surname of Hong Kong or of Wade–Giles. */
function systemOf(family: string, given: string): NameSystem | undefined {
  if (!/^\p{L}+[-‐‑]\p{Ll}+$/u.test(given)) return undefined
  if (hongKong.has(family.toLowerCase())) return 'hong-kong'
  return wadeGiles.has(family.toLowerCase()) ? 'taiwan' : undefined
}

function capital(text: string): string {
  return text
    .split(' ')
    .map(word =>
      isShouted(word) || word === word.toLowerCase()
        ? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
        : word,
    )
    .join(' ')
}
