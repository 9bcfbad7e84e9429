import type {Mention} from '#documents/find-facts.ts'
import type {TextBlock} from '#documents/locate-text.ts'

/**
 * Say of every person which organisation the office is held in: `Director Yang Su of the Ningbo Office`,
 * `宁波市知识产权局局长杨甦`, `Wang Wentao, director of the Ningbo Office`.
 *
 * The link is a place in the list of mentions; names of facts are known later.
 */
export function linkOrganisations(blocks: readonly TextBlock[], mentions: readonly Mention[]): Mention[] {
  const organisations = Map.groupBy(
    mentions.filter(({value}) => value.kind === 'organisation'),
    ({block}) => block,
  )
  return mentions.map(mention => {
    const {value, block} = mention
    const around = organisations.get(block)
    if (value.kind !== 'person' || !value.person.office || !around) return mention
    const {text} = blocks[block]!
    const {office} = value.person
    const behind = Math.max(mention.end, office.end)
    const before = Math.min(mention.start, office.start)
    const held =
      around.find(
        one =>
          one.start >= behind && /^,? (?:of|at|from|with) (?:the )?$/.test(text.slice(behind, one.start)),
      ) ??
      around.findLast(
        one => one.end <= before && /^(?:['’]s)? ?(?:党组|党委)?$/.test(text.slice(one.end, before)),
      )
    return held?.value.kind === 'organisation'
      ? {...mention, value: {...value, organisation: held.value.name}}
      : mention
  })
}
