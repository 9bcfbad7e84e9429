/**
 * Opens a store of an old schema, which brings it up to date, and then waits to be killed.
 *
 * Use: node migrate-once.ts ROOT [postgres://…]
 */
import {writeSync} from 'node:fs'
import {openStore} from '#store/open-store.ts'

const [root, url] = process.argv.slice(2) as [string, string | undefined]
writeSync(1, `${JSON.stringify({open: true})}\n`)
await openStore({root, url: url || undefined})
writeSync(1, `${JSON.stringify({migrated: true})}\n`)
setInterval(() => undefined, 1000)
