import type {UnitTexts} from './unit-texts.ts'

/** Names of arguments, whatever they turn out to be, as they stand behind an opening brace. */
const argument = /\{\s*([^\s{},]+)/g

/** Every name that the texts of a unit have in braces, each once, in order; among them are those of its facts. */
export function factsIn({source, target = ''}: UnitTexts): readonly string[] {
  const names = [...`${source}\n${target}`.matchAll(argument)].map(match => match[1]!)
  return [...new Set(names)]
}
