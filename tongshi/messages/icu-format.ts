import {IntlMessageFormat} from 'intl-messageformat'
import {formats, type MessageFormats} from './formats.ts'
import {joinFormatted} from './join-formatted.ts'

/**
 * The plug-in that lets i18next read ICU messages: `i18next.use(IcuFormat)`.
 *
 * Init with `keySeparator: false, nsSeparator: false, returnEmptyString: true, fallbackLng: false,
 * interpolation: {escapeValue: false}` and call `t(key, {replace: values})`: else i18next eats `lng` and `ns`.
 *
 * @example
 *   new IcuFormat().parse('{n, plural, one {# file} other {# files}}', {replace: {n: 2}}, 'en')
 *   // "2 files"
 */
export class IcuFormat {
  static readonly type = 'i18nFormat'
  readonly type = 'i18nFormat'
  readonly made: Map<string, IntlMessageFormat> = new Map()
  readonly named: MessageFormats = formats

  init(): void {}

  addLookupKeys(keys: string[]): string[] {
    return keys
  }

  /** Print a message of the catalogue; `options.replace` holds the values. */
  parse(text: string, options: {replace?: Record<string, unknown>}, locale: string): string {
    const id = `${locale}\0${text}`
    const message = this.made.get(id) ?? new IntlMessageFormat(text, locale, this.named)
    this.made.set(id, message)
    return joinFormatted(message.format((options.replace ?? {}) as Record<string, string>))
  }
}
