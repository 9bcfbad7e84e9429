/**
 * Loaded before the server (`node --import`): writes what its memory is, a line of JSON every ten seconds, to the file
 * that `TELL_MEMORY` names. Before each line the heap is collected, so that a slope is what stays, not what waits.
 */
import {appendFileSync} from 'node:fs'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {isMainThread} from 'node:worker_threads'

const file = process.env.TELL_MEMORY
if (file && isMainThread && process.argv[1]?.endsWith('serve.ts')) {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const start = performance.now()
  setInterval(() => {
    collect()
    const {rss, heapUsed, external, arrayBuffers} = process.memoryUsage()
    const line = {s: Math.round((performance.now() - start) / 1000), rss, heapUsed, external, arrayBuffers}
    appendFileSync(file, `${JSON.stringify(line)}\n`)
  }, 10_000).unref()
}
