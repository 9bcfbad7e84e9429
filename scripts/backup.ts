import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {dropUnfinished, keepBackups, nameOfBackup} from '#store/keep-backups.ts'
import {verifyBackup} from '#store/read-backup.ts'
import {writeBackup} from '#store/write-backup.ts'
import {Misuse, placeOptions, readPlace} from './backups/read-place.ts'
import {runCommand} from './backups/run-command.ts'
import {sayBackup} from './backups/say-backup.ts'
import {showProgress} from './catalogues/show-progress.ts'

const usage = `Use: npm run backup [-- --out DIR|FILE.ndjson.gz --keep N --with-secrets --with-kits --root DIR --data DIR]
     npm run backup -- --verify FILE
  Writes the desk's store and the files of the newsroom into one file, while the server runs, and reads it back.
  --out           a folder (backups in the data folder), or a file that is not there yet
  --keep          how many backups of that folder stay; older ones are removed once the new one is verified
  --with-secrets  also the desk's secret and the key that signs kits: keep such a file as you keep a key
  --with-kits     also the finished kits in out/kits
  --verify        read a backup to its end and compare every hash
  DATABASE_URL, TONGSHI_SECRET, TONGSHI_ROOT, TONGSHI_DATA as for npm start`

const options = {
  ...placeOptions,
  out: {type: 'string', default: ''},
  keep: {type: 'string'},
  'with-secrets': {type: 'boolean', default: false},
  'with-kits': {type: 'boolean', default: false},
  verify: {type: 'string'},
} as const

async function backup(): Promise<void> {
  const {values} = parseArgs({options})
  const progress = showProgress(process.stderr)
  if (values.verify !== undefined) {
    const found = await verifyBackup(values.verify, done => progress.see('reading', done, 0))
    progress.end()
    console.log(sayBackup('Sound', values.verify, found))
    return
  }
  const place = readPlace(values)
  const keep = values.keep === undefined ? undefined : Number(values.keep)
  if (keep !== undefined && !(Number.isInteger(keep) && keep > 0))
    throw new Misuse(`Unexpected --keep \`${values.keep}\`, expected a whole number from 1.`)
  const isFile = values.out.endsWith('.gz')
  if (isFile && keep !== undefined)
    throw new Misuse('Unexpected --keep beside a file, expected a folder, name one by --out.')
  const folder = resolve(values.out || join(place.data, 'backups'))
  const now = () => new Date()
  const file = isFile ? resolve(values.out) : join(folder, nameOfBackup(now()))
  const {skipped} = await writeBackup({
    ...place,
    file,
    secrets: values['with-secrets'],
    kits: values['with-kits'],
    now,
    see: progress.see,
  })
  const found = await verifyBackup(file, done => progress.see('reading back', done, 0))
  progress.end()
  console.log(sayBackup('Wrote', file, found))
  for (const path of skipped)
    console.log(`  left out: ${path} is neither a file nor a folder; what it points to is not in the backup`)
  if (!isFile) dropUnfinished(folder, now())
  if (keep !== undefined) for (const name of keepBackups(folder, keep)) console.log(`  removed: ${name}`)
}

if (import.meta.main) await runCommand(usage, backup)
