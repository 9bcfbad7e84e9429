import {compareTexts} from '#quantities/compare-quantities.ts'
import type {Quantity} from '#quantities/quantity.ts'
import type {Reason, ReasonRule} from '#quantities/quantity-pair.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import {type Fault, faultIn, opaque} from './fault.ts'
import {figureLanguage} from './figure-language.ts'
import {holdToFacts} from './hold-to-facts.ts'
import type {WayPair} from './pair-ways.ts'
import type {CheckedPair} from './rule.ts'

/** What one comparison says, with the texts it compared, and the fact that was typed instead of named. */
export type ComparedFigure = Readonly<{ways: WayPair; reason: Reason; fact?: string}>

/** Every rule about figures reads the same comparison. */
const compared = new WeakMap<CheckedPair, readonly ComparedFigure[]>()

/** Branches for single numbers may say them in words: `one {a firm}`. */
const single = /^(?:=\d+|zero|one|two|few|many)$/

/**
 * No figure that a translation must repeat stands without one of these: digits of any width, Han numerals, English number
 * words and months. One and first are missing: alone they are said in passing.
 */
const figureSigns = new RegExp(
  [
    '[\\d０-９〇零二两三四五六七八九十百千万亿半双倍廿仨俩壹贰叁肆伍陆柒捌玖拾佰仟]|[一首][季月周年号日]',
    '\\b(?:(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ies)',
    'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds?|thousands?',
    'millions?|billions?|trillions?|dozens?|hal(?:f|ves)|thirds?|fourths?|quarters?|fifths?|tenths?|twice|thrice',
    '(?:doubl|tripl|quadrupl)\\w+|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|decades?|century',
    'January|February|March|April|June|July|August|September|October|November|December)\\b',
  ].join('|'),
  'i',
)

/** Could figures be read in a text? `may` is no month: the one sign whose capital counts. */
export function hasFigure(text: string): boolean {
  return figureSigns.test(text) || /\bMay\b/.test(text)
}

/** Everything that the figures of source and target do not have in common; nothing where a language cannot be read. */
export function comparedFigures(pair: CheckedPair): readonly ComparedFigure[] {
  const known = compared.get(pair)
  if (known) return known
  const found = compare(pair)
  compared.set(pair, found)
  return found
}

function compare({source, target, ways, context}: CheckedPair): ComparedFigure[] {
  const sourceLanguage = figureLanguage(source)
  const targetLanguage = figureLanguage(target)
  if (!sourceLanguage || !targetLanguage) return []
  return ways
    .filter(({keys}) => ![...keys.values()].some(key => single.test(key)))
    .flatMap(one => {
      const texts = {
        source: withoutForeign(one.source.prose, sourceLanguage),
        target: withoutForeign(one.target.prose, targetLanguage),
      }
      if (!hasFigure(texts.source) && !hasFigure(texts.target)) return []
      if (isTable(texts.source) || isTable(texts.target)) return []
      const {reasons, verdict} = compareTexts({...texts, sourceLanguage, targetLanguage})
      const sure = verdict === 'unread' ? reasons.filter(({rule}) => !unsure.has(rule)) : reasons
      return holdToFacts(one, sure, context).map(held => ({ways: one, ...held}))
    })
}

/** Figures that a text quotes in the other language (6 billion yuan与60亿元) are none of its own. */
function withoutForeign(prose: string, language: 'en' | 'zh'): string {
  const pattern = language === 'en' ? quotedHan : quotedEnglish
  return prose.replace(pattern, found => opaque.repeat(found.length))
}

const quotedHan = /(?<![\d.,])[\d.,]*\d\p{Script=Han}+/gu
const quotedEnglish = /(?<![\d.,])[\d.,]*\d (?:thousand|million|billion|trillion)\b/g

/** Figures of one text: pairing them costs the square of their number. */
const mostFigures = 300
const runs = /[\d０-９零〇一二两三四五六七八九十百千万亿]+/g

/** A unit is one block of text; what holds more figures than a block can is a table pasted in, or an attack. */
function isTable(text: string): boolean {
  return text.length > 2 * mostFigures && (text.match(runs)?.length ?? 0) > mostFigures
}

/** Where a figure is unread, one that seems missing or extra may be the same. */
const unsure = new Set<ReasonRule>(['missing', 'extra'])

type Saying = Readonly<{
  /** Of these reasons, only those. */
  when?: (reason: Reason) => boolean
  /** What else there is to say. */
  more?: (reason: Reason) => Partial<Fault>
  /** Propose what was expected in place of what is there. */
  isFixed?: boolean
}>

/** The faults of a pair that one rule speaks of: at the target's figure, or at the whole target where it has none. */
export function figureFaults(
  pair: CheckedPair,
  rules: readonly ReasonRule[],
  {when = () => true, more, isFixed = false}: Saying = {},
): Fault[] {
  return comparedFigures(pair)
    .filter(({reason}) => rules.includes(reason.rule) && when(reason))
    .map(({ways, reason, fact}) => {
      const {source, target} = reason
      const expected = source ? writeFor(source, pair.target.locale) : ''
      const origin = source && ways.source.placeOf(source.start, source.end)
      return faultIn(pair.target, ways.target, target ?? {start: 0, end: ways.target.text.length}, {
        expected,
        ...(origin ? {origin} : {}),
        ...(target ? {} : {actual: ''}),
        ...(isFixed && target && source ? {fix: {text: fact ? `{${fact}}` : expected, certain: false}} : {}),
        ...more?.(reason),
      })
    })
}

/** The same number with another unit: the value differs only because the unit does. */
export function isUnitSlip({rule, source, target}: Reason): boolean {
  const isSameNumber = source?.value !== undefined && source.value === target?.value
  return rule === 'value' && isSameNumber && source.unit?.code !== target.unit?.code
}

/** As the target's press writes it, or as the source has it where it cannot be written. */
function writeFor(quantity: Quantity, locale: string): string {
  try {
    return writeQuantity(quantity, {locale, style: 'press'}) || quantity.text
  } catch {
    return quantity.text
  }
}
