import type {LocalisedUnit} from '#documents/localise-announcement.ts'
import type {Shell} from '#documents/unit.ts'
import {nameFact} from '#memory/name-fact.ts'
import {termsIn} from '#memory/terms-in.ts'
import type {Fact, Facts} from '#messages/fact.ts'
import {formatToNodes, type MessageNode} from '#messages/format-to-nodes.ts'
import {textOfNodes} from '#messages/format-to-text.ts'
import {writeFact} from '#messages/write-fact.ts'
import type {Frame} from '#store/load-frame.ts'

/** A unit's message, printed in a locale. */
export type Said = Readonly<{
  nodes: readonly MessageNode[]
  text: string
  /** Language of the words. */
  lang: string
  /** The same where it is not the page's. */
  langIfOther?: string
  shells: Readonly<Record<string, Shell>>
  state: LocalisedUnit['state']
  /** Words of the newsroom in that language, to be kept whole in titles. */
  terms: readonly string[]
  /** Names of the facts printed, in order, each once. */
  facts: readonly string[]
}>

type Options = Readonly<{locale: string; facts: Facts; newsroom: Frame}>

/** Print a unit. Its facts follow the rules of its own language: a fallback's too. */
export function printMessage(unit: LocalisedUnit, {locale, facts, newsroom}: Options): Said {
  const write = (fact: Fact, lang: string) =>
    writeFact(fact, {
      locale: lang,
      facts,
      nameOf: name => nameFact(newsroom.terms, name, lang) ?? {text: name.name},
    })
  const nodes = formatToNodes(unit.message, {locale: unit.lang, facts, write})
  return {
    nodes,
    text: textOfNodes(nodes),
    lang: unit.lang,
    ...(unit.lang === locale ? {} : {langIfOther: unit.lang}),
    shells: unit.shells,
    state: unit.state,
    terms: termsIn(newsroom.terms, unit.lang),
    facts: [...new Set(factsIn(nodes))],
  }
}

function factsIn(nodes: readonly MessageNode[]): string[] {
  return nodes.flatMap(node =>
    node.kind === 'fact' ? [node.name] : node.kind === 'tag' ? factsIn(node.children) : [],
  )
}
