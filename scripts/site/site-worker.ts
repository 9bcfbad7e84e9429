import './render-tsx.ts'
import {parentPort, workerData} from 'node:worker_threads'
import type {SiteOptions} from './options.ts'
import type {Task} from './perform-task.ts'
import {SiteError} from './site-error.ts'

const {makeSiteTools} = await import('./site-tools.ts')
const {performTask} = await import('./perform-task.ts')

const tools = makeSiteTools(workerData as SiteOptions)

parentPort!.on('message', async (task: Task) => {
  try {
    parentPort!.postMessage({result: await performTask(tools, task)})
  } catch (error) {
    const {message, stack} = error as Error
    parentPort!.postMessage({
      error: error instanceof SiteError ? {code: error.code, message} : {message: stack ?? message},
    })
  }
})
