import {type MessageFormatElement, TYPE} from '@formatjs/icu-messageformat-parser'

/** Where in the tree an element stands. */
export type Surroundings = Readonly<{
  /** The branches around it, outermost first: `firms=one`. */
  path: readonly string[]
  /** The plural whose `#` is printed here. */
  plural?: Extract<MessageFormatElement, {type: typeof TYPE.plural}>
}>

/** Visit every element of a message, outer before inner, in the order written. */
export function walkMessage(
  ast: readonly MessageFormatElement[],
  visit: (element: MessageFormatElement, around: Surroundings) => void,
  around: Surroundings = {path: []},
): void {
  for (const element of ast) {
    visit(element, around)
    if (element.type === TYPE.tag) walkMessage(element.children, visit, around)
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue
    for (const [key, option] of Object.entries(element.options)) {
      const path = [...around.path, `${element.value}=${key}`]
      walkMessage(option.value, visit, element.type === TYPE.plural ? {path, plural: element} : {path})
    }
  }
}
