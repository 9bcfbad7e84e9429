import {unitAfter} from '#quantities/chinese-words.ts'
import {unitSymbols, unitWords} from '#quantities/english-words.ts'
import type {Figure} from '#quantities/figure.ts'
import {readCurrencyBefore as chineseCurrencyBefore} from '#quantities/read-chinese-currency.ts'
import {readChineseFigure} from '#quantities/read-chinese-figure.ts'
import {readChineseRange} from '#quantities/read-chinese-range.ts'
import {readChineseWord} from '#quantities/read-chinese-word.ts'
import {readCurrencyBefore} from '#quantities/read-english-currency.ts'
import {readEnglishFigure} from '#quantities/read-english-figure.ts'
import {readEnglishNumeral} from '#quantities/read-english-numeral.ts'
import {isLetter} from '#quantities/read-number-tokens.ts'
import {type Result, result, writeG15} from './resolution.ts'
import {currencyNames, dimensionNames} from './unit-names.ts'

export type UnitModel = 'currency' | 'dimension' | 'age' | 'temperature'

/** Unit models: numbers with their unit, and units that stand alone with no value. */
export function scoreUnits(text: string, model: UnitModel, isChinese: boolean): Result[] {
  const found: Result[] = []
  for (let at = 0; at < text.length; ) {
    const figure = isInsideWord(text, at) ? undefined : isChinese ? chineseAt(text, at) : englishAt(text, at)
    const one = figure && writeUnit(text, figure, model, isChinese)
    const bare = one ?? (figure ? undefined : bareUnit(text, at, model, isChinese))
    if (one ?? bare) found.push((one ?? bare) as Result)
    at = figure ? Math.max(figure.end, at + 1) : bare ? at + bare.Text.length : at + 1
  }
  return found.map(one => (isChinese || one.Resolution?.value !== null ? one : one))
}

function isInsideWord(text: string, at: number): boolean {
  const before = text[at - 1] ?? ''
  // scp-173m is a name.
  if (
    /\d/.test(text[at] ?? '') &&
    (isLetter(text, at - 1) || (before === '-' && /[a-z]\d?-$/i.test(text.slice(Math.max(0, at - 3), at))))
  )
    return true
  if (/[\d.]/.test(text[at] ?? '') && /\d/.test(before)) return true
  return isLetter(text, at) && (isLetter(text, at - 1) || /\d/.test(before))
}

function chineseAt(text: string, at: number): Figure | undefined {
  const degrees = /[华摄]/.test(text[at] ?? '') ? readChineseWord(text, at) : undefined
  if (degrees) return degrees
  const signed = signBefore(text, at, '')
  if (signed) return signed
  const figure = readChineseFigure(text, at)
  return figure && (readChineseRange(text, figure) ? undefined : figure)
}

/** A currency before its number: $20, 人民币 8千元. */
function signBefore(text: string, at: number, _: string): Figure | undefined {
  if (!/[$￥¥€£人港]/.test(text[at] ?? '')) return undefined
  const start = /^(?:人民币|港币|[$￥¥€£])\s*/.exec(text.slice(at, at + 6))?.[0].length ?? 0
  const currency = start > 0 ? chineseCurrencyBefore(text, at + start) : undefined
  const figure = currency && readChineseFigure(text, at + start)
  if (!figure || !currency) return undefined
  return {...figure, kind: 'money', currency: currency.code || 'CNY', start: at}
}

function englishAt(text: string, at: number): Figure | undefined {
  for (const sign of text
    .slice(at, at + 8)
    .match(
      /^(?:us \$|u\.s \$|mex\$|dollar(?= \d)|hk \$|c \$|usd ?\$|[a-z]{3} ?\$|[a-z]{3}(?= ?\d)|[$€£¥₿])\s?/i,
    ) ?? []) {
    const currency = readCurrencyBefore(text, at + sign.length)
    const figure =
      currency && currency.start === at ? readEnglishFigure(text, at + sign.length, currency) : undefined
    if (figure) return figure
  }
  return readEnglishFigure(text, at)
}

