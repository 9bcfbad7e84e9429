import {createRequire} from 'node:module'
import type {ReadableLanguage} from '#quantities/read-quantities.ts'

/**
 * Recognizers-Text, asked for all that our reader reads: numbers, shares, money, measures and dates.
 *
 * @throws Error where `npm ci` was not run in the folder peers.
 */
export function loadRecognizers(): (text: string, language: ReadableLanguage) => void {
  const load = createRequire(new URL('peers/package.json', import.meta.url))
  const number = load('@microsoft/recognizers-text-number')
  const unit = load('@microsoft/recognizers-text-number-with-unit')
  const dates = load('@microsoft/recognizers-text-date-time')
  return (text, language) => {
    const culture = language === 'zh' ? 'zh-cn' : 'en-us'
    number.recognizeNumber(text, culture)
    number.recognizePercentage(text, culture)
    unit.recognizeCurrency(text, culture)
    unit.recognizeDimension(text, culture)
    dates.recognizeDateTime(text, culture)
  }
}
