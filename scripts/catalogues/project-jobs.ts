import {existsSync, readdirSync, statSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import type {CheckSettings} from '#checks/check-context.ts'
import {pairCatalogues} from '#checks/pair-catalogues.ts'
import {syntaxOfMessages} from '#checks/syntax-of-messages.ts'
import type {Finding} from '#messages/finding.ts'
import {localeInPath} from '#messages/locale-in-path.ts'
import {type ProjectCatalogue, readProjectCatalogue} from '#messages/read-project-catalogue.ts'
import {readTextFile} from '#store/read-text-file.ts'
import type {Job} from './job.ts'
import {placeInFiles} from './place-in-files.ts'
import {Misuse, type Options} from './read-options.ts'

/** Bytes: what is larger does not fit into one JavaScript string. */
const largest = 500 * 2 ** 20

type FilePair = Readonly<{source: string; target: string}>

/**
 * The catalogues of any project as jobs, one per file of targets.
 *
 * @throws Misuse where files or folders are not there, or say no locale.
 */
export function* projectJobs(options: Options, settings: CheckSettings): Generator<Job> {
  const pairs = options.sourceDir === undefined ? namedPairs(options.files) : foldersPairs(options)
  if (pairs.length === 0)
    throw new Misuse(
      `Unexpected \`${options.sourceDir}\` without catalogues, expected .json or .arb files, name their folder.`,
    )
  const sources = new Map<string, ReturnType<typeof readFile>>()
  for (const {source, target} of pairs) {
    const isFirst = !sources.has(source)
    const read = sources.get(source) ?? readFile(source, options.sourceLocale, 'source')
    sources.set(source, read)
    yield makeJob({source: read, target, isFirst}, options, settings)
  }
}

function makeJob(
  {source, target, isFirst}: {source: ReturnType<typeof readFile>; target: string; isFirst: boolean},
  options: Options,
  settings: CheckSettings,
): Job {
  const isThere = existsSync(target)
  const {catalogue: other, findings} = isThere
    ? readFile(target, options.targetLocale, 'target')
    : {catalogue: emptyCatalogue(target, options), findings: []}
  const {catalogue} = source
  const syntax =
    options.syntax ??
    syntaxOfMessages([...Object.values(catalogue.messages), ...Object.values(other.messages)])
  const paired = pairCatalogues(catalogue, other, {hasPluralKeys: syntax === 'i18next'})
  const missing: Finding = {
    rule: 'catalogue-missing',
    severity: 'error',
    place: {file: target, locale: other.locale},
    actual: '',
    expected: target,
  }
  return {
    file: target,
    context: {
      sourceLocale: catalogue.locale,
      targetLocale: other.locale,
      profile: 'project',
      syntax,
      settings,
      sides: isFirst ? ['source', 'target'] : ['target'],
    },
    units: paired.units,
    // Of a file that is not there, one finding says enough.
    findings: [...(isFirst ? source.findings : []), ...findings, ...(isThere ? paired.findings : [missing])],
    placeOf: placeInFiles(catalogue, other),
    texts: {[catalogue.file]: catalogue.source, [other.file]: other.source},
    writable: {
      source: {path: catalogue.file, catalogue},
      ...(isThere ? {target: {path: target, catalogue: other}} : {}),
    },
  }
}

function emptyCatalogue(file: string, options: Options): ProjectCatalogue {
  const locale = options.targetLocale ?? localeInPath(file)?.locale
  if (locale === undefined) throw withoutLocale(file, 'target')
  return {file, locale, messages: {}, places: {}, findings: [], source: '', format: 'nested'}
}

function readFile(
  file: string,
  given: string | undefined,
  side: 'source' | 'target',
): {catalogue: ProjectCatalogue; findings: readonly Finding[]} {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new Misuse(`Unexpected \`${file}\`, expected a file, mend its path.`)
  const {text, finding} = readTextFile(file, file, largest)
  const guess = given ?? localeInPath(file)?.locale
  const read = readProjectCatalogue(text ?? '{}', {file, locale: guess ?? 'und'})
  const locale = guess ?? localeInPath(`${read.declaredLocale}.arb`)?.locale
  if (locale === undefined) throw withoutLocale(file, side)
  const catalogue = {...read, locale}
  const findings = finding ? [finding] : read.findings
  return {catalogue, findings: findings.map(one => ({...one, place: {...one.place, locale}}))}
}

function withoutLocale(file: string, side: 'source' | 'target'): Misuse {
  return new Misuse(
    `Unexpected \`${file}\` without a locale in its path, expected --${side}-locale, name it.`,
  )
}

function namedPairs([source = '', ...targets]: readonly string[]): FilePair[] {
  return targets.map(target => ({source, target}))
}

function foldersPairs({sourceDir = '', targetDirs, sourceLocale, targetLocale}: Options): FilePair[] {
  for (const folder of [sourceDir, ...targetDirs])
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new Misuse(`Unexpected folder \`${folder}\`, expected one that is there, mend its path.`)
  const files = listCatalogues(sourceDir)
  return targetDirs.flatMap(targetDir => {
    const own = new Set(listCatalogues(targetDir))
    return files.flatMap(file => {
      const named = localeInPath(file)
      const isSource = named !== undefined && (!sourceLocale || named.locale === sourceLocale)
      // app_en.arb beside app_zh.arb: the locale stands in the name.
      const alike = isSource ? sameName(file, named.written, [...own], targetLocale) : []
      if (alike.length > 0)
        return alike.map(other => ({source: join(sourceDir, file), target: join(targetDir, other)}))
      if (targetDir === sourceDir) return []
      return [{source: join(sourceDir, file), target: join(targetDir, file)}]
    })
  })
}

/** Files whose path differs in its locale only. */
function sameName(
  file: string,
  written: string,
  others: readonly string[],
  wanted: string | undefined,
): string[] {
  const at = file.lastIndexOf(written)
  const [head, tail] = [file.slice(0, at), file.slice(at + written.length)]
  return others.filter(other => {
    if (other === file || !other.startsWith(head) || !other.endsWith(tail)) return false
    const locale = localeInPath(`${other.slice(head.length, other.length - tail.length)}.json`)?.locale
    return locale !== undefined && (wanted === undefined || locale === wanted)
  })
}

/** Files of a project that are JSON and no catalogues. */
const others = /^(?:package(?:-lock)?|tsconfig.*|.*\.meta|checks\.(?:config|dismissed)|manifest)\.json$/

function listCatalogues(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && /\.(?:json|arb)$/i.test(entry.name) && !others.test(entry.name))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .filter(file => !file.split(sep).some(part => part === 'node_modules' || part.startsWith('.')))
    .sort()
}
