import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'

/** Words that the first guesses at a desk of this kind are made of, besides its people's own names. */
export const ownWords = [
  'tongshi',
  'newsroom',
  'pressoffice',
  'pressroom',
  'announcement',
  'translation',
  'translator',
  'reviewer',
  'publisher',
  'owner',
  'press',
  'desk',
  'woaini',
  'zhongguo',
  'beijing',
  'xinwen',
  'fanyi',
] as const

/** Signs that stand for letters: P@ssw0rd. */
const letters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

let known: ReadonlySet<string> | undefined

/** 49,000 passwords of leaks, lower case; read at the first question, never at a sign-in. */
function load(): ReadonlySet<string> {
  if (known) return known
  const path = createRequire(import.meta.url).resolve('@zxcvbn-ts/language-common/src/passwords.json')
  const listed = JSON.parse(readFileSync(path, 'utf8')) as string[]
  known = new Set([...listed.map(String), ...ownWords])
  return known
}

/**
 * Is a password one of those that are tried first: leaked itself, or a leaked or expected word with digits and signs
 * around it, with signs for letters, or written again and again?
 */
export function isCommonPassword(password: string): boolean {
  const words = load()
  const plain = password.normalize('NFKC').toLowerCase()
  const spelled = [...plain].map(sign => letters[sign] ?? sign).join('')
  return [plain, core(plain), spelled, core(spelled)].some(
    text => text.length > 0 && (words.has(text) || words.has(repeatedPart(text))),
  )
}

/** What is left between digits and signs at both ends. */
function core(text: string): string {
  const signs = [...text]
  const isLetter = (sign: string) => /\p{L}/u.test(sign)
  return signs.slice(Math.max(0, signs.findIndex(isLetter)), signs.findLastIndex(isLetter) + 1).join('')
}

/** The shortest part that the text is a repetition of; the text itself where it is none. */
function repeatedPart(text: string): string {
  for (let size = 1; size <= text.length / 2; size++)
    if (text.length % size === 0 && text === text.slice(0, size).repeat(text.length / size))
      return text.slice(0, size)
  return text
}
