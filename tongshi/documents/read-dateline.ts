import {type ReadableLanguage, readQuantities} from '#quantities/read-quantities.ts'
import type {TextBlock} from './locate-text.ts'

/** Where and when an announcement is dated. Offsets are UTF-16 code units of the block's text, end exclusive. */
export type Dateline = Readonly<{
  block: number
  /** What of the block is no part of the text; all of it where the line says nothing else. */
  cut: Readonly<{start: number; end: number}>
  /** `YYYY-MM-DD`; nothing where the line gives a place or an agency alone. */
  date?: Readonly<{
    start: number
    end: number
    day: string
    /** The line gives no year. */
    isYearAssumed?: boolean
  }>
  place?: Readonly<{start: number; end: number; text: string}>
  rule: 'dateline' | 'agency-line' | 'signature'
}>

const dash = '(?:--+|[-–—―]|/PRNewswire/ ?--?)'
/** `NINGBO, May 18, 2023 —`, `BEIJING, Nov. 25 (Xinhua) --`, `Ningbo, 18 May 2023 –`. */
const english = new RegExp(
  `^(?:(\\p{Lu}[\\p{L}'’]+(?:[ -]\\p{Lu}[\\p{L}'’]+)*),\\s*(?:[\\p{L} .]{2,20},\\s*)?)?([^—–\\n]{4,34}?)\\s*(?:\\((?:Xinhua|[A-Z][\\p{L} ]+)\\)\\s*)?(?:,\\s*(?:Xinhua|PRNewswire))?\\s*${dash}+\\s+(?=\\p{L})`,
  'u',
)
/** `新华社宁波5月18日电（记者…）`, `本报讯（记者 …）`, `中新网杭州5月18日电`, `宁波，2023年5月18日——`. */
const chinese =
  /^(?:\p{Script=Han}{2,4}网讯\s+|[（(【]?(?:新华社|人民网|中新社|中新网|央视网|本报|本网)(\p{Script=Han}{2,6}?)?((?:\d{4}年)?\d{1,2}月\d{1,2}日)?[电讯][）)】]?\s*(?:[（(]?(?:首席)?记者[^）)\n]{0,40}[）)]|\s*记者[^，。\n]{2,12}(?=[，。\s]))?\s*|(\p{Script=Han}{2,6})[，,]\s*(\d{4}年\d{1,2}月\d{1,2}日)\s*(?:[—–―-]{1,2}|\/)\s*)/u

/**
 * Find the line that dates an announcement: a line of its own (`- Jun 28, 2019-`), the head of the first paragraph,
 * or the date below the signature.
 *
 * @param year for a line that gives month and day alone.
 */
export function readDateline(
  blocks: readonly TextBlock[],
  language: ReadableLanguage,
  year?: string,
): Dateline | undefined {
  const isText = ({kind}: TextBlock) => kind !== 'heading'
  for (const [block, one] of blocks.slice(0, 5).entries()) {
    const line = isText(one)
      ? (readLine(block, one, language, year) ?? readHead(block, one, language, year))
      : undefined
    if (line) return line
  }
  for (let block = blocks.length - 1; block >= Math.max(1, blocks.length - 4); block--) {
    const line = isText(blocks[block]!) ? readLine(block, blocks[block]!, language, year) : undefined
    if (line) return {...line, rule: 'signature'}
  }
  return undefined
}

/**
 * Find the dateline at the head of the first paragraph in a language whose dates are not read: a place, a year, a
 * dash. Its day is not known.
 */
export function readForeignDateline(blocks: readonly TextBlock[]): Dateline | undefined {
  const block = blocks.slice(0, 5).findIndex(({kind}) => kind === 'paragraph')
  const head = /^\p{Lu}[\p{L}'’ -]{1,30}[,(][^—–\n]{0,36}\d{4}[^—–\n]{0,12}[—–]\s*/u.exec(
    blocks[block]?.text ?? '',
  )
  return head ? {block, cut: {start: 0, end: head[0].length}, rule: 'dateline'} : undefined
}

/** A block that holds a date, perhaps a place and marks, and nothing else. */
function readLine(
  block: number,
  {text}: TextBlock,
  language: ReadableLanguage,
  year: string | undefined,
): Dateline | undefined {
  if (text.length > 60) return undefined
  const date = dayIn(text, language, year)
  if (!date) return undefined
  const rest = text.slice(0, date.start) + text.slice(date.end)
  const label = /(?:发布时间|发布日期|日期|时间|Date|Published|Posted|Released)\s*[:：]?/i
  const place = /^[\s–—-]*(\p{L}[\p{L} ]{1,20}),\s*$/u.exec(text.slice(0, date.start))?.[1]
  const isBare =
    rest
      .replace(label, '')
      .replace(place ?? '', '')
      .replace(/[\s,，.。:：()（）[\]–—-]/g, '') === ''
  if (!isBare) return undefined
  const at = place === undefined ? -1 : text.indexOf(place)
  return {
    block,
    cut: {start: 0, end: text.length},
    date,
    ...(place === undefined ? {} : {place: {start: at, end: at + place.length, text: properCase(place)}}),
    rule: 'dateline',
  }
}

/** The head of a paragraph. */
function readHead(
  block: number,
  {text}: TextBlock,
  language: ReadableLanguage,
  year: string | undefined,
): Dateline | undefined {
  const match = (language === 'zh' ? chinese : english).exec(text)
  if (!match) return language === 'en' ? readPlace(block, text) : undefined
  const head = match[0]
  const date = dayIn(head, language, year)
  if (language === 'en' && !date) return readPlace(block, text)
  const place = match[1] ?? match[3]
  const at = place === undefined ? -1 : text.indexOf(place)
  return {
    block,
    cut: {start: 0, end: head.length},
    ...(date ? {date} : {}),
    ...(place === undefined ? {} : {place: {start: at, end: at + place.length, text: properCase(place)}}),
    rule: /新华社|人民网|中新|央视|本报|本网|Xinhua|PRNewswire/.test(head) ? 'agency-line' : 'dateline',
  }
}

/** `XI'AN --`: a place in capitals alone. */
function readPlace(block: number, text: string): Dateline | undefined {
  const match =
    /^(\p{Lu}[\p{Lu}'’ -]{2,24}?)(?:, \p{Lu}[\p{L} ]{2,20})?\s*(?:\(\p{Lu}[\p{L} ]+\)\s*)?(?:--+|[—–])\s+(?=\p{L})/u.exec(
      text,
    )
  if (!match) return undefined
  const place = match[1]!
  return {
    block,
    cut: {start: 0, end: match[0].length},
    place: {start: 0, end: place.length, text: properCase(place)},
    rule: 'dateline',
  }
}

function dayIn(text: string, language: ReadableLanguage, year: string | undefined): Dateline['date'] {
  for (const {date, start, end} of readQuantities(text, language)) {
    if (date?.grain !== 'day' || date.from !== date.to) continue
    const day = date.anchored ? date.from : year === undefined ? undefined : date.from.replace('XXXX', year)
    if (day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day))
      return {start, end, day, ...(date.anchored ? {} : {isYearAssumed: true})}
  }
  return undefined
}

/** NINGBO is Ningbo. */
function properCase(place: string): string {
  return /^[A-Z][A-Z '-]+$/.test(place)
    ? place
        .toLowerCase()
        .replace(/(^|[ -])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    : place
}
