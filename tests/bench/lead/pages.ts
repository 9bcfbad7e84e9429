import {spawnSync} from 'node:child_process'
import {existsSync, rmSync} from 'node:fs'
import {type StartedServer, startServer} from '../../app/start-server.ts'
import {measureCpu, type Served} from '../pages/measure-cpu.ts'
import {readWords} from '../pages/read-words.ts'
import {startNginx, startSirv, writePageFolder} from '../pages/start-folder-servers.ts'
import {startStockPage} from '../pages/start-stock-page.ts'
import {stockIntlPages} from '../pages/stock-pages.ts'
import {type Contest, MissingPeer} from './contest.ts'

const requestCount = 4000
const path = '/en/announcements/beilun-mould-ip-base'

type Peer = Readonly<{
  name: string
  /** @throws MissingPeer */
  look?: () => void
  start: (own: string) => Promise<Served & {stop: () => unknown}>
}>

const peers: readonly Peer[] = [
  {
    name: 'nginx, the same bytes as a file',
    look: () => {
      if (spawnSync('nginx', ['-v']).error) throw new MissingPeer('apt-get install nginx-light')
    },
    start: own => startFolder(own, startNginx),
  },
  {
    name: 'sirv 3 on Node, the same bytes as a file',
    look: () => {
      if (!existsSync(new URL('../pages/peers/node_modules', import.meta.url)))
        throw new MissingPeer('npm ci --prefix tests/bench/pages/peers')
    },
    start: own => startFolder(own, startSirv),
  },
  {
    name: 'Next 16 with next-intl 4, a static page of the same words',
    start: async own => {
      const stock = await startStockPage(stockIntlPages(await readWords(own)), '/en')
      return {...stock, url: `${stock.url}/en`}
    },
  },
]

/** Answering a reader's page: the announcement of this repository, by the server as `npm start` starts it. */
export const pages: readonly Contest[] = peers.flatMap(peer =>
  (['identity', 'gzip'] as const).map(encoding => ({
    work: `answer ${requestCount} requests for a page, ${encoding === 'gzip' ? 'compressed' : 'plain'}`,
    peer: peer.name,
    open: async () => {
      peer.look?.()
      if (!existsSync('.next/BUILD_ID')) throw new MissingPeer('npm run build')
      const {origin, child}: StartedServer = await startServer('.')
      const own = {url: origin + path, pid: child.pid!}
      const other = await peer.start(own.url).catch(error => {
        child.kill('SIGTERM')
        throw error
      })
      return {
        own: () => measureCpu(own, requestCount, encoding),
        peer: () => measureCpu(other, requestCount, encoding),
        close: async () => {
          child.kill('SIGTERM')
          await other.stop()
        },
      }
    },
  })),
)

async function startFolder(own: string, start: typeof startSirv) {
  const answer = await fetch(own)
  const folder = writePageFolder(await answer.text())
  const server = await start(folder)
  const stop = () => {
    server.stop()
    rmSync(folder, {recursive: true})
  }
  return {...server, url: new URL('/page.html', server.url).href, stop}
}
