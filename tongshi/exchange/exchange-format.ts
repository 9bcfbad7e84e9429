/**
 * The formats that units travel in: XLIFF 2.1 and 1.2, gettext PO, TMX 1.4, workbooks, tables, JSON for the program.
 *
 * @example
 *   exchangeFormats.includes('po') // true
 */
export const exchangeFormats = [
  'xliff-2',
  'xliff-1.2',
  'po',
  'tmx',
  'xlsx',
  'csv',
  'json-flat',
  'json-nested',
] as const

/** A format that units travel in; see `exchangeFormats`. */
export type ExchangeFormat = (typeof exchangeFormats)[number]

/** Other names of the formats: by the tools that read them. */
export const formatNames: Readonly<Record<string, ExchangeFormat>> = {
  ...Object.fromEntries(exchangeFormats.map(format => [format, format])),
  xliff: 'xliff-2',
  'xliff-2.1': 'xliff-2',
  xlf: 'xliff-2',
  'xliff-1': 'xliff-1.2',
  excel: 'xlsx',
  json: 'json-flat',
  formatjs: 'json-flat',
  i18next: 'json-flat',
  'next-intl': 'json-nested',
}

/** How files of a format are called. */
export const extensions: Readonly<Record<ExchangeFormat, string>> = {
  'xliff-2': '.xlf',
  'xliff-1.2': '.xlf',
  po: '.po',
  tmx: '.tmx',
  xlsx: '.xlsx',
  csv: '.csv',
  'json-flat': '.json',
  'json-nested': '.json',
}
