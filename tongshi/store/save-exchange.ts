import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {UnitMeta} from '#documents/translation.ts'
import type {MergedUnit} from '#exchange/merge-units.ts'
import {nestMessages} from '#messages/nest-messages.ts'
import {readCatalogue} from '#messages/read-catalogue.ts'
import type {LoadedCatalogue} from './load-exchange.ts'
import {readTextFile} from './read-text-file.ts'
import {writeFileAtomically} from './write-file-atomically.ts'

/**
 * Write what an import merged into the catalogues of a language: `new` and `changed` targets, and with them their
 * provenance. Everything is made before the first file is written; each file is the old one or the new one.
 *
 * @returns the files written, relative to the root.
 */
export function saveExchange(
  root: string,
  targetLocale: string,
  {merged, catalogues}: {merged: readonly MergedUnit[]; catalogues: readonly LoadedCatalogue[]},
): string[] {
  const files = catalogues.flatMap(catalogue => {
    const own = merged.filter(unit => unit.file === catalogue.name)
    return prepare(root, targetLocale, catalogue, own)
  })
  for (const {file, text} of files) writeFileAtomically(join(root, file), text)
  return files.map(({file}) => file)
}

type Prepared = Readonly<{file: string; text: string}>

function prepare(
  root: string,
  locale: string,
  catalogue: LoadedCatalogue,
  merged: readonly MergedUnit[],
): Prepared[] {
  const texts = merged.filter(({outcome}) => outcome === 'new' || outcome === 'changed')
  const told = merged.filter(({outcome}) => outcome === 'new' || outcome === 'changed' || outcome === 'state')
  const file = join('locales', locale, `${catalogue.name}.json`)
  const prepared: Prepared[] = []
  if (texts.length > 0) {
    const before = existsSync(join(root, file)) ? (readTextFile(join(root, file), file).text ?? '{}') : '{}'
    const messages: Record<string, string> = {...readCatalogue(before, {file, locale}).messages}
    for (const unit of texts) messages[unit.id] = unit.theirs!
    const ordered = inOrder(messages, catalogue)
    const isNested = /:\s*\{/.test(before)
    prepared.push({file, text: json(isNested ? nestMessages(ordered) : ordered)})
  }
  if (told.length > 0 && catalogue.meta) {
    const meta: Record<string, UnitMeta> = {...catalogue.meta}
    for (const {id, state, from} of told) meta[id] = {...meta[id], from: from ?? '', state}
    prepared.push({
      file: join('locales', locale, `${catalogue.name}.meta.json`),
      text: json(inOrder(meta, catalogue)),
    })
  }
  return prepared
}

/** In the order of the units; what is no unit any more stays behind them. */
function inOrder<Value>(
  values: Readonly<Record<string, Value>>,
  {units}: LoadedCatalogue,
): Record<string, Value> {
  const known = units.flatMap(({id}) => (Object.hasOwn(values, id) ? [id] : []))
  const ids = new Set(known)
  const others = Object.keys(values).filter(id => !ids.has(id))
  return Object.fromEntries([...known, ...others].map(id => [id, values[id]!]))
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
