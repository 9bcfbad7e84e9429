import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {isSeq} from 'yaml'
import {entriesOf, readYaml, scalarText} from '#documents/read-yaml.ts'
import type {Finding} from '#messages/finding.ts'
import {readTextFile} from '#store/read-text-file.ts'
import type {Waiver} from './waiver.ts'

const fields = ['fact', 'rule', 'unit', 'locale', 'by', 'on', 'reason']

/**
 * Load `waivers.yaml` of an announcement: what somebody lets through, by name, with a day and a reason.
 *
 * @returns no waiver without name, day and reason: each is a finding instead.
 */
export function loadWaivers(
  root: string,
  slug: string,
): {waivers: readonly Waiver[]; findings: readonly Finding[]} {
  const file = join('content', 'announcements', slug, 'waivers.yaml')
  if (!existsSync(join(root, file))) return {waivers: [], findings: []}
  const {text = '', finding} = readTextFile(join(root, file), file)
  const yaml = readYaml(text, {file})
  const findings = [...(finding ? [finding] : []), ...yaml.findings]
  const {contents} = yaml.document
  if (findings.length > 0 || contents === null) return {waivers: [], findings}
  if (!isSeq(contents))
    return {
      waivers: [],
      findings: [yaml.finding('kit-waiver', contents, '', '- {fact: …, by: …, on: …, reason: …}')],
    }
  const waivers = contents.items.flatMap(node => {
    const read = Object.fromEntries(entriesOf(node).map(([name, value]) => [name, scalarText(value) ?? '']))
    const unknown = Object.keys(read).find(name => !fields.includes(name))
    const missing = ['by', 'on', 'reason'].find(name => !read[name])
    const isOpen = !read.fact && !read.rule
    if (unknown === undefined && missing === undefined && !isOpen && /^\d{4}-\d\d-\d\d$/.test(read.on!))
      return [read as unknown as Waiver]
    findings.push(
      yaml.finding(
        'kit-waiver',
        node,
        unknown ?? '',
        unknown ? fields.join(', ') : 'fact or rule, by, on, reason',
      ),
    )
    return []
  })
  return {waivers, findings}
}

/** Is a finding let through by a waiver of its rule? */
export function isWaived({rule, place}: Finding, waivers: readonly Waiver[]): boolean {
  return waivers.some(
    waiver =>
      (waiver.rule === rule ||
        (waiver.rule === undefined && waiver.fact !== undefined && waiver.fact === place.key)) &&
      (waiver.locale === undefined || waiver.locale === place.locale) &&
      (waiver.unit === undefined || waiver.unit === place.key),
  )
}
