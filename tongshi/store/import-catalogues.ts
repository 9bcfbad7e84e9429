import type {UnitMeta} from '#documents/translation.ts'
import {readCatalogue} from '#messages/read-catalogue.ts'
import {compareThree} from './compare-three.ts'
import {cataloguePath, interfaceNamespaces, listLocales, namespaceOf, writtenIn} from './content-paths.ts'
import {reviseSource} from './derive-document.ts'
import {readDisk} from './import-content.ts'
import type {ImportRun} from './import-run.ts'
import {inPieces} from './in-pieces.ts'
import {insertRevisions, type NewRevision} from './insert-revisions.ts'
import {hashText, makeId} from './make-id.ts'
import {newerProgram, rememberProgram} from './program-version.ts'
import {readMeta} from './read-meta.ts'
import {rememberFile} from './remember-file.ts'
import type {Schema, State} from './schema.ts'
import {hashMessage, loadUnits, saveUnits} from './source-units.ts'

/** Import every catalogue, message by message: those of the interface first, whose units they are themselves. */
export async function importCatalogues(run: ImportRun): Promise<void> {
  const isOlder = (await newerProgram(run.store, run.db)) !== undefined
  if (!isOlder) {
    await importInterface(run)
    await rememberProgram(run.store, run.db)
  }
  const documents = await run.db.selectFrom('document').selectAll().where('gone', '=', 0).execute()
  for (const document of documents.filter(({kind}) => kind === 'announcements' || !isOlder))
    for (const locale of listLocales(run.store.root))
      if (locale !== document.source) await importCatalogue(run, document, locale)
}

/** The messages of the language that the program is written in are the units of the interface. */
async function importInterface(run: ImportRun): Promise<void> {
  const {db, store} = run
  for (const name of interfaceNamespaces([store.program, store.root])) {
    const id = `interface/${name}`
    const read = readEffective(run, writtenIn, name)
    if (!read) continue
    const known = await db.selectFrom('document').select('id').where('id', '=', id).executeTakeFirst()
    if (known && !(await hasChanged(run, read.files))) continue
    const row = {
      kind: 'interface' as const,
      name,
      source: writtenIn,
      title: name,
      published_on: null,
      gone: 0,
    }
    await db
      .insertInto('document')
      .values({id, ...row})
      .onConflict(clash => clash.column('id').doUpdateSet(row))
      .execute()
    await importSource(run, id, {theirs: read.messages, dropped: await droppedKeys(run, read)})
    await rememberFiles(run, read.files)
  }
}

/** Texts of the source: three-way as any other, then the units follow from what the store says. */
async function importSource(
  run: ImportRun,
  id: string,
  {theirs, dropped}: Readonly<{theirs: Readonly<Record<string, string>>; dropped: ReadonlySet<string>}>,
): Promise<void> {
  const {db, at} = run
  const isFirst = !(await db.selectFrom('unit').select('key').where('document', '=', id).executeTakeFirst())
  if (!isFirst)
    await mergeMessages(run, {
      id,
      locale: writtenIn,
      path: cataloguePath(writtenIn, id.replace('interface/', '')),
      theirs,
      dropped,
      states: () => 'translated',
      from: () => null,
    })
  const current = await db
    .selectFrom('current')
    .select(['key', 'text'])
    .where('document', '=', id)
    .where('locale', '=', writtenIn)
    .execute()
  const texts = {...theirs, ...Object.fromEntries(current.map(row => [row.key, row.text]))}
  const before = new Map((await loadUnits(db, id)).map(unit => [unit.id, unit]))
  const units = Object.keys(theirs).map(key => {
    const message = texts[key]!
    const hash = hashMessage(message)
    const old = before.get(key)
    const prev = old && old.hash !== hash ? old.hash : old?.prev
    return {
      id: key,
      kind: 'message' as const,
      message,
      hash,
      shells: {},
      ...(prev === undefined ? {} : {prev}),
    }
  })
  await saveUnits(db, id, units, at)
  await reviseSource(db, {document: id, source: writtenIn, units, edit: {author: null, at, origin: 'import'}})
  if (isFirst) {
    run.count.imported += units.length
    await rememberMessages(run, {id, locale: writtenIn}, Object.entries(theirs))
  }
}

type DocumentRow = Schema['document']

async function importCatalogue(run: ImportRun, document: DocumentRow, locale: string): Promise<void> {
  const read = readEffective(run, locale, namespaceOf(document))
  const metaPath = cataloguePath(locale, `${namespaceOf(document)}.meta`)
  const metaText = readDisk(run.store.root, metaPath, run.findings).text
  if (metaText !== undefined) await rememberFile(run, metaPath, metaText)
  if (!read || !(await hasChanged(run, read.files))) return
  const meta =
    document.kind === 'announcements' ? readMeta(run.store.root, locale, document.name, run.findings) : {}
  const hashes = new Map((await loadUnits(run.db, document.id)).map(unit => [unit.id, unit.hash]))
  const own = (key: string): UnitMeta | undefined => (Object.hasOwn(meta, key) ? meta[key] : undefined)
  await mergeMessages(run, {
    id: document.id,
    locale,
    path: cataloguePath(locale, namespaceOf(document)),
    theirs: Object.fromEntries(Object.entries(read.messages).filter(([key]) => hashes.has(key))),
    // Interface catalogues carry no states: what stands in them is out already.
    states: key => (document.kind === 'interface' ? 'final' : (own(key)?.state ?? 'translated')),
    from: key => (document.kind === 'interface' ? hashes.get(key)! : (own(key)?.from ?? 'unknown')),
  })
  await rememberFiles(run, read.files)
}