function writeUnit(text: string, figure: Figure, model: UnitModel, isChinese: boolean): Result | undefined {
  const {kind, currency, unit, start, end, numeral} = figure
  const value = figure.value
  if (!value || !numeral || text[start - 1] === ':') return undefined
  if (
    currency !== undefined &&
    model === 'dimension' &&
    /pounds?$/i.test(text.slice(start, end)) &&
    !/million/.test(text.slice(start, end))
  ) {
    return result(text, {start, end}, 'dimension', {value: writeG15(value), unit: 'Pound', subtype: 'Weight'})
  }
  if (currency !== undefined) {
    return model === 'currency'
      ? writeMoney(text, withSmallChange(text, withoutPer(text, figure)), currency, isChinese)
      : undefined
  }
  if (kind === 'age' && model === 'age') {
    return result(text, {start, end}, 'age', {
      value: writeG15(value),
      unit: ageUnits[unit?.code ?? 'a'] ?? 'Year',
    })
  }
  const code = unit?.per === undefined ? (unit?.code ?? '') : `${unit.code}/${unit.per}`
  if (model === 'temperature' && code === 'deg' && isAngle(text)) return undefined
  if (model === 'temperature' && (code === 'Cel' || code === '[degF]' || code === 'deg')) {
    const name =
      /华氏|f|°F/i.test(text.slice(Math.max(0, start - 4), end)) && !/c/i.test(text.slice(start, end))
        ? 'F'
        : code === 'deg' || /\d度$/.test(text.slice(start, end))
          ? 'Degree'
          : 'C'
    return result(text, {start, end}, 'temperature', {value: writeG15(value), unit: name})
  }
  if (model !== 'dimension' || kind === 'age') return undefined
  const cut = dimensionNames[code] ? figure : withoutPer(text, figure)
  const name = dimensionNames[dimensionNames[code] ? code : (cut.unit?.code ?? '')]
  if (name === undefined || (name[0] === 'Degree' && !isAngle(text))) return undefined
  const unitName = /metric/i.test(text.slice(start, end)) ? 'Metric ton' : name[0]
  const shown =
    name[0] === 'Foot' && value.d > 2n ? String(Number(value.n) / Number(value.d)) : writeG15(value)
  const resolution = {value: shown, unit: unitName}
  return result(text, cut, 'dimension', isChinese ? resolution : {...resolution, subtype: name[1]})
}

function isAngle(text: string): boolean {
  return /rotate|turn|angle/i.test(text)
}

