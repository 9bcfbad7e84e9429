import {type ChildProcess, spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'

const root = join(import.meta.dirname, '../../..')
const next = join(root, 'node_modules/next/dist/bin/next')
const env = {...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' as const}

/** A stock Next.js application that serves `/bare` and `/words`, both static. */
export type StockPage = Readonly<{url: string; pid: number; stop: () => Promise<void>}>

/**
 * Build and start a Next.js application as its manual begins: `next build`, `next start`, no proxy, no configuration
 * but the folder where packages are found.
 *
 * `/bare` says one sentence; `/words` says the words given, so that both sides send the same text.
 */
export async function startStockPage(words: string): Promise<StockPage> {
  mkdirSync(join(root, '.tongshi'), {recursive: true})
  const folder = mkdtempSync(join(root, '.tongshi/stock-'))
  const removeFolder = () => rmSync(folder, {recursive: true, force: true})
  try {
    writePages(folder, words)
    const build = spawn(process.execPath, [next, 'build', folder], {env, stdio: ['ignore', 'pipe', 'pipe']})
    await waitForExit(build)
    const port = await findFreePort()
    const options = [next, 'start', folder, '-p', `${port}`, '-H', '127.0.0.1']
    const server = spawn(process.execPath, options, {env, stdio: 'ignore'})
    const stop = async () => {
      await end(server)
      removeFolder()
    }
    process.once('exit', () => server.kill('SIGKILL'))
    await waitForAnswer(`http://127.0.0.1:${port}/bare`, server)
    return {url: `http://127.0.0.1:${port}`, pid: server.pid!, stop}
  } catch (error) {
    removeFolder()
    throw error
  }
}

function writePages(folder: string, words: string): void {
  const write = (file: string, text: string) => {
    mkdirSync(join(folder, file, '..'), {recursive: true})
    writeFileSync(join(folder, file), text)
  }
  const page = (body: string) => `export default function Page() {\n  return <main>${body}</main>\n}\n`
  const paragraphs = words.split('\n').map(line => `<p>{${JSON.stringify(line)}}</p>`)
  write('package.json', '{"name": "stock", "private": true, "type": "module"}')
  write('next.config.mjs', `export default {turbopack: {root: ${JSON.stringify(root)}}}\n`)
  write(
    'app/layout.jsx',
    `export default function Layout({children}) {\n  return <html lang="en"><body>{children}</body></html>\n}\n`,
  )
  write('app/bare/page.jsx', page('<h1>Hello</h1>'))
  write('app/words/page.jsx', page(paragraphs.join('\n')))
}

function waitForExit(child: ChildProcess): Promise<void> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (output += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code =>
      code === 0 ? resolve() : reject(new Error(`next build ended with ${code}:\n${output}`)),
    )
  })
}

async function waitForAnswer(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (server.exitCode !== null) throw new Error(`next start ended with ${server.exitCode}`)
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await wait(200)
  }
  await end(server)
  throw new Error(`${url} did not answer within 20 s`)
}

/** Ask, wait, then end it: an open connection can keep `next start` alive for ever. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise<void>(resolve => server.once('exit', () => resolve()))
  server.kill('SIGTERM')
  await Promise.race([gone, wait(3000).then(() => server.kill('SIGKILL'))])
  await gone
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
