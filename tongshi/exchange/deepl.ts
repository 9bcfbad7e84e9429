import type {MachineWire} from './machine-wire.ts'

/** DeepL's `POST /v2/translate`; its XML handling keeps elements in place and leaves `x` alone. */
export const deepl: MachineWire = {
  texts: 50,
  characters: 60_000,
  write: ({texts, source, target}, {key}) => ({
    path: '/v2/translate',
    headers: {'content-type': 'application/json', ...(key ? {authorization: `DeepL-Auth-Key ${key}`} : {})},
    body: JSON.stringify({
      text: texts,
      source_lang: new Intl.Locale(source).language.toUpperCase(),
      target_lang: targetOf(target),
      tag_handling: 'xml',
      ignore_tags: ['x'],
      preserve_formatting: true,
    }),
  }),
  read: (answer, {texts: asked}) => {
    const {translations} = (answer ?? {}) as {translations?: unknown}
    if (!Array.isArray(translations) || translations.length !== asked.length) return undefined
    const texts = translations.map(one => (one as {text?: unknown} | null)?.text)
    return texts.every(text => typeof text === 'string') ? texts : undefined
  },
}

/** A target names its variety where DeepL knows several: English is British here, as the house writes it. */
function targetOf(locale: string): string {
  const {language, region} = new Intl.Locale(locale)
  const {script} = new Intl.Locale(locale).maximize()
  if (language === 'zh') return script === 'Hant' ? 'ZH-HANT' : 'ZH-HANS'
  if (language === 'en') return region === 'US' ? 'EN-US' : 'EN-GB'
  if (language === 'pt') return region === 'BR' ? 'PT-BR' : 'PT-PT'
  return language.toUpperCase()
}
