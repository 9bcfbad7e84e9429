import type {Fact} from '#messages/fact.ts'
import type {Written} from '#messages/written.ts'

export function writeSample(fact: Fact, locale: string): Written {
  return {text: `«${fact.name} ${locale}»`}
}
