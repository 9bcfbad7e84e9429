import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {type Document, isMap, parseDocument, type YAMLMap} from 'yaml'
import type {ExchangeForm} from '#exchange/exchange-term.ts'
import type {MergedConcept} from '#exchange/merge-terms.ts'
import {readTextFile} from './read-text-file.ts'
import {writeFileAtomically} from './write-file-atomically.ts'

/** Where forms of each status stand in a record. */
const fields = {preferred: 'terms', admitted: 'admitted', forbidden: 'forbidden'} as const

/**
 * Write merged concepts into `content/terms`: records and forms are added where they belong, comments and order of the
 * files stay. Organisations and places take names only; a new one is not verified.
 *
 * @returns the files written, relative to the root.
 */
export function saveTerms(root: string, merged: readonly MergedConcept[]): string[] {
  const kinds = [...new Set(merged.map(one => one.kind))]
  const files = kinds.flatMap(kind => {
    const own = merged.filter(one => one.kind === kind && Object.keys(one.added).length > 0)
    if (own.length === 0) return []
    const file = join('content', 'terms', `${kind}.yaml`)
    const text = existsSync(join(root, file)) ? (readTextFile(join(root, file), file).text ?? '') : ''
    const document = parseDocument(text)
    for (const one of own) addConcept(document, one)
    return [{file, text: document.toString({lineWidth: 110, flowCollectionPadding: false})}]
  })
  for (const {file, text} of files) writeFileAtomically(join(root, file), text)
  return files.map(({file}) => file)
}

function addConcept(document: Document, {id, kind, added, outcome, concept}: MergedConcept): void {
  const isNew = outcome === 'new'
  if (isNew) {
    const about =
      kind === 'terms'
        ? {definition: concept.definition, note: concept.note}
        : {verified: false, source: concept.note}
    const known = Object.entries(about).filter(([, value]) => value !== undefined)
    document.setIn([id], document.createNode(Object.fromEntries(known)))
  }
  for (const [locale, forms] of Object.entries(added))
    for (const form of forms) addForm(document, {id, kind, locale, form})
}

function addForm(
  document: Document,
  {id, kind, locale, form}: {id: string; kind: MergedConcept['kind']; locale: string; form: ExchangeForm},
): void {
  const field = kind === 'terms' ? fields[form.status] : 'names'
  // An organisation has one official name a language: others are no names of it.
  if (kind !== 'terms' && form.status !== 'preferred') return
  const record = document.getIn([id]) as YAMLMap
  if (!isMap(record.get(field))) record.set(field, document.createNode({}, {flow: true}))
  const holder = record.get(field) as YAMLMap
  if (form.status === 'preferred') holder.set(locale, form.text)
  else {
    const before = holder.get(locale)
    const list = document.createNode([], {flow: true})
    if (before === undefined) holder.set(locale, list)
    document.addIn([id, field, locale], form.text)
  }
}
