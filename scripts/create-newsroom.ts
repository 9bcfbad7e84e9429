import {relative, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {canonicalLocale} from '#messages/canonical-locale.ts'
import {createNewsroom} from '#store/create-newsroom.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run create-newsroom -- DIR [--name NAME] [--locales en,zh-Hans]
  Makes a newsroom in a new or empty folder: settings, brand, lists of terms and people, and a catalogue per language.
  --name     what readers see at the top of every page (the folder's name)
  --locales  BCP 47 tags; readers of other languages are sent to the first (en,zh-Hans)`

function readLocale(tag: string): string {
  const locale = canonicalLocale(tag.trim())
  if (locale === undefined)
    throw new RangeError(
      `Unexpected locale \`${tag}\`, expected BCP 47 tags such as en,zh-Hans, name them by --locales.`,
    )
  return locale
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {name: {type: 'string'}, locales: {type: 'string', default: 'en,zh-Hans'}},
    })
    const [folder, ...more] = positionals
    if (folder === undefined || more.length > 0)
      throw new RangeError('Expected the folder of the new newsroom, and one only: name it.')
    const root = resolve(folder)
    const locales = [...new Set(values.locales.split(',').map(readLocale))]
    const name = values.name?.trim()
    const files = createNewsroom({root, locales, program: process.cwd(), ...(name ? {name} : {})})
    for (const file of files) console.log(`  ${file}`)
    const near = relative(process.cwd(), root)
    const shown = near.startsWith('..') ? root : near || '.'
    console.log(`${files.length} files made in ${root}.
  serve it             npm start -- --root ${shown}
  import a document    npm run import-document -- FILE --root ${shown}
  or write by hand     docs/guides/your-own-announcements.md`)
  } catch (error) {
    const isMisuse =
      error instanceof RangeError || (error as {code?: string}).code?.startsWith('ERR_PARSE_ARGS')
    console.error(`${(error as Error).message}${isMisuse ? `\n${usage}` : ''}`)
    process.exitCode = isMisuse ? 2 : 1
  }
}
