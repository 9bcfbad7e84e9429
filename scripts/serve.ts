import {enableCompileCache} from 'node:module'
import {join} from 'node:path'

if (import.meta.main) {
  // Compiled code of two thousand files is kept between starts: a third of the work before the port is open. It
  // must be asked for before they are loaded.
  enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'tongshi-compile'))
  const {runServer} = await import('./serve/run-server.ts')
  await runServer()
}
