/**
 * Restores two backups in turn over one another until it is killed, and says which one stands.
 *
 * Use: node restore-until-killed.ts ROOT ONE OTHER [postgres://…]
 */
import {readdirSync, rmSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {restoreBackup} from '#store/restore-backup.ts'

const [root, one, other, url] = process.argv.slice(2) as [string, string, string, string | undefined]
const data = join(root, '.tongshi')
const say = (line: unknown) => writeSync(1, `${JSON.stringify(line)}\n`)
const flags = {replace: true, filesOnly: false, resetSecondFactors: false, dryRun: false}
say({open: true})
for (;;)
  for (const file of [one, other]) {
    await restoreBackup({root, data, url: url || undefined, file, now: () => new Date(), ...flags})
    say({restored: file})
    // Two in one second would have one name for what is kept aside.
    for (const folder of [root, data])
      for (const name of readdirSync(folder))
        if (name.includes('before-')) rmSync(join(folder, name), {recursive: true})
    await new Promise(resolve => setTimeout(resolve, 1000 - (Date.now() % 1000)))
  }
