/**
 * Make one text of what a library returned: a text, or an array of texts and fact arguments.
 *
 * @param formatted result of `intl.formatMessage`, `t.rich` or `IntlMessageFormat.format`.
 *
 * @example
 *   joinFormatted(['Sales reached ', ['6 billion yuan'], '.']) // "Sales reached 6 billion yuan."
 */
export function joinFormatted(formatted: unknown): string {
  return Array.isArray(formatted) ? formatted.flat(Number.POSITIVE_INFINITY).join('') : String(formatted)
}
