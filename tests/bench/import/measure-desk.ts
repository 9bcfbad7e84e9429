/**
 * Measures what the import of a long document at the desk costs: CPU of the thread that reads and of the server's own
 * thread, and how long the server's loop was held at most, as its other requests feel it.
 *
 * Use: node tests/bench/import/measure-desk.ts [--paragraphs 3600] [--rounds 3]
 */
import {mkdtempSync, rmSync} from 'node:fs'
import {loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {monitorEventLoopDelay} from 'node:perf_hooks'
import {parseArgs} from 'node:util'
import {loadWorkingTerms} from '#store/document-facts.ts'
import {previewImport} from '#store/import-at-desk.ts'
import {openStore} from '#store/open-store.ts'
import {describeImport} from '../../../app/api/_parts/describe-import.ts'
import {makeDocx, paragraph} from '../../exchange/make-archive.ts'

const {values} = parseArgs({
  options: {paragraphs: {type: 'string', default: '3600'}, rounds: {type: 'string', default: '3'}},
})
const root = mkdtempSync(join(tmpdir(), 'tongshi-bench-'))
const store = await openStore({root: 'tests/fixtures/newsroom', data: root})
const body = Array.from({length: Number(values.paragraphs)}, (_, at) =>
  paragraph(
    `In ${1990 + (at % 30)} the ${at + 2} firms of the district sold moulds for ${at + 1}.5 million yuan, said Director Li Ming of Ningbo Mould Bureau.`,
  ),
)
const bytes = makeDocx(paragraph('Yearbook', '<w:pStyle w:val="1"/>') + body.join(''))
const document = {name: 'yearbook.docx', bytes}
const {terms} = await loadWorkingTerms(store)
await previewImport(store, {document: {text: 'Warm\n\nIt is.\n'}})
for (let round = 0; round < Number(values.rounds); round++) {
  const delay = monitorEventLoopDelay({resolution: 5})
  const [whole, own] = [process.cpuUsage(), process.threadCpuUsage()]
  const began = performance.now()
  delay.enable()
  const composed = await previewImport(store, {document})
  const answer = JSON.stringify(describeImport(composed, {terms, slugTaken: false, known: []}))
  await new Promise(passed => setTimeout(passed, 20))
  delay.disable()
  const [all, main] = [process.cpuUsage(whole), process.threadCpuUsage(own)]
  const ms = ({user, system}: NodeJS.CpuUsage) => Math.round((user + system) / 1_000)
  console.log({
    paragraphs: body.length,
    answerKilobytes: Math.round(answer.length / 1_000),
    wallMs: Math.round(performance.now() - began),
    cpuMs: ms(all),
    serversThreadCpuMs: ms(main),
    loopHeldMs: Math.round(delay.max / 1e6),
    load: loadavg()[0]!.toFixed(1),
  })
}
await store.close()
rmSync(root, {recursive: true})
process.exit()
