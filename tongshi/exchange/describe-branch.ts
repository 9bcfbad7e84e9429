import {isLanguageTag} from './is-language-tag.ts'
import {readPath} from './segment-path.ts'

/**
 * Say in a few signs which branch a segment is: `firms: one (1)`, `firms: other (2, 3, 4)`, `who: her`.
 *
 * @param locale of the translation: its plural rules choose the examples.
 */
export function describeBranch(path: string, locale: string): string {
  const choices = readPath(path)
  if (!choices) return path
  return choices
    .map(({argument, type, offset, key}) => {
      const examples = type === 'select' || key.startsWith('=') ? [] : examplesOf(key, {type, offset, locale})
      return `${argument}: ${key}${examples.length > 0 ? ` (${examples.join(', ')})` : ''}`
    })
    .join(' · ')
}

const numbers = [0, 1, 2, 3, 4, 5, 6, 11, 12, 21, 22, 23, 100, 101, 102, 1_000_000]

function examplesOf(
  key: string,
  {type, offset, locale}: {type: 'plural' | 'selectordinal'; offset: number; locale: string},
): number[] {
  // What is no language has no examples.
  if (!isLanguageTag(locale)) return []
  const rules = new Intl.PluralRules(locale, {type: type === 'selectordinal' ? 'ordinal' : 'cardinal'})
  return numbers.filter(number => rules.select(number - offset) === key).slice(0, 3)
}
