import {createServer} from 'node:http'
import {createRequire} from 'node:module'
import type {AddressInfo} from 'node:net'

/**
 * Serve a folder of files with sirv, the files and their compressed forms kept in memory; prints the address.
 *
 * Run: `node serve-folder.ts FOLDER`.
 */
const sirv = createRequire(new URL('peers/package.json', import.meta.url))('sirv')
const server = createServer(sirv(process.argv[2], {gzip: true}))
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
