import {chineseNumeralStarts} from './chinese-digits.ts'
import {decorateChinese} from './decorate-chinese.ts'
import type {Figure} from './figure.ts'
import {isChineseFigure} from './is-chinese-figure.ts'
import type {Quantity} from './quantity.ts'
import {divide} from './rational.ts'
import {readChineseClock} from './read-chinese-clock.ts'
import {readChineseDate} from './read-chinese-date.ts'
import {readChineseFigure} from './read-chinese-figure.ts'
import {readChineseRange} from './read-chinese-range.ts'
import {readChineseWord} from './read-chinese-word.ts'
import {readCode} from './read-code.ts'
import {shareListUnit} from './share-list-unit.ts'
import {skipLatinName} from './skip-latin-name.ts'
import {writeFigure} from './write-figure.ts'

/** What a code unit can begin. */
type Trigger = 0 | 1 | 2 | 3

/** 1: a number. 2: a Latin word. 3: a word that holds a figure without digits, or a date. */
const triggers = new Uint8Array(0x10000)
// From the weakest to the strongest; asking each of 65,536 code units would be a third of the loading time.
mark('第半首翻对對上下前华摄', 3)
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 2)
mark('0123456789０１２３４５６７８９數数几幾负負-－−.．', 1)
for (const code of chineseNumeralStarts()) triggers[code] = 1

function mark(signs: string, trigger: Trigger): void {
  for (let at = 0; at < signs.length; at++) triggers[signs.charCodeAt(at)] = trigger
}

/**
 * Read every figure of a Chinese text in one pass from left to right.
 *
 * Names that merely hold digits (5G, ISO 9001, 十四五, 四川) are left out; a figure that cannot be read is given
 * without a value. Bounds, growth verbs and currencies before a number belong to it.
 *
 * @returns in order of place; positions are UTF-16 offsets of the untouched text.
 */
export function readChineseQuantities(text: string): Quantity[] {
  return readChineseFigures(text).map(figure => writeFigure(text, figure))
}

/** The same, before values become text. */
export function readChineseFigures(text: string): Figure[] {
  const figures: Figure[] = []
  let floor = 0
  for (let at = 0; at < text.length; ) {
    const trigger = triggers[text.charCodeAt(at)] as Trigger
    if (trigger === 0) {
      at++
      continue
    }
    const found = trigger === 2 ? undefined : readAt(text, at, floor)
    if (found) {
      figures.push(found)
      at = floor = Math.max(found.end, at + 1)
    } else {
      at = skipNone(text, at, trigger)
    }
  }
  return shareListUnit(text, figures)
}

function readAt(text: string, at: number, floor: number): Figure | undefined {
  const date = readChineseDate(text, at)
  if (date) return date
  const clock = readChineseClock(text, at, floor)
  if (clock) return clock
  const word = readChineseWord(text, at)
  if (word) return decorateChinese(text, word, floor)
  const code = readCode(text, at)
  if (code) return code
  const figure = readChineseFigure(text, at)
  if (!figure) return undefined
  const share = text[at - 1] === '每' ? readShareOf(text, figure) : undefined
  if (share) return share
  const whole = readChineseRange(text, figure) ?? figure
  const decorated = decorateChinese(text, whole, floor)
  return isChineseFigure(text, decorated) ? decorated : undefined
}

/** 每3人中就有1人: one in three. */
function readShareOf(text: string, below: Figure): Figure | undefined {
  const joint = /^(?:之)?中(?:就|便|约|大约)?有/.exec(text.slice(below.end, below.end + 6))
  const top = joint ? readChineseFigure(text, below.end + joint[0].length) : undefined
  if (!top?.value || !below.value || below.value.n === 0n || top.kind !== below.kind) return undefined
  return {
    ...top,
    kind: 'fraction',
    value: divide(top.value, below.value),
    start: below.start - 1,
    isWeak: false,
  }
}

/** Behind a number that is no figure the next one begins behind it, not inside it. */
function skipNone(text: string, at: number, trigger: Trigger): number {
  if (trigger === 2) return skipLatinName(text, at)
  const figure = trigger === 1 ? readChineseFigure(text, at) : undefined
  return Math.max(figure?.numeral?.end ?? 0, at + 1)
}
