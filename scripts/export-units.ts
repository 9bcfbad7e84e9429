import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {exchangeFormats, formatNames} from '#exchange/exchange-format.ts'
import {findUnfit} from '#exchange/find-unfit.ts'
import {writeExchange} from '#exchange/write-exchange.ts'
import {conceptsOf, writeTbx} from '#exchange/write-tbx.ts'
import {canonicalLocale} from '#messages/canonical-locale.ts'
import {writeFinding} from '#messages/write-finding.ts'
import {bundleCatalogues, loadExchange, type UnitFilter} from '#store/load-exchange.ts'
import {loadSettings} from '#store/load-settings.ts'
import {loadTerms} from '#store/load-terms.ts'
import {newsroomRoot} from '#store/newsroom-root.ts'
import {writeFileAtomically} from '#store/write-file-atomically.ts'
import words from '../locales/en/checks.json' with {type: 'json'}
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run export-units -- --locale LOCALE [--format FORMAT] [--only missing|open] [--out DIR] [--root DIR] [CATALOGUE…]
  LOCALE     the language to translate into: a folder of locales/
  FORMAT     ${exchangeFormats.join(', ')}; also next-intl, i18next, formatjs. Default xliff-2
             tbx: the terms, organisations and places of content/terms; needs no --locale
  --only     missing: what nobody has translated; open: also what is stale or a draft
  CATALOGUE  reader, announcements/SLUG …; default all
  Exit code: 0 written, 1 something cannot be carried and nothing was written, 2 misuse.`

const filters: readonly string[] = ['all', 'missing', 'open']

/** Terms are concepts in all languages, not units of one. */
function exportTerms(root: string, out: string): void {
  const {terms, findings} = loadTerms(root)
  const wrong = findings.filter(finding => finding.severity === 'error')
  for (const finding of wrong) console.error(writeFinding(finding, 'en', words))
  if (wrong.length > 0) {
    console.error('Nothing was written: correct content/terms first.')
    process.exitCode = 1
    return
  }
  const concepts = conceptsOf(terms)
  const file = join(out, 'terms.tbx')
  writeFileAtomically(resolve(file), writeTbx(concepts, loadSettings(root).settings.fallback))
  console.log(file)
  const people = Object.keys(terms.people).length
  console.log(
    `${concepts.length} concepts as tbx; ${people} people stay: TBX has no surname, order or confirmed characters`,
  )
}

type Values = Readonly<Record<'locale' | 'format' | 'only' | 'out', string>>

/** Write the units of the catalogues named, or of all. */
function exportUnits(root: string, values: Values, positionals: readonly string[]): void {
  const locale = canonicalLocale(values.locale)
  const format = formatNames[values.format]
  if (locale === undefined || !existsSync(join(root, 'locales', locale)))
    throw new RangeError(
      `Unexpected locale \`${values.locale}\`, expected a folder of locales/, run npm run add-locale first.`,
    )
  if (!format)
    throw new RangeError(`Unexpected format \`${values.format}\`, expected ${exchangeFormats.join(', ')}.`)
  if (!filters.includes(values.only))
    throw new RangeError(`Unexpected --only \`${values.only}\`, expected missing or open.`)
  const {catalogues, findings} = loadExchange(root, locale)
  const unknown = positionals.find(name => !catalogues.some(catalogue => catalogue.name === name))
  if (unknown !== undefined)
    throw new RangeError(
      `Unexpected catalogue \`${unknown}\`, expected one of ${catalogues.map(({name}) => name).join(', ')}.`,
    )
  const chosen =
    positionals.length > 0 ? catalogues.filter(({name}) => positionals.includes(name)) : catalogues
  const bundles = bundleCatalogues(chosen, locale, values.only as UnitFilter)
  const wrong = [
    ...findings.filter(finding => finding.severity === 'error'),
    ...bundles.flatMap(bundle => findUnfit(bundle, format)),
  ]
  if (wrong.length > 0) {
    for (const finding of wrong) console.error(writeFinding(finding, 'en', words))
    console.error(`Nothing was written: ${wrong.length} units cannot be carried as ${format}.`)
    process.exitCode = 1
  } else {
    const count = bundles.flatMap(bundle => bundle.files).flatMap(file => file.units).length
    if (count === 0) {
      const asked = values.only === 'all' ? '' : `, with --only ${values.only}`
      console.log(`Nothing to send to ${locale}${asked}: no file was written.`)
      return
    }
    // Everything is made before the first file is written.
    const written = bundles.flatMap(bundle => writeExchange(bundle, format))
    for (const {name, bytes} of written) writeFileAtomically(join(resolve(values.out), name), bytes)
    for (const {name} of written) console.log(join(values.out, name))
    console.log(`${count} units of ${bundles.flatMap(bundle => bundle.files).length} catalogues as ${format}`)
    if (format.startsWith('json'))
      console.log(
        'Plain JSON carries no states, notes or terms; the base of the next import is this file: --base',
      )
  }
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {
        locale: {type: 'string', default: ''},
        format: {type: 'string', default: 'xliff-2'},
        only: {type: 'string', default: 'all'},
        out: {type: 'string', default: 'exports'},
        root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'},
      },
    })
    const root = newsroomRoot(values.root)
    if (values.format === 'tbx') exportTerms(root, values.out)
    else exportUnits(root, values, positionals)
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
