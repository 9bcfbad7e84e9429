import {parseArgs} from 'node:util'
import {findListener} from './find-listener.ts'
import {measureCpu, type Served} from './measure-cpu.ts'
import {readWords} from './read-words.ts'
import {type StockPage, startStockPage} from './start-stock-page.ts'
import {stockPages} from './stock-pages.ts'
import {weighPage} from './weigh-page.ts'

const usage = `node tests/bench/pages/measure-pages.ts [--requests N] [--pid PID] URL…
  URL         page of a running application on this machine: http://127.0.0.1:3000/en
  --requests  per page and encoding, 200 to 20000 (default 2000)
  --pid       its process, where the listener of the port cannot be found
Measures CPU per request of each URL and of stock \`next start\` pages, in turns, and weighs each URL.`

const rounds = 5
const encodings = ['identity', 'gzip']
/** Seconds after which the run gives up, whatever hangs. */
const limit = 300

/** Every page in turns, so that a noisy neighbour disturbs all alike; the first round warms up and is dropped. */
async function measureAll(pages: readonly Served[], requests: number): Promise<Map<string, number>> {
  const perRound = Math.ceil(requests / rounds)
  const sums = new Map<string, number>()
  for (let round = 0; round <= rounds; round++) {
    for (const page of pages) {
      for (const encoding of encodings) {
        const cpu = await measureCpu(page, perRound, encoding)
        const key = `${page.url} ${encoding}`
        if (round > 0) sums.set(key, (sums.get(key) ?? 0) + cpu / (perRound * rounds))
      }
    }
  }
  return sums
}

async function report(urls: readonly string[], stock: StockPage, options: {requests: number; pid?: number}) {
  const own = urls.map(url => ({url, pid: options.pid ?? readPid(url)}))
  const peers = ['bare', 'words'].map(name => ({url: `${stock.url}/${name}`, pid: stock.pid}))
  const cpu = await measureAll([...own, ...peers], options.requests)
  for (const {url} of [...own, ...peers]) {
    const weight = await weighPage(url)
    const isPeer = url.startsWith(stock.url)
    console.log(`\n${isPeer ? `stock next start ${new URL(url).pathname}` : url}`)
    console.log(
      `  ${weight.html} bytes of HTML, ${weight.gzip} gzip with ${weight.styleSheets} style sheets; ` +
        `${weight.scripts} scripts, ${weight.scriptBytes} bytes gzip`,
    )
    for (const encoding of encodings) {
      const own = cpu.get(`${url} ${encoding}`)!
      const ratios = peers.map(
        peer => `${(own / cpu.get(`${peer.url} ${encoding}`)!).toFixed(2)} × ${peer.url.split('/').at(-1)}`,
      )
      console.log(
        `  ${encoding.padEnd(8)} ${own.toFixed(3)} CPU ms/request${isPeer ? '' : ` = ${ratios.join(', ')}`}`,
      )
    }
  }
}

function readPid(url: string): number {
  const {port, protocol} = new URL(url)
  const pid = findListener(Number(port || (protocol === 'https:' ? 443 : 80)))
  if (pid === undefined)
    throw new Error(`Unexpected ${url}: no process of yours listens there, start it or give --pid`)
  return pid
}

async function main(): Promise<number> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {requests: {type: 'string', default: '2000'}, pid: {type: 'string'}},
  })
  const requests = Number(values.requests)
  const isLocal = (url: string) =>
    ['127.0.0.1', 'localhost', '[::1]'].includes(URL.parse(url)?.hostname ?? '')
  if (positionals.length === 0 || !positionals.every(isLocal) || !(requests >= 200 && requests <= 20_000)) {
    console.error(usage)
    return 2
  }
  setTimeout(() => {
    console.error(`Gave up after ${limit} s`)
    process.exit(1)
  }, limit * 1000).unref()
  const stock = await startStockPage(stockPages(await readWords(positionals[0]!)), '/bare')
  try {
    await report(positionals, stock, {requests, ...(values.pid && {pid: Number(values.pid)})})
  } finally {
    await stock.stop()
  }
  return 0
}

if (import.meta.main) {
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
  process.exitCode = await main().catch((error: Error) => {
    console.error(error.message)
    return 1
  })
}
