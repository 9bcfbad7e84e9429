import {readFileSync, writeFileSync} from 'node:fs'
import {fillPage, listLicences} from './supply/list-licences.ts'
import {readLockFile} from './supply/read-lock-file.ts'
import {runWork} from './usage/run-work.ts'

const usage = `Use: npm run write-licences
  Writes the licences of all packages of the lock file into docs/third-party.md.`
const page = 'docs/third-party.md'

function write(): void {
  const packages = readLockFile()
  writeFileSync(page, fillPage(readFileSync(page, 'utf8'), listLicences(packages)))
  console.log(`${page}: ${packages.length} packages.`)
}

if (import.meta.main) await runWork(usage, {}, write)
