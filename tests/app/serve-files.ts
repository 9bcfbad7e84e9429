import {existsSync, readFileSync, statSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, normalize} from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
}

/** The file of a site that a plain host sends for an address: the path itself, or the path with `.html`. */
export function fileOfAddress(folder: string, address: string): string | undefined {
  const path = decodeURIComponent(address.split(/[?#]/, 1)[0]!)
  const wanted = join(folder, normalize(path === '/' ? '/index.html' : path))
  return [wanted, `${wanted}.html`].find(file => existsSync(file) && statSync(file).isFile())
}

/** Serve a folder as the plainest host of files does. */
export async function serveFiles(folder: string): Promise<Readonly<{origin: string; server: Server}>> {
  const server = createServer((request, response) => {
    const file = fileOfAddress(folder, request.url!)
    if (!file) return response.writeHead(404).end()
    return response
      .writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream'})
      .end(readFileSync(file))
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  return {origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server}
}
