import {parseArgs} from 'node:util'
import {canonicalLocale} from '#messages/canonical-locale.ts'
import {addLocale} from '#store/add-locale.ts'
import {newsroomRoot} from '#store/newsroom-root.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run add-locale -- LOCALE [--root DIR]
  LOCALE   a BCP 47 tag such as ja, ar, zh-Hant, pt-BR`

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'}},
    })
    const [tag = '', ...more] = positionals
    const locale = canonicalLocale(tag)
    if (more.length > 0 || locale === undefined)
      throw new RangeError(
        `Unexpected locale \`${positionals.join(' ')}\`, expected one BCP 47 tag such as ja, ar or zh-Hant, look the language up in the IANA subtag registry.`,
      )
    const root = newsroomRoot(values.root)
    const files = addLocale(root, locale)
    const own = new Intl.DisplayNames(locale, {type: 'language'}).of(locale)
    console.log(
      files.length > 0
        ? `${locale} (${own}): ${files.length} catalogues made in locales/${locale}. The site serves /${locale} from now on; each text stands there in its source’s language, marked, until it is translated.`
        : `${locale} (${own}) has all its catalogues already; nothing was changed.`,
    )
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
