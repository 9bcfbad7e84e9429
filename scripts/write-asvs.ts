import {writeFileSync} from 'node:fs'
import {readAsvs} from './asvs/read-asvs.ts'
import {writePage} from './asvs/write-page.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run write-asvs
  Writes docs/asvs.yaml, the list of ASVS items, as a page for people: docs/asvs.md.`
const page = 'docs/asvs.md'

if (import.meta.main) {
  answerHelp(usage)
  const entries = readAsvs()
  writeFileSync(page, writePage(entries))
  console.log(`${page}: ${entries.flatMap(({ids}) => ids).length} items.`)
}
