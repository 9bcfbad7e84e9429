import {enableCompileCache} from 'node:module'
import {join} from 'node:path'

if (import.meta.main) {
  // Compiled code of three thousand files is kept between starts: two fifths of the work before the port is open, for
  // 20 MB of memory. It must be asked for before they are loaded. Node writes each file whole at the end of a run, and
  // does without where the folder cannot be written.
  enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'tongshi-compile'))
  const {runServer} = await import('./serve/run-server.ts')
  await runServer()
}
