import {type ChildProcess, spawn} from 'node:child_process'
import {chmodSync, mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {gzipSync} from 'node:zlib'
import type {Served} from './measure-cpu.ts'

/** A static file server that is running. */
export type FolderServer = Served & Readonly<{stop: () => void}>

/** A folder that holds one page, plain and compressed. */
export function writePageFolder(html: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-page-'))
  // A server that gives up its rights has to read it too.
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'page.html'), html)
  writeFileSync(join(folder, 'page.html.gz'), gzipSync(html, {level: 9}))
  return folder
}

/** sirv on Node's HTTP server. */
export async function startSirv(folder: string): Promise<FolderServer> {
  const script = join(import.meta.dirname, 'serve-folder.ts')
  const child = spawn(process.execPath, [script, folder], {stdio: ['ignore', 'pipe', 'inherit']})
  const [url] = (
    await new Promise<string>((resolve, reject) => {
      child.stdout!.once('data', chunk => resolve(String(chunk)))
      child.once('exit', code => reject(new Error(`sirv ended with ${code}`)))
    })
  ).split('\n')
  return served(child, `${url}/page.html`)
}

/** nginx with one process and the configuration that its manual shows for files, log off. */
export async function startNginx(folder: string): Promise<FolderServer> {
  const port = 20_000 + (process.pid % 20_000)
  const configuration = `daemon off; master_process off; pid ${folder}/nginx.pid; error_log stderr;
events {}
http {
  access_log off; sendfile on; types { text/html html; }
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  keepalive_requests 1000000;
  server { listen 127.0.0.1:${port}; root ${folder}; gzip_static on; }
}
`
  writeFileSync(join(folder, 'nginx.conf'), configuration)
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {stdio: 'ignore'})
  const url = `http://127.0.0.1:${port}/page.html`
  for (let attempt = 0; attempt < 50; attempt++) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`)
    if ((await fetch(url).catch(() => undefined))?.ok) return served(child, url)
    await wait(100)
  }
  child.kill()
  throw new Error('nginx did not answer within 5 s')
}

function served(child: ChildProcess, url: string): FolderServer {
  const stop = () => void child.kill()
  process.once('exit', stop)
  return {url, pid: child.pid!, stop}
}
