import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {Document, isMap} from 'yaml'
import {type EarlierNames, groupNames, valueKey} from '#documents/gather-facts.ts'
import type {Lock} from '#documents/lock.ts'
import {readFacts} from '#documents/read-facts.ts'
import {readLock} from '#documents/read-lock.ts'
import {entriesOf, readYaml} from '#documents/read-yaml.ts'
import type {RecordedFact} from '#exchange/gather-records.ts'
import type {Fact, Facts} from '#messages/fact.ts'
import {ImportError} from './import-error.ts'
import {type ImportRecord, readImportRecord, sha256} from './import-record.ts'
import {readTextFile} from './read-text-file.ts'

/** What an announcement's folder holds from an earlier import. */
export type EarlierImport = Readonly<{
  record?: ImportRecord
  markdown?: string
  facts: Facts
  factsText: string
  lock: Lock
}>

/**
 * Load what an earlier import of the same announcement has left.
 *
 * @param mayOverwrite whether text that people have edited since may be replaced.
 * @throws ImportError `edited-by-hand`, `not-imported`.
 */
export function loadEarlierImport(root: string, slug: string, mayOverwrite: boolean): EarlierImport {
  const folder = join('content', 'announcements', slug)
  const read = (name: string): string | undefined => {
    const file = join(folder, name)
    return existsSync(join(root, file)) ? readTextFile(join(root, file), file).text : undefined
  }
  const markdown = read('announcement.md')
  const record = readImportRecord(read('import.json'))
  const file = join(folder, 'announcement.md')
  if (markdown !== undefined && !mayOverwrite) {
    if (!record)
      throw new ImportError('not-imported', {
        actual: `announcement \`${slug}\` that was not imported`,
        expected: 'a new slug',
        remedy: 'name another by --slug, or replace it by --overwrite',
      })
    if (sha256(markdown) !== record.written)
      throw new ImportError('edited-by-hand', {
        actual: `edits in \`${file}\` since its import`,
        expected: 'the file as it was imported',
        remedy: 'make the correction there, or replace the edits by --overwrite',
      })
  }
  const factsText = read('facts.yaml') ?? ''
  const lockText = read('units.lock.json')
  return {
    ...(record ? {record} : {}),
    ...(markdown === undefined ? {} : {markdown}),
    facts: readFacts(factsText, {file: join(folder, 'facts.yaml')}).facts,
    factsText,
    lock: lockText === undefined ? [] : readLock(lockText, join(folder, 'units.lock.json')).lock,
  }
}

/** Names of figures and days by their values. */
export function earlierNames({facts}: EarlierImport): EarlierNames {
  return groupNames(
    Object.values(facts).flatMap(fact => {
      const key = keyOf(fact)
      return key === undefined ? [] : [[key, fact.name] as const]
    }),
  )
}

/** Facts verified with the value that they still have, and entries that no import has found. */
export function keptFacts(
  {facts, factsText}: EarlierImport,
  now: readonly RecordedFact[],
): {verified: ReadonlySet<string>; typed: string} {
  const names = new Set(now.map(({fact}) => fact.name))
  const verified = now.filter(({fact, ref}) => {
    const before = facts[fact.name]
    if (!before?.verified) return false
    return 'ref' in before ? before.ref === ref : keyOf(before) === valueKey(fact.value)
  })
  const typed = entriesOf(readYaml(factsText, {file: 'facts.yaml'}).document.contents)
    .filter(([name, node]) => isMap(node) && !node.has('found') && !names.has(name))
    .map(([name, node]) =>
      new Document({[name]: (node as {toJSON: () => unknown}).toJSON()}).toString({lineWidth: 0}),
    )
  return {verified: new Set(verified.map(({fact}) => fact.name)), typed: typed.join('')}
}

function keyOf(fact: Fact): string | undefined {
  if (fact.kind === 'date') return valueKey({kind: 'date', date: fact.date})
  return fact.kind === 'quantity' ? valueKey({kind: 'quantity', quantity: fact.quantity}) : undefined
}
