import {Document, isMap, isSeq, parseDocument, type YAMLMap} from 'yaml'
import type {Proposal} from './propose-announcement.ts'

/** What the front matter of an import says. */
type Front = Pick<Proposal, 'locale' | 'title' | 'place' | 'facts' | 'body'>

/**
 * Write `announcement.md`.
 *
 * @param before the file as it was: what people added to its front matter is kept where the facts it names are still
 *   there.
 */
export function writeAnnouncement({locale, title, place, facts, body}: Front, before?: string): string {
  const document = before === undefined ? new Document({}) : parseDocument(yamlOf(before))
  const names = new Set(facts.map(({fact}) => fact.name))
  const people = facts.flatMap(({fact}) => (fact.value.kind === 'person' ? [fact.name] : []))
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never
  document.set('source', locale)
  document.set('title', title)
  document.set(
    'dateline',
    document.createNode({...(place ? {place} : {}), date: 'releaseDate'}, {flow: true}),
  )
  forgetGone(document.contents as YAMLMap, names)
  if (people.length > 0) {
    const list = document.createNode(people, {flow: true})
    if (isMap(document.get('people'))) document.setIn(['people', 'facts'], list)
    else document.set('people', document.createNode({facts: list}))
  } else document.delete('people')
  return `---\n${document.toString({lineWidth: 0})}---\n\n${body}`
}

/** What stands between the first two lines of `---`. */
function yamlOf(markdown: string): string {
  return /^---\r?\n([\s\S]*?)\r?\n---/.exec(markdown)?.[1] ?? ''
}

/** Labels, charts and corrections of facts that are gone would be findings. */
export function forgetGone(front: YAMLMap, names: ReadonlySet<string>): void {
  const lead = front.get('lead')
  if (typeof lead === 'string' && !names.has(lead)) front.delete('lead')
  const figures = front.get('figures')
  if (isMap(figures)) {
    for (const {key} of [...figures.items]) if (!names.has(String(key))) figures.delete(key)
    if (figures.items.length === 0) front.delete('figures')
  }
  const charts = front.get('charts')
  if (isSeq(charts)) {
    charts.items = charts.items.filter(
      chart =>
        isMap(chart) &&
        names.has(String(chart.get('part'))) &&
        (chart.get('kind') !== 'dots' || names.has(String(chart.get('whole')))),
    )
    if (charts.items.length === 0) front.delete('charts')
  }
}
