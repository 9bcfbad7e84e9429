import {nestMessages} from '#messages/nest-messages.ts'
import type {ExchangeFile} from './exchange-unit.ts'

/**
 * Write the translated messages of a catalogue as plain JSON: `{"key": "ICU message"}`.
 *
 * @param shape `flat` as FormatJS and i18next (with `keySeparator: false`) take it, `nested` as next-intl does, where
 *   `nav.home` is `home` in `nav`.
 */
export function writeJson({units}: ExchangeFile, shape: 'flat' | 'nested'): string {
  const messages = Object.fromEntries(
    units.flatMap(({id, target}) => (target === undefined ? [] : [[id, target]])),
  )
  return `${JSON.stringify(shape === 'flat' ? messages : nestMessages(messages), null, 2)}\n`
}
