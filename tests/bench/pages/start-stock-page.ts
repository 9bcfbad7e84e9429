import {type ChildProcess, spawn} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {freePort} from '../../store/free-port.ts'

/** Next looks for packages from here on. */
export const root = join(import.meta.dirname, '../../..')
const next = join(root, 'node_modules/next/dist/bin/next')
const env = {...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' as const}

/** A stock Next.js application that is running. */
export type StockPage = Readonly<{url: string; pid: number; stop: () => Promise<void>}>

/**
 * Build and start a Next.js application as its manual begins: `next build`, `next start`.
 *
 * @param files path in the application's folder → text.
 * @param path an address that answers when it is up.
 */
export async function startStockPage(
  files: Readonly<Record<string, string>>,
  path: string,
): Promise<StockPage> {
  mkdirSync(join(root, '.tongshi'), {recursive: true})
  const folder = mkdtempSync(join(root, '.tongshi/stock-'))
  const removeFolder = () => rmSync(folder, {recursive: true, force: true})
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, file, '..'), {recursive: true})
      writeFileSync(join(folder, file), text)
    }
    const build = spawn(process.execPath, [next, 'build', folder], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    await waitForExit(build)
    const port = await freePort()
    const options = [next, 'start', folder, '-p', `${port}`, '-H', '127.0.0.1']
    const server = spawn(process.execPath, options, {cwd: folder, env, stdio: 'ignore'})
    const stop = async () => {
      await end(server)
      removeFolder()
    }
    process.once('exit', () => server.kill('SIGKILL'))
    await waitForAnswer(`http://127.0.0.1:${port}${path}`, server)
    return {url: `http://127.0.0.1:${port}`, pid: server.pid!, stop}
  } catch (error) {
    removeFolder()
    throw error
  }
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
