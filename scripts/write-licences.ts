import {readFileSync, writeFileSync} from 'node:fs'
import {fillPage, listLicences} from './supply/list-licences.ts'
import {readLockFile} from './supply/read-lock-file.ts'

const page = 'docs/third-party.md'

if (import.meta.main) {
  const packages = readLockFile()
  writeFileSync(page, fillPage(readFileSync(page, 'utf8'), listLicences(packages)))
  console.log(`${page}: ${packages.length} packages.`)
}
