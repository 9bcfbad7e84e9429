import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {CheckSettings} from '#checks/check-context.ts'
import {pairCatalogues} from '#checks/pair-catalogues.ts'
import type {UnitTexts} from '#checks/unit-texts.ts'
import type {Translation} from '#documents/translation.ts'
import {nameFact} from '#memory/name-fact.ts'
import type {Finding, Place} from '#messages/finding.ts'
import {makeFormats, newsroomTimeZone} from '#messages/formats.ts'
import {placeInCatalogue} from '#messages/place-in-catalogue.ts'
import {type Catalogue, readCatalogue} from '#messages/read-catalogue.ts'
import {writeFact} from '#messages/write-fact.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import {loadNewsroom, type Newsroom} from '#store/load-newsroom.ts'
import {newsroomRoot} from '#store/newsroom-root.ts'
import {readTextFile} from '#store/read-text-file.ts'
import type {Job} from './job.ts'
import {placeInFiles} from './place-in-files.ts'

/**
 * The catalogues of a newsroom as jobs: the interface's by namespace, then every announcement, in every locale beside
 * the source.
 *
 * @throws RootError where the root holds no newsroom.
 */
export function* newsroomJobs(root: string, settings: CheckSettings): Generator<Job> {
  const newsroom = loadNewsroom(newsroomRoot(root))
  yield* interfaceJobs(newsroom, settings)
  for (const announcement of newsroom.announcements) yield* announcementJobs(newsroom, announcement, settings)
  yield lastJob(newsroom, settings)
}

/** Files of the newsroom that could not be read as what they are: every job before has its own findings. */
function lastJob({findings, fallback}: Newsroom, settings: CheckSettings): Job {
  const sides = findings.filter(
    ({severity, place}) => severity === 'error' && !place.file?.startsWith('locales'),
  )
  const context = {sourceLocale: fallback, targetLocale: fallback, settings}
  return {
    file: 'content',
    context,
    units: [],
    findings: sides,
    placeOf: ({place}) => place,
    texts: {},
    writable: {},
  }
}

function* interfaceJobs({root, locales, fallback}: Newsroom, settings: CheckSettings): Generator<Job> {
  const folder = join(root, 'locales', fallback)
  if (!existsSync(folder)) return
  const names = readdirSync(folder).filter(name => name.endsWith('.json'))
  for (const name of names.sort()) {
    const source = readFile(root, join('locales', fallback, name), fallback)
    const targets = locales.filter(
      locale => locale !== fallback && existsSync(join(root, 'locales', locale, name)),
    )
    for (const [at, locale] of targets.entries()) {
      const target = readFile(root, join('locales', locale, name), locale)
      const {units, findings} = pairCatalogues(source, target)
      yield {
        file: target.file,
        context: {
          sourceLocale: fallback,
          targetLocale: locale,
          settings,
          sides: at === 0 ? ['source', 'target'] : ['target'],
        },
        units,
        findings: [...(at === 0 ? source.findings : []), ...target.findings, ...findings.map(weigh)],
        placeOf: placeInFiles(source, target),
        texts: {[source.file]: source.source, [target.file]: target.source},
        writable: {
          source: {path: join(root, source.file), catalogue: source},
          target: {path: join(root, target.file), catalogue: target},
        },
      }
    }
  }
}

/** A newsroom shows its fallback, marked, where a word is not translated yet. */
function weigh(finding: Finding): Finding {
  return finding.rule === 'message-missing' ? {...finding, severity: 'warning'} : finding
}

function* announcementJobs(
  {root, locales, terms}: Newsroom,
  {slug, source, announcement, facts, lock, translations}: PublishedAnnouncement,
  settings: CheckSettings,
): Generator<Job> {
  const targets = locales.filter(locale => locale !== source)
  const {text = ''} = readTextFile(join(root, announcement.file), announcement.file)
  for (const [at, locale] of targets.entries()) {
    const file = join('locales', locale, 'announcements', `${slug}.json`)
    const target = existsSync(join(root, file)) ? readFile(root, file, locale) : emptyCatalogue(file, locale)
    const meta: Translation['meta'] = translations[locale]?.meta ?? {}
    const units = lock.map(({id, message, shells, hash}): UnitTexts => {
      const own = Object.hasOwn(target.messages, id) ? target.messages[id] : undefined
      const {from, state, attrs} = meta[id] ?? {}
      return {
        id,
        source: message,
        shells,
        ...(own === undefined ? {} : {target: own}),
        ...(attrs ? {attrs} : {}),
        ...(state ? {state} : {}),
        isStale: from !== undefined && from !== hash,
      }
    })
    const lines = new Map(
      lock.map(({id}, index) => [id, announcement.units[index]?.block?.position?.start.line]),
    )
    yield {
      file,
      context: {
        sourceLocale: source,
        targetLocale: locale,
        settings,
        facts,
        terms,
        formats: makeFormats(newsroomTimeZone),
        write: (fact, own) =>
          writeFact(fact, {
            locale: own,
            facts,
            nameOf: named => nameFact(terms, named, own) ?? {text: named.name},
          }),
        sides: at === 0 ? ['source', 'target'] : ['target'],
      },
      units,
      findings: [...target.findings, ...untranslated(units, file, locale)],
      placeOf: finding => placeOf(finding, target, {file: announcement.file, lines}),
      texts: {[file]: target.source, [announcement.file]: text},
      writable: target.source === '' ? {} : {target: {path: join(root, file), catalogue: target}},
    }
  }
}

function untranslated(units: readonly UnitTexts[], file: string, locale: string): Finding[] {
  return units
    .filter(({target}) => target === undefined)
    .map(({id, source}) => ({
      rule: 'message-missing',
      severity: 'warning',
      place: {file, key: id, locale, side: 'target'},
      actual: '',
      expected: source,
    }))
}

/** A source stands in Markdown: there the line of its block is known. */
function placeOf(
  {place}: Finding,
  target: Catalogue,
  {file, lines}: {file: string; lines: ReadonlyMap<string, number | undefined>},
): Place {
  const {key = '', side, locale} = place
  if (side !== 'source') return {...placeInCatalogue(target, key, place), side: 'target'}
  const line = lines.get(key)
  return {file, key, side, ...(locale === undefined ? {} : {locale}), ...(line === undefined ? {} : {line})}
}

function readFile(root: string, file: string, locale: string): Catalogue {
  const {text, finding} = readTextFile(join(root, file), file)
  const catalogue = readCatalogue(text ?? '{}', {file, locale})
  return finding ? {...catalogue, findings: [{...finding, place: {...finding.place, locale}}]} : catalogue
}

function emptyCatalogue(file: string, locale: string): Catalogue {
  return {file, locale, messages: {}, places: {}, findings: [], source: ''}
}
