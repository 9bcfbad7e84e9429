import {writeFileSync} from 'node:fs'
import {readAsvs} from './asvs/read-asvs.ts'
import {writePage} from './asvs/write-page.ts'
import {runWork} from './usage/run-work.ts'

const usage = `Use: npm run write-asvs
  Writes docs/asvs.yaml, the list of ASVS items, as a page for people: docs/asvs.md.`
const page = 'docs/asvs.md'

function write(): void {
  const entries = readAsvs()
  writeFileSync(page, writePage(entries))
  console.log(`${page}: ${entries.flatMap(({ids}) => ids).length} items.`)
}

if (import.meta.main) await runWork(usage, {}, write)
