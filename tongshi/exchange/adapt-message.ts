import {type MessageFormatElement, TYPE} from '@formatjs/icu-messageformat-parser'
import {parseMessage} from '#messages/parse-message.ts'
import {isLanguageTag} from './is-language-tag.ts'
import {codeOf, quoteText} from './message-parts.ts'
import {writeSelector} from './split-fragments.ts'

/**
 * Give a message the plural categories of another language, as a draft to translate: Chinese has one form, English
 * needs two, Arabic six. Exact numbers and selects stay; a category the source lacks takes the text of `other`.
 *
 * @param locale of the translation, BCP 47.
 * @returns the message itself where it does not parse or has no plural, and for what is no language.
 */
export function adaptMessage(message: string, locale: string): string {
  const {ast} = parseMessage(message)
  return ast && hasPlural(ast) && isLanguageTag(locale) ? write(ast, {message, locale}, false) : message
}

function hasPlural(elements: readonly MessageFormatElement[]): boolean {
  return elements.some(element => {
    if (element.type === TYPE.plural) return true
    if (element.type === TYPE.tag) return hasPlural(element.children)
    return (
      element.type === TYPE.select && Object.values(element.options).some(option => hasPlural(option.value))
    )
  })
}

type Around = Readonly<{message: string; locale: string}>

function write(elements: readonly MessageFormatElement[], around: Around, isCounted: boolean): string {
  return elements
    .map(element => {
      if (element.type === TYPE.literal) return quoteText(element.value, isCounted)
      if (element.type === TYPE.pound) return '#'
      if (element.type === TYPE.tag)
        return `<${element.value}>${write(element.children, around, isCounted)}</${element.value}>`
      if (element.type !== TYPE.plural && element.type !== TYPE.select) return codeOf(element, around.message)
      const isPlural = element.type === TYPE.plural
      const keys = isPlural ? keysFor(element, around.locale) : Object.keys(element.options)
      return writeSelector(element, keys, key =>
        write((element.options[key] ?? element.options.other!).value, around, isPlural),
      )
    })
    .join('')
}

function keysFor(
  element: Extract<MessageFormatElement, {type: typeof TYPE.plural}>,
  locale: string,
): readonly string[] {
  const exact = Object.keys(element.options).filter(key => key.startsWith('='))
  const type = element.pluralType === 'ordinal' ? 'ordinal' : 'cardinal'
  const {pluralCategories} = new Intl.PluralRules(locale, {type}).resolvedOptions()
  return [
    ...exact,
    ...['zero', 'one', 'two', 'few', 'many', 'other'].filter(key => pluralCategories.includes(key as 'one')),
  ]
}