/** There a rate ends with its first unit. */
function withoutPer(text: string, figure: Figure): Figure {
  if (figure.unit?.per === undefined) return figure
  const written = text.slice(figure.start, figure.end)
  const mark = written.search(/\s(?:per|an?|each)\s|\//i)
  return {...figure, unit: {code: figure.unit.code}, end: figure.start + mark}
}

/** 15 dollars 50, c $ 100 and fifty: small change without its word. */
function withSmallChange(text: string, figure: Figure): Figure {
  const joint = /^ (?:and )?/i.exec(text.slice(figure.end, figure.end + 5))
  const cents = joint ? readEnglishNumeral(text, figure.end + joint[0].length) : undefined
  const isChange =
    cents && cents.value.d === 1n && cents.value.n > 0n && cents.value.n < 100n && cents.form !== 'mixed'
  if (!isChange || !figure.value || !/dollars?$|USD$|^c \$/i.test(text.slice(figure.start, figure.end)))
    return figure
  if (/^ ?(?:[a-z$]*usd|dollars?|is\b|rmb|[$€]|million)/i.test(text.slice(cents.end, cents.end + 9)))
    return figure
  const isTens =
    /^5$|^\d0$/.test(text.slice(cents.start, cents.end)) || cents.form === 'words' || cents.value.n > 9n
  return isTens
    ? {
        ...figure,
        value: {n: figure.value.n * 100n + cents.value.n * figure.value.d, d: figure.value.d * 100n},
        end: cents.end,
      }
    : figure
}

const ageUnits: Readonly<Record<string, string>> = {a: 'Year', mo: 'Month', wk: 'Week', d: 'Day'}

function writeMoney(text: string, figure: Figure, currency: string, isChinese: boolean): Result {
  const {start, end} = figure
  const value = figure.value ?? {n: 0n, d: 1n}
  const written = text.slice(start, end)
  const [name, code] = nameOf(written, currency)
  const isSmall =
    !isChinese && /(?:cents?|pence|penny)$/i.test(written) && !/dollar|pound|\$|€/i.test(written)
  const shown = isSmall ? {n: value.n * 100n, d: value.d} : value
  return result(text, {start, end}, 'currency', {
    value: writeG15(shown),
    unit: name,
    ...(code !== undefined && {isoCurrency: code}),
  })
}

/** `$`, dollar, pound, franc, rupee and the small coins name no one currency there. */
function nameOf(written: string, currency: string): [string, string?] {
  if (/cents?$/i.test(written) && !/dollar|\$/i.test(written)) return ['Cent']
  if (/pence$/i.test(written)) return ['Pence']
  if (/penny$/i.test(written)) return ['Penny']
  if (
    /^\$|^\d[\d,.]* ?\$/.test(written) ||
    (/dollars?\b/i.test(written) && currency === 'USD' && !/\bus\b|united|u\.s|american/i.test(written))
  )
    return ['Dollar']
  if (/^£|pounds?$/i.test(written) && currency === 'GBP') return ['Pound']
  if (/francs?$/i.test(written) && !/\b(?:swiss|french) francs?$/i.test(written)) return ['Franc']
  if (/rupees?$/i.test(written) && currency === 'INR' && !/indian/i.test(written)) return ['Rupee']
  return withoutCode.has(currency)
    ? [currencyNames[currency] ?? currency]
    : [currencyNames[currency] ?? currency, currency]
}

const withoutCode = new Set(['FIM', 'ESP', 'NLG', 'FRF', 'XBT'])

/** A unit without a number, which the suite gives with a null value. */
function bareUnit(text: string, at: number, model: UnitModel, isChinese: boolean): Result | undefined {
  if (isChinese) return chineseBare(text, at, model)
  if (isLetter(text, at - 1)) return undefined
  const symbol = unitSymbols(text, at)
  const word = unitWords(text, at) ?? (symbol && {end: symbol.end, value: {type: 'unit', code: symbol.value}})
  if (!word || isLetter(text, word.end)) return undefined
  const written = text.slice(at, word.end)
  if (model === 'currency' && /^(?:dollars?|rmb|usd|yuan|cents)$/i.test(written)) {
    const [name, code] = nameOf(written, word.value.code)
    return result(text, {start: at, end: word.end}, 'currency', {
      value: null,
      unit: name,
      ...(code !== undefined && {isoCurrency: code}),
    })
  }
  if (model === 'temperature' && /^(?:degrees )?(?:fahrenheit|farenheit|celsius)$/i.test(written)) {
    return result(text, {start: at, end: word.end}, 'temperature', {
      value: null,
      unit: /f/i.test(written) ? 'F' : 'C',
    })
  }
  const name = dimensionNames[word.value.code]
  if (model !== 'dimension' || !name || !/^(?:metric ton|gramme|mcg)$/i.test(written)) return undefined
  const unit = /metric/i.test(written) ? 'Metric ton' : name[0]
  return result(text, {start: at, end: word.end}, 'dimension', {value: null, unit, subtype: name[1]})
}

function chineseBare(text: string, at: number, model: UnitModel): Result | undefined {
  const word = unitAfter(text, at)
  if (!word) return undefined
  const written = text.slice(at, word.end)
  if (model === 'currency' && (written === '人民币' || written === '美元')) {
    return result(text, {start: at, end: word.end}, 'currency', {
      value: null,
      unit: currencyNames[word.value.code ?? ''],
      isoCurrency: word.value.code,
    })
  }
  if (model === 'temperature' && /^(?:摄氏度|°[cC])$/.test(written)) {
    return result(text, {start: at, end: word.end}, 'temperature', {value: null, unit: 'C'})
  }
  return undefined
}
