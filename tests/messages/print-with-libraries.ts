import {createIntl} from '@formatjs/intl'
import {createInstance} from 'i18next'
import {createTranslator} from 'use-intl/core'
import {formats, newsroomTimeZone} from '#messages/formats.ts'
import {IcuFormat} from '#messages/icu-format.ts'
import {joinFormatted} from '#messages/join-formatted.ts'
import {nestMessages} from '#messages/nest-messages.ts'

/** Prints one message of a catalogue. */
export type PrintMessage = (key: string, values: Readonly<Record<string, unknown>>) => string
export type Library = 'formatjs' | 'use-intl' | 'i18next'

/** Set up the three libraries on one catalogue as `docs/messages.md` says. Errors are thrown. */
export function printWithLibraries(
  locale: string,
  messages: Readonly<Record<string, string>>,
): Record<Library, PrintMessage> {
  const intl = createIntl({
    locale,
    timeZone: newsroomTimeZone,
    formats,
    defaultFormats: formats,
    messages: {...messages},
    onError: fail,
  })
  const t = createTranslator({
    locale,
    timeZone: newsroomTimeZone,
    formats,
    messages: nestMessages(messages),
    onError: fail,
  } as never) as unknown as {rich: (key: string, values: object) => unknown}
  return {
    formatjs: (key, values) => joinFormatted(intl.formatMessage({id: key}, values as never)),
    'use-intl': (key, values) => joinFormatted(t.rich(key, values)),
    i18next: startI18next(locale, messages),
  }
}

function startI18next(locale: string, messages: Readonly<Record<string, string>>): PrintMessage {
  const i18n = createInstance().use(IcuFormat)
  i18n.init({
    lng: locale,
    resources: {[locale]: {translation: messages}},
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: true,
    fallbackLng: false,
    interpolation: {escapeValue: false},
    showSupportNotice: false,
    initAsync: false,
  } as never)
  return (key, values) => joinFormatted(i18n.t(key, {replace: values} as never))
}

function fail(error: unknown): never {
  throw error
}
