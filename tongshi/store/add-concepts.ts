import {type Document, isMap, isScalar, parseDocument, YAMLMap, YAMLSeq} from 'yaml'
import type {ExchangeForm} from '#exchange/exchange-term.ts'
import type {MergedConcept} from '#exchange/merge-terms.ts'
import {StoreError} from './store-error.ts'

/** Where forms of each status stand in a record. */
const fields = {preferred: 'terms', admitted: 'admitted', forbidden: 'forbidden'} as const

/**
 * Add merged concepts to the text of their file of the term base: records and forms go where they belong, comments and
 * order stay. Organisations and places take names only; a new one is not verified.
 *
 * @param merged concepts of the file's kind.
 * @throws StoreError `findings` where the text is no map of records.
 */
export function addConcepts(text: string, merged: readonly MergedConcept[]): string {
  const document: Document = parseDocument(text)
  const contents = document.contents ?? document.createNode({})
  if (!isMap(contents) || document.errors.length > 0)
    throw new StoreError('findings', 'Unexpected term file, expected a map of records, mend it.')
  document.contents = contents
  contents.flow = false
  // A map looks a key up by walking over all of them: thousands of concepts want an index.
  const records = new Map(
    contents.items.map(({key, value}) => [String(isScalar(key) ? key.value : key), value]),
  )
  for (const one of merged) {
    if (Object.keys(one.added).length === 0) continue
    const known = records.get(one.id)
    const record = isMap(known) ? known : newRecord(document, one)
    if (record !== known) contents.items.push(document.createPair(one.id, record))
    records.set(one.id, record)
    for (const [locale, forms] of Object.entries(one.added))
      for (const form of forms)
        addForm(record, {field: one.kind === 'terms' ? fields[form.status] : 'names', locale, form})
  }
  return document.toString({lineWidth: 110, flowCollectionPadding: false})
}

function newRecord(document: Document, {kind, concept}: MergedConcept): YAMLMap {
  const about =
    kind === 'terms'
      ? {definition: concept.definition, note: concept.note}
      : {verified: false, source: concept.note}
  const known = Object.entries(about).filter(([, value]) => value !== undefined)
  return document.createNode(Object.fromEntries(known)) as YAMLMap
}

function addForm(
  record: YAMLMap,
  {field, locale, form}: {field: string; locale: string; form: ExchangeForm},
): void {
  const texts = childOf(record, field, YAMLMap)
  if (form.status === 'preferred') texts.set(locale, form.text)
  else childOf(texts, locale, YAMLSeq).add(form.text)
}

/** The collection under a key, made in one line where there is none. */
function childOf<T extends YAMLMap | YAMLSeq>(holder: YAMLMap, key: string, Kind: new () => T): T {
  const known = holder.get(key)
  if (known instanceof Kind) return known
  const made = new Kind()
  made.flow = true
  holder.set(key, made)
  return made
}
