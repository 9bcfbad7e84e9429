import {perWords, unitSymbols} from './english-words.ts'
import type {Figure} from './figure.ts'
import {endsWord} from './read-number-tokens.ts'

/** per cubic metre, a tonne, an hour, /m3. */
export function withPer(text: string, figure: Figure): Figure {
  const mark = /^(?: per | a | an |\/| each )/i.exec(text.slice(figure.end, figure.end + 6))
  if (!mark) return figure
  const at = figure.end + mark[0].length
  const word = perWords(text, at)
  const symbol = unitSymbols(text, at)
  const found =
    word && endsWord(text, word.end) ? word : symbol && endsWord(text, symbol.end) ? symbol : undefined
  if (!found) return figure
  return {...figure, kind: 'rate', unit: {code: figure.unit?.code ?? '1', per: found.value}, end: found.end}
}

/** 300 people per day, 300 per hour: what is counted may be people, who are as many without their word. */
export function withPeoplePer(text: string, figure: Figure): Figure {
  const people = /^(?: (?:people|persons?))?(?= per )/i.exec(text.slice(figure.end, figure.end + 14))
  if (!people || figure.isWeak || figure.kind !== 'count') return figure
  const end = figure.end + people[0].length
  const rate = withPer(text, {...figure, end})
  return rate.kind === 'rate' ? rate : figure
}
