/**
 * Kills a process with SIGKILL in the middle of imports at the desk, opens the store again, and counts imports that
 * were acknowledged and are lost, and announcements that are half-written.
 *
 * Use: node tests/bench/import/measure-crashes.ts [--engine sqlite|postgres] [--kills 40] [--seed 1]
 */
import {rmSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {killImports} from '../../store/crash/kill-imports.ts'
import {copyNewsroom} from '../../store/start-desk.ts'
import {startPostgres} from '../../store/start-postgres.ts'

const {values} = parseArgs({
  options: {
    engine: {type: 'string', default: 'sqlite'},
    kills: {type: 'string', default: '40'},
    seed: {type: 'string', default: '1'},
  },
})
let state = Number(values.seed)
/** Park and Miller: the same seed kills at the same moments. */
const random = () => {
  state = (state * 48271) % 2147483647
  return state / 2147483647
}
const postgres = values.engine === 'postgres' ? await startPostgres() : undefined
const root = copyNewsroom('tests/fixtures/newsroom')
const url = await postgres?.database()
const count = {kills: 0, acknowledged: 0, lost: 0, broken: 0}
for (; count.kills < Number(values.kills); count.kills++) {
  const {acknowledged, lost, broken} = await killImports({root, url, after: random() * 500})
  count.acknowledged += acknowledged
  count.lost += lost.length
  count.broken += broken.length
  if (lost.length + broken.length > 0) console.log({lost, broken})
}
console.log({engine: values.engine, ...count})
rmSync(root, {recursive: true})
await postgres?.stop()
process.exit()
