import {parseArgs} from 'node:util'
import {restoreBackup} from '#store/restore-backup.ts'
import {Misuse, placeOptions, readPlace} from './backups/read-place.ts'
import {runCommand} from './backups/run-command.ts'
import {sayBackup} from './backups/say-backup.ts'
import {showProgress} from './catalogues/show-progress.ts'

const usage = `Use: npm run restore -- FILE [--root DIR --data DIR --replace --files-only --reset-second-factors --dry-run]
  Restores a backup of either engine into an empty root, data folder and database; no server may run there.
  --replace     put aside what is there: nothing is deleted, and where it is kept is told
  --files-only  files alone, for the further servers of a desk on PostgreSQL
  --reset-second-factors  where the desk's secret is lost: people sign in by password and set up new ones
  --dry-run     verify the backup and look whether the target would take it; change nothing
  DATABASE_URL, TONGSHI_SECRET, TONGSHI_ROOT, TONGSHI_DATA say the target, as for npm start`

const options = {
  ...placeOptions,
  replace: {type: 'boolean', default: false},
  'files-only': {type: 'boolean', default: false},
  'reset-second-factors': {type: 'boolean', default: false},
  'dry-run': {type: 'boolean', default: false},
} as const

async function restore(): Promise<void> {
  const {values, positionals} = parseArgs({options, allowPositionals: true})
  const [file] = positionals
  if (file === undefined || positionals.length > 1)
    throw new Misuse(`Unexpected ${positionals.length} files, expected one backup.`)
  const progress = showProgress(process.stderr)
  const place = readPlace(values)
  const report = await restoreBackup({
    ...place,
    file,
    replace: values.replace,
    filesOnly: values['files-only'],
    resetSecondFactors: values['reset-second-factors'],
    dryRun: values['dry-run'],
    now: () => new Date(),
    see: (what, done) => progress.see(what, done, 0),
  })
  progress.end()
  console.log(sayBackup(values['dry-run'] ? 'Would restore' : 'Restored', file, report))
  const target = place.url ? 'the database in DATABASE_URL' : place.data
  console.log(
    values['files-only'] ? `  into ${place.root}, files alone` : `  into ${place.root} and ${target}`,
  )
  for (const path of report.kept) console.log(`  kept aside: ${path}`)
  if (report.secondFactorsReset && !values['dry-run'])
    console.log('  second factors were taken off; whoever had one sets up another after signing in')
}

if (import.meta.main) await runCommand(usage, restore)
