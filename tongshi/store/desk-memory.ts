import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {EntryDigest} from '#memory/entry-digest.ts'
import type {MemoryEntry} from '#memory/memory-entry.ts'
import {TranslationMemory} from '#memory/translation-memory.ts'
import {JournalReader} from './journal-reader.ts'
import {type LanguagePair, loadApproved} from './load-approved.ts'
import {loadMemory} from './load-memory.ts'
import {findMemoryFiles, readMemoryFiles} from './memory-files.ts'
import {saveMemory} from './save-memory.ts'
import type {Store} from './store.ts'

/** Where a memory stands: the journal's position, and the files it was filled from. */
type Position = Readonly<{
  seq: number
  files: string /** Digest of the entries of the files. */
  filed: string
}>

type Held = {memory: TranslationMemory; position: Position; journal: JournalReader; unsaved: number}

/** Smaller memories are filled faster than a file is looked after. */
const worthSaving = 2_000
/** Entries between two breaths of the server while a memory is filled. */
const breath = 500

type Kept = {pair: LanguagePair; next: Promise<Held>; memory: TranslationMemory | undefined}

const keptBy = new WeakMap<Store, Map<string, Kept>>()

/**
 * The translation memory of a pair of languages, with every approved translation of the desk and the newsroom's own
 * files, up to the newest.
 *
 * It is kept in the process. A large one is saved in the data folder with its index; when it is loaded again it must
 * hold what the journal holds at its position, else it is filled anew.
 */
export async function deskMemory(store: Store, pair: LanguagePair): Promise<TranslationMemory> {
  const byPair = keptBy.get(store) ?? new Map<string, Kept>()
  keptBy.set(store, byPair)
  const name = `${pair.source}.${pair.target}`
  const before = byPair.get(name)
  // One after another: two questions at once must not fill it twice.
  const next = (before?.next ?? Promise.resolve(undefined))
    .catch(() => undefined)
    .then(async held => catchUp(store, pair, await usable(store, pair, held)))
  const kept = {pair, next, memory: before?.memory}
  byPair.set(name, kept)
  const {memory} = await next
  kept.memory = memory
  return memory
}

/** Bring every memory that is kept in the process up to the journal: others have approved something. */
export async function refreshMemories(store: Store): Promise<void> {
  for (const {pair} of [...(keptBy.get(store)?.values() ?? [])]) await deskMemory(store, pair)
}

/** The memories that are kept in the process, by `source.target`, as they stand now. */
export function memoriesOf(store: Store): ReadonlyMap<string, TranslationMemory> {
  return new Map(
    [...(keptBy.get(store) ?? [])].flatMap(([name, {memory}]) => (memory ? [[name, memory] as const] : [])),
  )
}

/** The memory at hand, or the one saved, or an empty one with the files' entries. */
async function usable(store: Store, pair: LanguagePair, held: Held | undefined): Promise<Held> {
  const {paths, stamp} = findMemoryFiles(store.root, pair)
  if (held?.position.files === stamp) return held
  const saved = held ? undefined : await loadChecked(store, pair, stamp)
  if (saved) return saved
  const memory = new TranslationMemory({sourceLocale: pair.source, targetLocale: pair.target})
  for await (const entry of readMemoryFiles(store.root, paths, pair)) {
    memory.insert(entry)
    await breathe(memory.size, memory)
  }
  const position = {seq: 0, files: stamp, filed: memory.fingerprint}
  return {memory, position, journal: new JournalReader(0), unsaved: memory.size}
}

async function loadChecked(store: Store, pair: LanguagePair, stamp: string): Promise<Held | undefined> {
  const path = pathOf(store, pair)
  if (!existsSync(path)) return undefined
  try {
    const {memory, header} = loadMemory(path)
    const position = JSON.parse(header.journal) as Position
    const isRight =
      position.files === stamp &&
      memory.sourceLocale === pair.source &&
      memory.targetLocale === pair.target &&
      memory.fingerprint === (await digestOfJournal(store, pair, position))
    if (isRight) return {memory, position, journal: new JournalReader(position.seq), unsaved: 0}
    console.warn(`${path}: Unexpected memory of another journal, it is filled anew.`)
  } catch (error) {
    console.warn(`${(error as Error).message} It is filled anew.`)
  }
  return undefined
}

/** The digest that a memory of the journal up to a position must have. */
async function digestOfJournal(store: Store, pair: LanguagePair, {seq, filed}: Position): Promise<string> {
  const newest = new Map<string, MemoryEntry>()
  for (const {entry} of await loadApproved(store, pair, {from: 1, to: seq})) newest.set(entry.id, entry)
  const digest = new EntryDigest(filed)
  for (const entry of newest.values()) digest.add(entry)
  return digest.text
}

/** Insert what was approved since. */
async function catchUp(store: Store, pair: LanguagePair, held: Held): Promise<Held> {
  let done = 0
  for (const stretch of await held.journal.advance(store, performance.now()))
    for (const {entry} of await loadApproved(store, pair, stretch)) {
      held.memory.insert(entry)
      held.unsaved += 1
      await breathe(++done, held.memory)
    }
  held.position = {...held.position, seq: held.journal.seq}
  if (held.unsaved >= worthSaving && held.journal.isWhole) {
    held.memory.compact()
    saveMemory(held.memory, pathOf(store, pair), JSON.stringify(held.position))
    held.unsaved = 0
  }
  return held
}

async function breathe(done: number, memory: TranslationMemory): Promise<void> {
  if (done % breath > 0) return
  memory.settle()
  await new Promise(next => setImmediate(next))
}

function pathOf({data}: Store, {source, target}: LanguagePair): string {
  return join(data, 'memory', `${source}.${target}.memory`)
}
