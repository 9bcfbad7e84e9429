import {writeFileSync} from 'node:fs'
import {listCurrencies, writeModule} from './currencies/list-currencies.ts'
import {runWork} from './usage/run-work.ts'

const usage = `Use: npm run write-currencies
  Writes tongshi/quantities/currency-names.ts, the names of currencies in English and Chinese, from this Node.js's CLDR.`
const page = 'tongshi/quantities/currency-names.ts'

function write(): void {
  const currencies = listCurrencies()
  writeFileSync(page, writeModule(currencies))
  console.log(`${page}: ${currencies.length} currencies.`)
}

if (import.meta.main) await runWork(usage, {}, write)
