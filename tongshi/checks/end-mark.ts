import {type Fault, faultIn, opaque} from './fault.ts'
import type {CheckedPair, PairRule} from './rule.ts'
import {isHan} from './script-of-locale.ts'

/**
 * `end-mark`: the last mark is of another class than the source's. 。 is a full stop, ： a colon, and a stop may stand
 * for an exclamation mark.
 *
 * @example ok zh-Hans → en
 *   基地今日揭牌。 → The base was opened today.
 * @example not-ok zh-Hans → en
 *   基地今日揭牌。 → The base was opened today
 *   20-25: today → today.
 */
export const endMark: PairRule = {
  id: 'end-mark',
  severity: 'warning',
  checkPair: pair =>
    pair.ways.flatMap(({source: from, target: to}): Fault[] => {
      const given = lastMark(from.text)
      const written = lastMark(to.text)
      if (!given || !written || given.kind === written.kind) return []
      if (given.kind === 'open' || written.kind === 'open') return []
      if (isAbbreviation(from.text, given.at) || isAbbreviation(to.text, written.at)) return []
      return [faultAt(pair, to, given.kind, written)]
    }),
}

/** `open` is …, which a language may leave out or write as a stop. */
type Kind = 'open' | 'stop' | 'question' | 'colon' | 'pause' | 'none'
type Mark = Readonly<{kind: Kind; at: number; length: number}>

const kinds: Readonly<Record<string, Kind>> = {
  '.': 'stop',
  '。': 'stop',
  '．': 'stop',
  '!': 'stop',
  '！': 'stop',
  '…': 'open',
  '?': 'question',
  '？': 'question',
  '؟': 'question',
  '।': 'stop',
  '۔': 'stop',
  ':': 'colon',
  '：': 'colon',
  ',': 'pause',
  '，': 'pause',
  '、': 'pause',
  ';': 'pause',
  '；': 'pause',
}

/** The last mark before closing quotation marks and brackets; nothing where no words stand in front of it. */
function lastMark(text: string): Mark | undefined {
  let at = text.length - 1
  while (at >= 0 && /[\s"'”’」』）)\]】》*_]/.test(text[at]!)) at -= 1
  if (at < 0 || !/\p{L}/u.test(text) || text[at] === opaque) return undefined
  const kind = /(?:\.{3}|…)$/.test(text.slice(0, at + 1)) ? 'open' : (kinds[text[at]!] ?? 'none')
  const length =
    kind === 'none' ? 0 : (/(?:\.{2,}|…+|::|[.!?。！？]+|.)$/.exec(text.slice(0, at + 1))?.[0].length ?? 1)
  return {kind, at, length}
}

/** `etc.`, `Co., Ltd.`, `U.S.`: the point belongs to the word. */
function isAbbreviation(text: string, at: number): boolean {
  return (
    text[at] === '.' &&
    /(?:^|[^\p{L}])(?:etc|Inc|Ltd|Co|Corp|Jr|Sr|No|al|vs|e\.g|i\.e|(?:\p{L}\.)+\p{L})$/iu.test(
      text.slice(0, at),
    )
  )
}

function faultAt(
  {target}: CheckedPair,
  way: CheckedPair['ways'][number]['target'],
  kind: Kind,
  mark: Mark,
): Fault {
  const isWide = isHan(target.script)
  const right =
    {stop: isWide ? '。' : '.', question: isWide ? '？' : '?', colon: isWide ? '：' : ':'}[kind as 'stop'] ??
    ''
  const end = mark.at + 1
  const start = end - mark.length
  // Behind the word, so that the place shows where the mark belongs.
  const word = wordBefore(way.text, start)
  const text = way.text.slice(word, start) + right
  const isCertain = mark.kind === 'none' ? kind === 'stop' || kind === 'question' : false
  const place = way.placeOf(word, end)
  return faultIn(
    target,
    way,
    {start: word, end},
    {
      expected: text,
      ...(way.text.slice(word, end) === target.message.slice(place.start, place.end)
        ? {fix: {text, certain: isCertain}}
        : {}),
    },
  )
}

function wordBefore(text: string, end: number): number {
  const word = /[\p{Script=Latin}\p{N}’'-]{1,40}$|[^\s\ufffc]$/u.exec(text.slice(Math.max(0, end - 40), end))
  return end - (word?.[0].length ?? 0)
}
