/**
 * Measure the translation memory: time to insert, load and search, memory, and recall against comparing with every
 * segment, on texts that are not in it; PostgreSQL's pg_trgm beside it on the same data in the same run.
 *
 * Run: `node tests/bench/memory/measure-memory.ts [--language en] [--size 1000000] [--queries 400] [--compared 200]
 * [--trigrams 40]` from the root, with the public suites beside the checkout (or their folder in TONGSHI_SUITES). A million segments
 * take about ten minutes, a good half of them PostgreSQL's.
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {foldSegment} from '#memory/fold-segment.ts'
import {loadMemory} from '#store/load-memory.ts'
import {compareAll, type Forms, plainly} from './compare-all.ts'
import {hasSegments, makeCorpus} from './make-segments.ts'
import {openTrigrams} from './open-trigrams.ts'

const {values} = parseArgs({
  options: {
    language: {type: 'string', default: 'en'},
    size: {type: 'string', default: '1000000'},
    queries: {type: 'string', default: '400'},
    compared: {type: 'string', default: '200'},
    trigrams: {type: 'string', default: '40'},
  },
})
const language = values.language === 'zh' ? 'zh' : 'en'
const locale = language === 'en' ? 'en' : 'zh-Hans'

function spread(times: readonly number[]) {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (part: number) => Number(sorted[Math.floor((sorted.length - 1) * part)]!.toFixed(2))
  return {median: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1)}
}

function everyNth<T>(list: readonly T[], count: number): T[] {
  const wanted = Math.min(count, list.length)
  return Array.from({length: wanted}, (_, at) => list[Math.floor((at * list.length) / wanted)]!)
}

if (!hasSegments) {
  console.error(
    'Unexpected absence of memory/docs.en-zh-Hans.tsv.gz, expected the public suites, name their folder in TONGSHI_SUITES.',
  )
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'measure-memory-'))
const path = join(folder, 'memory')
const fill = fileURLToPath(new URL('fill-memory.ts', import.meta.url))
console.log(
  execFileSync(process.execPath, [fill, language, values.size, values.queries, path], {
    encoding: 'utf8',
  }).trim(),
)

const begin = performance.now()
const {memory} = loadMemory(path)
const loadSeconds = (performance.now() - begin) / 1000
rmSync(folder, {recursive: true})
const megabytes = () => Math.round(process.memoryUsage().rss / 1e6)
const loadedMegabytes = megabytes()

const {segments, queries} = makeCorpus(language, Number(values.size), Number(values.queries))
for (const {text} of queries.slice(0, 50)) memory.findSimilar(text)
const processorTimes: number[] = []
const all = queries.map(({text}) => {
  const [start, processor] = [performance.now(), process.cpuUsage()]
  memory.findSimilar(text)
  processorTimes.push(process.cpuUsage(processor).user / 1000)
  return performance.now() - start
})
console.log(
  JSON.stringify({
    segments: memory.size,
    loadSeconds,
    loadedMegabytes,
    searches: all.length,
    milliseconds: spread(all),
    processorMilliseconds: spread(processorTimes),
  }),
)

const recall = {masked: tally(), plain: tally()}
function tally() {
  return {queries: 0, pairs: 0, found: 0, best: 0, bestFound: 0}
}
const folded = segments.map(({source}): Forms => foldSegment(source, locale, 'text'))
const plain = segments.map(({source}) => plainly(source))
const bruteTimes: number[] = []
for (const {text} of everyNth(queries, Number(values.compared))) {
  const hits = memory.findSimilar(text, {limit: 1_000_000})
  const found = new Map(hits.map(({entry, similarity}) => [Number(entry.id), similarity]))
  const best = Math.max(0, ...found.values())
  for (const kind of ['masked', 'plain'] as const) {
    const start = performance.now()
    const query = kind === 'masked' ? foldSegment(text, locale, 'text') : plainly(text)
    const wanted = compareAll(query, kind === 'masked' ? folded : plain, 0.7)
    if (kind === 'plain') bruteTimes.push(performance.now() - start)
    if (wanted.size === 0) continue
    const own = recall[kind]
    own.queries++
    own.pairs += wanted.size
    own.found += [...wanted.keys()].filter(number => found.has(number)).length
    own.best++
    if (best >= Math.max(...wanted.values()) - 1e-9) own.bestFound++
  }
}
console.log(JSON.stringify({recall, bruteForceMilliseconds: spread(bruteTimes)}))

const asked = everyNth(queries, Number(values.trigrams))
if (asked.length > 0) {
  const trigrams = await openTrigrams(segments.map(({source}) => source))
  const times = {ours: [] as number[], trigrams: [] as number[]}
  let [best, bestFound] = [0, 0]
  for (const {text} of asked) {
    const start = performance.now()
    memory.findSimilar(text)
    const middle = performance.now()
    const numbers = await trigrams.search(text)
    times.ours.push(middle - start)
    times.trigrams.push(performance.now() - middle)
    const wanted = compareAll(plainly(text), plain, 0.7)
    if (wanted.size === 0) continue
    best++
    if (numbers.some(number => wanted.get(number)! >= Math.max(...wanted.values()) - 1e-9)) bestFound++
  }
  await trigrams.stop()
  console.log(
    JSON.stringify({
      sideBySide: asked.length,
      oursMilliseconds: spread(times.ours),
      trigramsMilliseconds: spread(times.trigrams),
      trigramsBuildSeconds: trigrams.buildSeconds,
      trigramsBestFound: `${bestFound} of ${best}`,
    }),
  )
}
