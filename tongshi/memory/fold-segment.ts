import type {Quantity} from '#quantities/quantity.ts'
import {type ReadableLanguage, readableLanguage, readQuantities} from '#quantities/read-quantities.ts'
import {foldText} from './fold-text.ts'
import {type Run, readRuns, type Syntax, signs} from './read-runs.ts'

/** A message as the memory compares it. */
export type FoldedSegment = Readonly<{
  /** Folded, each argument and tag one sign, figures in full. */
  plain: string
  /** The same with each figure one sign, the sign of an argument: 400 firms and {firms} firms are alike. */
  masked: string
}>

/** A figure in a run. Offsets are UTF-16 code units of the run's text, 0-based, end exclusive. */
export type Span = Readonly<{start: number; end: number}>

/**
 * Fold a message into what is compared. A plural or select is compared as its `other` branch reads.
 *
 * @param locale BCP 47; figures in words are read in English and Chinese, digits in every language.
 */
export function foldSegment(message: string, locale: string, syntax: Syntax = 'icu'): FoldedSegment {
  const run = readRuns(message, 'inline', syntax)[0]!
  const plain = foldText(run.text)
  const figures = findFigures(run, locale)
  if (figures.length === 0) return {plain, masked: plain}
  let masked = ''
  let at = 0
  for (const {start, end} of figures) {
    masked += run.text.slice(at, start) + signs.argument
    at = end
  }
  return {plain, masked: foldText(masked + run.text.slice(at))}
}

const anyFigure = /\p{Nd}|[〇零一二三四五六七八九十百千万萬亿億两兩半]|[a-z]{3}/iu
const digits = /\p{Nd}+(?:[., {2}]\p{Nd}+)*/gu

/** The figures of a run; a number said in passing (one, a second) is a word like any other. */
export function findFigures(run: Run, locale: string): Span[] {
  if (!anyFigure.test(run.text)) return []
  const language = languageOf(locale)
  if (!language)
    return [...run.text.matchAll(digits)].map(({0: text, index}) => ({
      start: index,
      end: index + text.length,
    }))
  return readQuantities(run.text, language)
    .filter(({isWeak, kind}) => !isWeak && kind !== 'vague')
    .map(coreOf)
}

/** The number itself, with the words that scale it; its bound and its unit are words of the text like any other. */
const core =
  /[\d〇零一二三四五六七八九十百千万萬亿億兆两兩半](?:.*[\d〇零一二三四五六七八九十百千万萬亿億兆两兩半])?(?:\s*(?:hundred|thousand|million|billion|trillion|bn)\b)*/i

function coreOf({start, end, text, date}: Quantity): Span {
  const found = date ? undefined : core.exec(text)
  if (!found) return {start, end}
  return {start: start + found.index, end: start + found.index + found[0].length}
}

const languages = new Map<string, ReadableLanguage | undefined>()

function languageOf(locale: string): ReadableLanguage | undefined {
  if (!languages.has(locale)) languages.set(locale, readableLanguage(locale))
  return languages.get(locale)
}
