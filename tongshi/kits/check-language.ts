import {functionWords} from '#checks/function-words.ts'
import {scriptOfLocale} from '#checks/script-of-locale.ts'
import type {Finding} from '#messages/finding.ts'
import {kitFinding} from './kit-finding.ts'

/** Letters from which on a text says its script. */
const fewestLetters = 8
/** Share of its letters that a text in a language must have in the language's script. */
const leastShare = 0.12
/** Words from which on small words tell languages of one script apart. */
const fewestWords = 14

/** Scripts of one locale: Japanese writes in three. */
const scripts: Readonly<Record<string, RegExp>> = {
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/gu,
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Thai: /\p{Script=Thai}/gu,
  Deva: /\p{Script=Devanagari}/gu,
}

/**
 * Check that a text stands in the slot of its own language: editors paste one language's text into another's.
 *
 * By script where the languages differ in it, else by the small words that hardly any sentence does without. Short
 * texts, which may be names, are not judged.
 *
 * @param text as printed, without its facts.
 */
export function checkLanguage(text: string, locale: string, key: string): Finding[] {
  const found = otherScript(text, locale) ?? otherWords(text, locale)
  return found === undefined ? [] : [kitFinding('kit-language', {locale, key}, text, locale)]
}

function otherScript(text: string, locale: string): true | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const own = scripts[scriptOfLocale(locale).script]
  if (letters < fewestLetters || !own) return undefined
  return (text.match(own)?.length ?? 0) / letters < leastShare ? true : undefined
}

function otherWords(text: string, locale: string): true | undefined {
  const {language} = scriptOfLocale(locale)
  const own = functionWords[language]
  const words = text.match(/\p{L}+/gu) ?? []
  if (!own || words.length < fewestWords) return undefined
  const count = (known: ReadonlySet<string>) => words.filter(word => known.has(word)).length
  const mine = count(own)
  const others = Object.entries(functionWords).filter(([other]) => other !== language)
  return others.some(([, known]) => count(known) >= 4 && count(known) > 2 * mine + 2) ? true : undefined
}
