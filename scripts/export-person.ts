import {createWriteStream} from 'node:fs'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {parseArgs} from 'node:util'
import {exportPerson} from '#store/export-person.ts'
import {openStore} from '#store/open-store.ts'
import {findPerson} from './backups/find-person.ts'
import {Misuse, placeOptions, readPlace} from './backups/read-place.ts'
import {runCommand} from './backups/run-command.ts'

const usage = `Use: npm run export-person -- --email ADDRESS [--out FILE --root DIR --data DIR]
  Writes everything that the desk knows of a person as JSON; the server may run meanwhile.
  --out  a file that is not there yet, for this user alone (standard output)
  DATABASE_URL, TONGSHI_ROOT, TONGSHI_DATA as for npm start`

const options = {
  ...placeOptions,
  email: {type: 'string', default: ''},
  out: {type: 'string', default: ''},
} as const

async function run(): Promise<void> {
  const {values} = parseArgs({options})
  if (values.email === '') throw new Misuse('Unexpected command without an address, expected --email.')
  const store = await openStore(readPlace(values))
  try {
    const person = await findPerson(store, values.email)
    const text = Readable.from(exportPerson(store, person))
    if (values.out === '') await pipeline(text, process.stdout, {end: false})
    else await pipeline(text, createWriteStream(values.out, {flags: 'wx', mode: 0o600}))
  } finally {
    await store.close()
  }
}

if (import.meta.main) await runCommand(usage, run)