type Merge = Readonly<{
  id: string
  locale: string
  /** The newsroom's own file. */
  path: string
  theirs: Readonly<Record<string, string>>
  /** What the program has no use for any more: nobody has taken it out by hand. */
  dropped?: ReadonlySet<string>
  states: (key: string) => State
  from: (key: string) => string | null
}>

async function mergeMessages(
  run: ImportRun,
  {id, locale, path, theirs, dropped, states, from}: Merge,
): Promise<void> {
  const {db, at, count} = run
  const rows = <T extends 'current' | 'released'>(table: T) =>
    db
      .selectFrom(table as 'current')
      .select(['key', 'text', 'rev'])
      .where('document', '=', id)
      .where('locale', '=', locale)
      .execute()
  const ours = new Map((await rows('current')).map(row => [row.key, row]))
  const stale = staleMessages(run, {locale, path})
  const bases = stale ?? new Map((await rows('released')).map(row => [row.key, row.text]))
  const units = new Set((await loadUnits(db, id)).map(unit => unit.id))
  const revisions: NewRevision[] = []
  const seen: [string, string][] = []
  for (const key of new Set([...Object.keys(theirs), ...bases.keys()])) {
    const there = Object.hasOwn(theirs, key) ? theirs[key] : undefined
    const [base, own] = [bases.get(key), ours.get(key)]
    const verdict = compareThree(base, own?.text, there)
    const isGone = there === undefined && (!units.has(key) || dropped?.has(key))
    if (verdict === 'nothing' || isGone) continue
    if (there !== undefined) seen.push([key, there])
    else if (!stale)
      await db
        .deleteFrom('released')
        .where('document', '=', id)
        .where('key', '=', key)
        .where('locale', '=', locale)
        .execute()
    if (verdict === 'take')
      revisions.push({
        document: id,
        key,
        locale,
        base: own?.rev ?? 0,
        text: there!,
        state: states(key),
        author: null,
        at,
        from: from(key),
        origin: 'import',
      })
    if (verdict === 'conflict') {
      const row = {id: makeId(), document: id, key, locale, at, settled_at: null, settled_by: null}
      await db
        .insertInto('conflict')
        .values({...row, base: base ?? null, theirs: there ?? null})
        .execute()
      count.conflicts += 1
    }
  }
  await insertRevisions(db, revisions)
  if (!stale) await rememberMessages(run, {id, locale}, seen)
  count.imported += revisions.length
}

/** What this server's own catalogue said before its edit, where the store has gone on since. */
function staleMessages(
  {stale, store, findings}: ImportRun,
  {locale, path}: Pick<Merge, 'locale' | 'path'>,
): ReadonlyMap<string, string> | undefined {
  const own = stale.get(path)
  if (!own) return undefined
  const program = store.program === store.root ? undefined : readDisk(store.program, path, findings).text
  const texts = [program, own.base].flatMap(text => text ?? [])
  return new Map(texts.flatMap(text => Object.entries(readCatalogue(text, {file: path, locale}).messages)))
}

/** From now on the files are known to say this. */
async function rememberMessages(
  {db, at}: ImportRun,
  {id, locale}: {id: string; locale: string},
  texts: readonly (readonly [key: string, text: string])[],
): Promise<void> {
  for (const piece of inPieces(texts))
    await db
      .insertInto('released')
      .values(piece.map(([key, text]) => ({document: id, key, locale, text, rev: 0, at})))
      .onConflict(clash =>
        clash
          .columns(['document', 'key', 'locale'])
          .doUpdateSet(({ref}) => ({text: ref('excluded.text'), at: ref('excluded.at')})),
      )
      .execute()
}

type Files = readonly Readonly<{path: string; text: string}>[]

/** A catalogue as readers get it: the program's messages, overridden by the newsroom's own. */
function readEffective(
  run: ImportRun,
  locale: string,
  namespace: string,
): {messages: Readonly<Record<string, string>>; files: Files} | undefined {
  const {program, root} = run.store
  const path = cataloguePath(locale, namespace)
  const read = [...new Set([program, root])].flatMap(folder => {
    const {text} = readDisk(folder, path, run.findings)
    return text === undefined ? [] : [{path: folder === root ? path : `program/${path}`, text}]
  })
  const catalogues = read.map(({text}) => readCatalogue(text, {file: path, locale}))
  run.findings.push(...catalogues.flatMap(one => one.findings))
  // A file that breaks off would look as if its messages had been taken out.
  if (
    read.length === 0 ||
    catalogues.some(one => one.findings.some(finding => finding.rule === 'catalogue-syntax'))
  )
    return undefined
  return {messages: Object.assign({}, ...catalogues.map(one => one.messages)), files: read}
}

/** Messages that the program's own catalogue held when it was last imported, and that are in none now. */
async function droppedKeys(
  {db}: ImportRun,
  {messages, files}: Readonly<{messages: Readonly<Record<string, string>>; files: Files}>,
): Promise<ReadonlySet<string>> {
  const own = files.map(file => file.path).filter(path => path.startsWith('program/'))
  if (own.length === 0) return new Set()
  const rows = await db.selectFrom('released_file').select('text').where('path', 'in', own).execute()
  const before = rows.flatMap(({text}) =>
    Object.keys(readCatalogue(text, {file: own[0]!, locale: writtenIn}).messages),
  )
  return new Set(before.filter(key => !Object.hasOwn(messages, key)))
}

async function hasChanged({db}: ImportRun, files: Files): Promise<boolean> {
  for (const {path, text} of files) {
    const row = await db
      .selectFrom('released_file')
      .select('sha256')
      .where('path', '=', path)
      .executeTakeFirst()
    if (row?.sha256 !== hashText(text)) return true
  }
  return false
}

async function rememberFiles(run: ImportRun, files: Files): Promise<void> {
  for (const {path, text} of files) await rememberFile(run, path, text)
}
