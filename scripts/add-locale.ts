import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'

const usage = `Use: npm run add-locale -- LOCALE [--root DIR]
  LOCALE   a BCP 47 tag such as ja, ar, zh-Hant, pt-BR`

/** The catalogues of a locale that translators start from: no message yet, so that every one is marked. */
function addLocale(root: string, locale: string): string[] {
  const folder = join(root, 'locales', locale)
  const namespaces = readdirSync('locales/en').filter(name => name.endsWith('.json'))
  const announcements = readdirSync(join(root, 'content', 'announcements'), {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .flatMap(({name}) => [join('announcements', `${name}.json`), join('announcements', `${name}.meta.json`)])
  mkdirSync(join(folder, 'announcements'), {recursive: true})
  const files = [...namespaces, ...announcements]
    .map(name => join(folder, name))
    .filter(file => !existsSync(file))
  for (const file of files) writeFileSync(file, '{}\n')
  return files
}

/** The tag in its canonical form, or a sentence that says what is wrong with it. */
function readLocale(tag: string): string {
  const names = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'})
  const remedy = `expected a BCP 47 tag such as ja, ar or zh-Hant, look the language up in the IANA subtag registry`
  try {
    const locale = new Intl.Locale(tag)
    if (!names.of(locale.language)) throw new RangeError()
    if (locale.language === 'zh' && !locale.script)
      return locale.maximize().script === 'Hant' ? 'zh-Hant' : 'zh-Hans'
    return locale.baseName
  } catch {
    throw new RangeError(`Unexpected locale \`${tag}\`, ${remedy}.`)
  }
}

if (import.meta.main) {
  try {
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'}},
    })
    if (positionals.length !== 1) throw new RangeError(`Expected one locale.\n${usage}`)
    const locale = readLocale(positionals[0]!)
    const root = resolve(values.root)
    if (!existsSync(join(root, 'content', 'announcements')))
      throw new RangeError(
        `Unexpected root \`${values.root}\`: it has no content/announcements, name another by --root.`,
      )
    const files = addLocale(root, locale)
    const own = new Intl.DisplayNames(locale, {type: 'language'}).of(locale)
    console.log(
      files.length > 0
        ? `${locale} (${own}): ${files.length} catalogues made in locales/${locale}; the site serves /${locale} from now on, every text in the source’s language and marked until it is translated.`
        : `${locale} (${own}) is complete already; nothing was changed.`,
    )
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 2
  }
}
