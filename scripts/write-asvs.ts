import {writeFileSync} from 'node:fs'
import {readAsvs} from './asvs/read-asvs.ts'
import {writePage} from './asvs/write-page.ts'

const page = 'docs/asvs.md'

if (import.meta.main) {
  const entries = readAsvs()
  writeFileSync(page, writePage(entries))
  console.log(`${page}: ${entries.flatMap(({ids}) => ids).length} items.`)
}
