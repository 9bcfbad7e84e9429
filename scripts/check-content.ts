import {parseArgs} from 'node:util'
import {writeFinding} from '#messages/write-finding.ts'
import {loadNewsroom} from '#store/load-newsroom.ts'
import {newsroomRoot} from '#store/newsroom-root.ts'
import en from '../locales/en/checks.json' with {type: 'json'}
import zh from '../locales/zh-Hans/checks.json' with {type: 'json'}
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run check-content [-- --root DIR] [--locale en|zh-Hans] [--format json]
  Reads every announcement, fact, term and catalogue of the newsroom and says what is wrong and where.`
const words = {en, 'zh-Hans': zh} as const

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values} = parseArgs({
      options: {
        root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'},
        locale: {type: 'string', default: 'en'},
        format: {type: 'string', default: 'text'},
      },
    })
    const locale = values.locale === 'zh-Hans' ? 'zh-Hans' : 'en'
    const {announcements, findings} = loadNewsroom(newsroomRoot(values.root))
    const errors = findings.filter(finding => finding.severity === 'error')
    if (values.format === 'json') console.log(JSON.stringify(findings, null, 2))
    else {
      for (const finding of findings)
        console.log(`${finding.severity}: ${writeFinding(finding, locale, words[locale])}`)
      console.log(
        `${announcements.length} announcements, ${errors.length} errors, ${findings.length - errors.length} warnings`,
      )
    }
    process.exitCode = errors.length > 0 ? 1 : 0
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
