import type {Nodes} from 'mdast'
import type {Lock} from '#documents/lock.ts'
import type {Announcement} from '#documents/read-announcement.ts'
import type {TermBase} from '#memory/term-base.ts'
import {checkMessage} from '#messages/check-message.ts'
import type {Fact, Facts} from '#messages/fact.ts'
import type {Finding} from '#messages/finding.ts'

type Loaded = Readonly<{announcement: Announcement; lock: Lock; facts: Facts; terms: TermBase}>

/**
 * Check what only shows when announcement, facts and terms stand side by side: messages of the source, names in the
 * front matter that are no fact of the right kind, and records that the term base does not have.
 */
export function checkAnnouncement(loaded: Loaded): Finding[] {
  return [
    ...checkSource(loaded),
    ...checkHtml(loaded),
    ...checkPictures(loaded),
    ...checkFrontMatter(loaded),
    ...checkReferences(loaded),
  ]
}

function checkSource({announcement, lock, facts}: Loaded): Finding[] {
  const {file, frontMatter} = announcement
  return lock.flatMap((unit, at) => {
    const line = announcement.units[at]?.block?.position?.start.line
    const findings = checkMessage(unit.message, {
      locale: frontMatter.source,
      facts,
      values: Object.keys(unit.shells),
    })
    return findings.map(one => ({
      ...one,
      place: {file, key: unit.path ?? unit.id, ...(line === undefined ? {} : {line})},
    }))
  })
}

/** Text in a block of raw HTML is in no unit: nobody translates it, and readers do not get it. */
function checkHtml({announcement}: Loaded): Finding[] {
  return announcement.tree.children.flatMap((node): Finding[] => {
    if (node.type !== 'html') return []
    const text = node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, '').trim()
    if (text === '') return []
    const place = {file: announcement.file, ...(node.position ? {line: node.position.start.line} : {})}
    return [{rule: 'untranslatable-html', severity: 'warning', place, actual: text, expected: 'Markdown'}]
  })
}

/** A picture without words is none for readers who do not see it, in any language. */
function checkPictures({announcement: {tree, file}}: Loaded): Finding[] {
  const visit = (node: Nodes): Finding[] => {
    if ('children' in node) return node.children.flatMap(visit)
    if (node.type !== 'image' || node.alt?.trim()) return []
    const {line, column} = node.position?.start ?? {}
    const place = {file, ...(line === undefined ? {} : {line}), ...(column === undefined ? {} : {column})}
    return [
      {rule: 'alt-missing', severity: 'warning', place, actual: node.url, expected: `![…](${node.url})`},
    ]
  }
  return visit(tree)
}

/** Names in the front matter and the kind of fact that each must be. */
function checkFrontMatter({announcement, facts}: Loaded): Finding[] {
  const {dateline, lead, figures, charts, people, history} = announcement.frontMatter
  const named: (readonly [path: string, name: string | undefined, kind: Fact['kind']])[] = [
    ['dateline.date', dateline?.date, 'date'],
    ['dateline.place', dateline?.place, 'place'],
    ['lead', lead, 'quantity'],
    ...Object.keys(figures ?? {}).map(name => [`figures.${name}`, name, 'quantity'] as const),
    ...(charts ?? []).flatMap(
      ({kind, part, whole}, at) =>
        [
          [`charts.${at}.part`, part, 'quantity'],
          [`charts.${at}.whole`, kind === 'dots' ? whole : undefined, 'quantity'],
        ] as const,
    ),
    ...(people?.facts ?? []).map((name, at) => [`people.facts.${at}`, name, 'person'] as const),
    ...(history ?? []).map(({corrects}, at) => [`history.${at}.corrects`, corrects, 'quantity'] as const),
  ]
  return named.flatMap(([key, name, kind]) => {
    if (name === undefined || facts[name]?.kind === kind) return []
    const place = {file: announcement.file, key}
    return [{rule: 'front-matter-fact', severity: 'error' as const, place, actual: name, expected: kind}]
  })
}

/** The record that a fact points to must be there, or its name could not be printed. */
function checkReferences({announcement, facts, terms}: Loaded): Finding[] {
  const file = announcement.file.replace(/announcement\.md$/, 'facts.yaml')
  const missing = (fact: Fact, actual: string, expected: string): Finding => ({
    rule: 'term-unknown',
    severity: 'error',
    place: {file, key: fact.name},
    actual,
    expected,
  })
  return Object.values(facts).flatMap(fact => {
    if (fact.kind === 'organisation' || fact.kind === 'place') {
      const records = fact.kind === 'place' ? 'places' : 'organisations'
      return terms[records][fact.ref] ? [] : [missing(fact, fact.ref, `content/terms/${records}.yaml`)]
    }
    if (fact.kind !== 'person') return []
    return [
      ...(terms.people[fact.ref] ? [] : [missing(fact, fact.ref, 'content/terms/people.yaml')]),
      ...(fact.office === undefined || terms.terms[fact.office]
        ? []
        : [missing(fact, fact.office, 'content/terms/terms.yaml')]),
    ]
  })
}
