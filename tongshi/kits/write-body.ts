import type {NewsItem} from './news-item.ts'
import {escapeXml} from './write-xml.ts'

/**
 * Write the body for a feed: HTML with its own `lang`, opened by the note where parts are untranslated.
 *
 * Feed readers drop the feed's language, so the fragment says it itself (WCAG 3.1.1).
 *
 * @param note plain text in the feed's locale.
 * @param noteLocale BCP 47.
 */
export function writeBody(item: NewsItem, note: string, noteLocale: string): string {
  const opening = item.isComplete
    ? ''
    : `<p lang="${escapeXml(noteLocale)}"><small>${escapeXml(note)}</small></p>\n`
  return `<div lang="${escapeXml(item.locale)}">${opening}${item.bodyHtml}</div>`
}
