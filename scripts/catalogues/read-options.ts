import {parseArgs} from 'node:util'
import {canonicalLocale} from '#messages/canonical-locale.ts'
import {languageOfSystem} from '../usage/language-of-system.ts'

export const usage = `Use: npm run check-catalogues [-- OPTIONS]
  (none)                            every catalogue and announcement of this newsroom (--root DIR: of another)
  SOURCE TARGET…                    message files of any project: the source, then its translations
  --source-dir DIR --target-dir DIR catalogues of any project, paired by name; several --target-dir are allowed
  --lines < FILE                    JSON lines {"id","source","target"}; also where standard input is a pipe and both
                                    locales are given

Files: nested JSON (next-intl, i18next), FormatJS' extracted messages, ARB.
  --source-locale TAG, --target-locale TAG   BCP 47, where the names of files and folders do not say it
  --syntax icu|i18next|text         how messages are written (default: told by the messages)
  --config FILE                     rules, spaces and limits (default: checks.config.json where it is there)
  --dismissals FILE                 findings that somebody has answered (default: checks.dismissed.json)
  --format text|json|sarif|junit|github
  --locale en|zh-Hans               language of the report
  --max-warnings N                  more warnings than this end with 1 (default: any number passes)
  --fix                             write every fix that is certain into the files
  --quiet                           errors only
  --all                             print every finding, also where a catalogue breaks a rule more than 20 times
Exit code: 0 no errors, 1 errors or too many warnings, 2 misuse.`

/** Said to the caller with the usage: exit code 2. */
export class Misuse extends Error {}

/** The usage itself was asked for: exit code 0. */
export class Help extends Error {}

const formats = ['text', 'json', 'sarif', 'junit', 'github'] as const
const syntaxes = ['icu', 'i18next', 'text'] as const

/** What the command was asked for. */
export type Options = Readonly<{
  root: string
  files: readonly string[]
  sourceDir?: string
  targetDirs: readonly string[]
  isLines: boolean
  sourceLocale?: string
  targetLocale?: string
  syntax?: (typeof syntaxes)[number]
  config?: string
  dismissals?: string
  format: (typeof formats)[number]
  locale: 'en' | 'zh-Hans'
  maxWarnings: number
  isFix: boolean
  isQuiet: boolean
  isWhole: boolean
}>

/** Read the command line. @throws Help, Misuse or node's own TypeError for options that there are not. */
export function readOptions(args: readonly string[], isPiped: boolean): Options {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      root: {type: 'string'},
      'source-dir': {type: 'string'},
      'target-dir': {type: 'string', multiple: true},
      lines: {type: 'boolean'},
      'source-locale': {type: 'string'},
      'target-locale': {type: 'string'},
      syntax: {type: 'string'},
      config: {type: 'string'},
      dismissals: {type: 'string'},
      format: {type: 'string', default: 'text'},
      locale: {type: 'string'},
      'max-warnings': {type: 'string'},
      fix: {type: 'boolean', default: false},
      quiet: {type: 'boolean', default: false},
      all: {type: 'boolean', default: false},
      help: {type: 'boolean', short: 'h'},
    },
  })
  if (values.help) throw new Help()
  const sourceLocale = readLocale('source-locale', values['source-locale'])
  const targetLocale = readLocale('target-locale', values['target-locale'])
  const sourceDir = values['source-dir']
  const targetDirs = values['target-dir'] ?? []
  const isProject = sourceDir !== undefined || targetDirs.length > 0 || positionals.length > 0
  if (isProject && values.root !== undefined)
    throw new Misuse('Unexpected --root, expected files or folders, or a root, not both.')
  if ((sourceDir === undefined) !== (targetDirs.length === 0))
    throw new Misuse('Unexpected single folder, expected --source-dir and --target-dir, name both.')
  if (sourceDir !== undefined && positionals.length > 0)
    throw new Misuse(`Unexpected \`${positionals[0]}\`, expected folders or files, name one kind.`)
  if (positionals.length === 1)
    throw new Misuse(
      `Unexpected single file \`${positionals[0]}\`, expected a source and its translations, name them.`,
    )
  const isLines =
    values.lines ?? (!isProject && values.root === undefined && isPiped && !!sourceLocale && !!targetLocale)
  if (isLines && (!sourceLocale || !targetLocale))
    throw new Misuse(
      'Unexpected lines without locales, expected --source-locale and --target-locale, name both.',
    )
  if (isLines && values.fix)
    throw new Misuse('Unexpected --fix for standard input, expected files, name the files.')
  const {syntax, config, dismissals} = values
  return {
    root: values.root ?? process.env.TONGSHI_ROOT ?? '.',
    files: positionals,
    targetDirs,
    isLines,
    format: readChoice('format', values.format, formats),
    locale: readChoice('locale', values.locale ?? languageOfSystem(), ['en', 'zh-Hans']),
    maxWarnings: readCount(values['max-warnings']),
    isFix: values.fix,
    isQuiet: values.quiet,
    // Lines come in pieces, each of which would be cut short for itself.
    isWhole: values.all || isLines,
    ...(sourceDir === undefined ? {} : {sourceDir}),
    ...(sourceLocale === undefined ? {} : {sourceLocale}),
    ...(targetLocale === undefined ? {} : {targetLocale}),
    ...(syntax === undefined ? {} : {syntax: readChoice('syntax', syntax, syntaxes)}),
    ...(config === undefined ? {} : {config}),
    ...(dismissals === undefined ? {} : {dismissals}),
  }
}

function readLocale(option: string, tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined
  const locale = canonicalLocale(tag)
  if (locale) return locale
  throw new Misuse(
    `Unexpected --${option} \`${tag}\`, expected a language tag (BCP 47), write it as en or zh-Hans.`,
  )
}

function readChoice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find(choice => choice === value)
  if (found) return found
  throw new Misuse(`Unexpected --${option} \`${value}\`, expected ${choices.join(', ')}, use one of these.`)
}

function readCount(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY
  if (/^\d+$/.test(value)) return Number(value)
  throw new Misuse(`Unexpected --max-warnings \`${value}\`, expected a number, write it as 0 or 10.`)
}
