import type {ExchangeFormat} from './exchange-format.ts'
import {extensions} from './exchange-format.ts'
import type {ExchangeBundle} from './exchange-unit.ts'
import {writeCsv} from './write-csv.ts'
import {writeJson} from './write-json.ts'
import {writePo} from './write-po.ts'
import {writeTmx} from './write-tmx.ts'
import {writeXliff1} from './write-xliff-1.ts'
import {writeXliff2} from './write-xliff-2.ts'
import {writeXlsx} from './write-xlsx.ts'

/** A file to be saved. */
export type WrittenFile = Readonly<{
  /** With extension; plain JSON has folders: `zh-Hans/announcements/<slug>.json`. */
  name: string
  bytes: Uint8Array
}>

/**
 * Write a bundle in a format: one file, or for plain JSON one per catalogue.
 *
 * @param bundle in which `findUnfit` finds nothing for this format.
 * @param name of the file without extension.
 * @returns the same bytes for the same bundle.
 */
export function writeExchange(
  bundle: ExchangeBundle,
  format: ExchangeFormat,
  name = `${bundle.sourceLocale}-${bundle.targetLocale}`,
): readonly WrittenFile[] {
  if (format === 'json-flat' || format === 'json-nested')
    return bundle.files.map(file => ({
      name: `${bundle.targetLocale}/${file.name}.json`,
      bytes: encode(writeJson(file, format === 'json-flat' ? 'flat' : 'nested')),
    }))
  return [{name: name + extensions[format], bytes: writeOne(bundle, format)}]
}

function writeOne(
  bundle: ExchangeBundle,
  format: Exclude<ExchangeFormat, 'json-flat' | 'json-nested'>,
): Uint8Array {
  switch (format) {
    case 'xliff-2':
      return encode(writeXliff2(bundle))
    case 'xliff-1.2':
      return encode(writeXliff1(bundle))
    case 'po':
      return encode(writePo(bundle))
    case 'tmx':
      return encode(writeTmx(bundle))
    case 'csv':
      return encode(writeCsv(bundle))
    case 'xlsx':
      return writeXlsx(bundle)
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
