/**
 * Saves the same texts again and again in one process and tells the collected heap: what grows with the number of
 * saves, not with the number of texts, is a leak.
 *
 * Use: node --expose-gc tests/bench/store/measure-heap.ts [--saves 15000] [--texts 50]
 */
import {randomUUID} from 'node:crypto'
import {parseArgs} from 'node:util'
import {listUnits} from '../../../tongshi/store/list-units.ts'
import {saveTarget} from '../../../tongshi/store/save-target.ts'
import {startDesk} from '../../store/start-desk.ts'

const {values} = parseArgs({
  options: {saves: {type: 'string', default: '15000'}, texts: {type: 'string', default: '50'}},
})
const [saves, texts] = [Number(values.saves), Number(values.texts)]
const {gc} = globalThis as {gc?: () => void}
if (!gc) throw new Error('Unexpected start without --expose-gc, expected it, say node --expose-gc.')
const desk = await startDesk()
const name = {document: 'interface/desk', locale: 'zh-Hans'}
const units = (await listUnits(desk.desk.store, name.document, name.locale)).slice(0, texts)
const revs = new Map(units.map(({unit, current}) => [unit.id, current?.rev ?? 0]))
for (let count = 1; count <= saves; count++) {
  const {unit} = units[count % units.length]!
  const text = `${unit.message} ${'甲乙丙丁戊己庚辛壬癸'[Math.floor(count / units.length) % 10]}`
  const request = {...name, key: unit.id, text, rev: revs.get(unit.id)!, state: 'initial' as const}
  const {current} = await saveTarget(desk.desk.store, {...request, request: randomUUID()}, {person: 'one'})
  revs.set(unit.id, current.rev)
  if (count % (saves / 5) > 0) continue
  gc()
  console.log(
    `${count} saves of ${units.length} texts: heap ${(process.memoryUsage().heapUsed / 1024 ** 2).toFixed(2)} MB`,
  )
}
await desk.stop()
