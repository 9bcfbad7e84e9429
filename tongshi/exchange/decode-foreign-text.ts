import {commonCharacters} from './common-characters.ts'

/** A text and the encoding (WHATWG name) that its bytes were read in. */
export type DecodedText = Readonly<{
  text: string
  encoding: string
  /** Another encoding fits nearly as well: a person should look. */
  rival?: string
}>

const legacy = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'utf-16le', 'utf-16be', 'windows-1252']

/** How near a second reading may come before it is worth a question. */
const close = 0.05

/**
 * Decode the bytes of a text file: a byte order mark decides, then strict UTF-8, then what the text itself declares,
 * then the encoding in which most of its characters are those of running text.
 *
 * @param declared what a page says of itself, such as `gb2312`; believed where the bytes allow it.
 */
export function decodeForeignText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = byMark(bytes)
  if (marked) return {text: decode(bytes, marked) ?? lossy(bytes, marked), encoding: marked}
  const utf8 = decode(bytes, 'utf-8')
  if (utf8 !== undefined && !utf8.includes('\0')) return {text: utf8, encoding: 'utf-8'}
  const said = declared === undefined ? undefined : decode(bytes, declared)
  if (said !== undefined && shareOfCommon(said) > 0.5)
    return {text: said, encoding: new TextDecoder(declared).encoding}
  const [best, second] = legacy
    .flatMap(encoding => {
      const text = decode(bytes, encoding)
      return text === undefined ? [] : [{text, encoding, share: shareOfCommon(text)}]
    })
    .sort((one, other) => other.share - one.share)
  if (!best) return {text: lossy(bytes, 'utf-8'), encoding: 'utf-8'}
  const isClose = second !== undefined && best.share - second.share < close && second.text !== best.text
  return {text: best.text, encoding: best.encoding, ...(isClose ? {rival: second.encoding} : {})}
}

function byMark([one, two, three]: Uint8Array): string | undefined {
  if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8'
  if (one === 0xff && two === 0xfe) return 'utf-16le'
  if (one === 0xfe && two === 0xff) return 'utf-16be'
  // GB18030 has a mark of its own: 84 31 95 33.
  return one === 0x84 && two === 0x31 && three === 0x95 ? 'gb18030' : undefined
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

function lossy(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** 0 to 1: how many characters are those of running text; control and private-use characters count against it. */
function shareOfCommon(text: string): number {
  let [common, all, before] = [0, 0, '']
  // The first pages tell.
  for (const sign of text.slice(0, 20_000)) {
    const weight = weigh(sign, before)
    before = sign
    if (weight === undefined) continue
    all += 1
    common += weight
  }
  return all === 0 ? 0 : common / all
}

/** Nothing for what tells nothing: ASCII stands in every encoding but UTF-16. */
function weigh(sign: string, before: string): number | undefined {
  const code = sign.codePointAt(0)!
  if (code < 0x20 && !/\s/.test(sign)) return -2
  if (code < 0x80) return undefined
  if (commonCharacters.has(sign) || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign)) return 1
  if (/[\p{Co}\p{Cn}\p{Cc}\ufffd]/u.test(sign)) return -2
  if (/[’‘“”–—…•·×°«»€£]/.test(sign)) return 0.9
  if (code < 0x250) return /[a-z ]/i.test(before) && /\p{L}/u.test(sign) ? 0.8 : -0.5
  // Read as EUC-KR, Chinese and Japanese bytes give syllables and loose letters among hanzi.
  return /[가-힣]/.test(sign) && /[가-힣\s]/.test(before) ? 0.95 : 0
}
