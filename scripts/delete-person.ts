import {createInterface} from 'node:readline/promises'
import {parseArgs} from 'node:util'
import {deletePerson} from '#store/delete-person.ts'
import {openStore} from '#store/open-store.ts'
import {findPerson} from './backups/find-person.ts'
import {Misuse, placeOptions, readPlace} from './backups/read-place.ts'
import {runCommand} from './backups/run-command.ts'

const usage = `Use: npm run delete-person -- --email ADDRESS [--yes --root DIR --data DIR]
  Deletes an account for good; what the person wrote stays under a pseudonym. The server may run meanwhile.
  --yes  do not ask for the address once more
  DATABASE_URL, TONGSHI_ROOT, TONGSHI_DATA as for npm start`

const options = {
  ...placeOptions,
  email: {type: 'string', default: ''},
  yes: {type: 'boolean', default: false},
} as const

async function confirm(email: string): Promise<void> {
  if (!process.stdin.isTTY)
    throw new Misuse('Unexpected deletion without an answer, expected a terminal or --yes.')
  const lines = createInterface({input: process.stdin, output: process.stderr})
  const said = await lines.question(`Type ${email} to delete this account for good: `)
  lines.close()
  if (said.trim().toLowerCase() !== email.trim().toLowerCase())
    throw new Misuse('Unexpected address, expected the same once more; nothing was deleted.')
}

async function run(): Promise<void> {
  const {values} = parseArgs({options})
  if (values.email === '') throw new Misuse('Unexpected command without an address, expected --email.')
  if (!values.yes) await confirm(values.email)
  const store = await openStore(readPlace(values))
  try {
    const person = await findPerson(store, values.email)
    const {pseudonym, assignments, files} = await deletePerson(store, person, {person: null})
    console.log(`Deleted ${values.email}; their work stands as ${pseudonym}.`)
    if (assignments > 0) console.log(`  open assignments that nobody has any more: ${assignments}`)
    for (const path of files) console.log(`  names them until its next release: ${path}`)
    console.log('  backups made before still hold them; run this again after restoring one')
  } finally {
    await store.close()
  }
}

if (import.meta.main) await runCommand(usage, run)
