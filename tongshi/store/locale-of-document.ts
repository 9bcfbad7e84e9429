import type {ForeignDocument} from '#exchange/foreign-document.ts'
import {ImportError} from './import-error.ts'

/** The locale that is named, else the file's own word where its letters agree, else what they say. */
export function localeOf({tree, stated: {language: stated}}: ForeignDocument, locale?: string): string {
  if (locale !== undefined) {
    try {
      return Intl.getCanonicalLocales(locale)[0]!
    } catch {
      throw new ImportError('locale', {
        actual: `locale \`${locale}\``,
        expected: 'a BCP 47 tag such as en or zh-Hans',
        remedy: 'name one by --locale',
      })
    }
  }
  const text = textOf(tree)
  const [han, latin] = [text.match(/\p{Script=Han}/gu)?.length ?? 0, text.match(/[A-Za-z]{2,}/g)?.length ?? 0]
  if (han * 2 < latin)
    return stated && /^(?!zh)[a-z]{2}(?:-|$)/i.test(stated) ? stated.split('-')[0]!.toLowerCase() : 'en'
  // Signs that only Traditional Chinese has.
  const traditional =
    text.match(/[個們這國來會對發說過經業產學實體點關區開動應變員與為於從無處當種總機樣]/g)?.length ?? 0
  return traditional > han / 30 ? 'zh-Hant' : 'zh-Hans'
}

/** Are two locales of one language? Chinese in its other script is a translation of its own. */
export function isOneLanguage(one: string, other: string): boolean {
  const [own, its] = [one, other].map(locale => new Intl.Locale(locale).maximize())
  return own!.language === its!.language && own!.script === its!.script
}

/** What a tree says, without the words of its own nodes. */
function textOf(node: unknown): string {
  const {value = '', children = []} = node as {value?: string; children?: readonly unknown[]}
  return [value, ...children.map(textOf)].join(' ')
}
