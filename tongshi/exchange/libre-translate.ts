import type {MachineWire} from './machine-wire.ts'

/** LibreTranslate's `POST /translate`, several texts at once, as HTML so that elements stay. */
export const libreTranslate: MachineWire = {
  texts: 25,
  characters: 10_000,
  write: ({texts, source, target}, {key}) => ({
    path: '/translate',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({
      q: texts,
      source: languageOf(source),
      target: languageOf(target),
      format: 'html',
      ...(key ? {api_key: key} : {}),
    }),
  }),
  read: (answer, {texts}) => {
    const {translatedText} = (answer ?? {}) as {translatedText?: unknown}
    const isRight =
      Array.isArray(translatedText) &&
      translatedText.length === texts.length &&
      translatedText.every(text => typeof text === 'string')
    return isRight ? translatedText : undefined
  },
}

/** Its codes name the script of Chinese and nothing else: `en`, `zh-Hans`. */
function languageOf(locale: string): string {
  const {language, script} = new Intl.Locale(locale).maximize()
  return language === 'zh' ? `zh-${script}` : language
}
