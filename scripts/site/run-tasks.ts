import {Worker} from 'node:worker_threads'
import type {SiteOptions} from './options.ts'
import type {Task, TaskResult} from './perform-task.ts'
import {SiteError, type SiteErrorCode} from './site-error.ts'

/** Does pieces of work, several at a time. */
export type Crew = Readonly<{
  /** @param onDone is told each result, in the order in which they are finished. */
  run: (tasks: Iterable<Task>, onDone: (task: Task, result: TaskResult) => void) => Promise<void>
  close: () => Promise<void>
}>

/** Below so many pieces of work the other processors would be ready when it is done. */
const fewTasks = 8

/**
 * Divide work among processors, a piece at a time, so that no more than that is in memory.
 *
 * @param perform does a piece in this thread: what is little is not worth a worker's start.
 */
export function makeCrew(options: SiteOptions, perform: (task: Task) => Promise<TaskResult>): Crew {
  const workers: Worker[] = []
  const hire = (count: number) => {
    while (workers.length < count)
      workers.push(new Worker(new URL('./site-worker.ts', import.meta.url), {workerData: options}))
    return workers
  }
  return {
    run: async (tasks, onDone) => {
      const queue = tasks[Symbol.iterator]()
      const first: Task[] = []
      for (let next = queue.next(); !next.done; next = queue.next()) {
        first.push(next.value)
        if (first.length >= fewTasks) break
      }
      const take = () => first.shift() ?? (queue.next().value as Task | undefined)
      if (options.jobs > 1 && first.length >= fewTasks) {
        await Promise.all(hire(options.jobs).map(worker => keepBusy(worker, take, onDone)))
        return
      }
      for (let task = take(); task; task = take()) onDone(task, await perform(task))
    },
    close: async () => {
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }
}

type Answer = Readonly<{result?: TaskResult; error?: Readonly<{code?: SiteErrorCode; message: string}>}>

/** Give a worker one piece after the other until none is left. */
function keepBusy(
  worker: Worker,
  take: () => Task | undefined,
  onDone: (task: Task, result: TaskResult) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let task = take()
    const end = (settle: () => void) => {
      worker.off('message', read).off('error', fail)
      settle()
    }
    const fail = (error: Error) => end(() => reject(error))
    const read = ({result, error}: Answer) => {
      if (error) return fail(error.code ? new SiteError(error.code, error.message) : new Error(error.message))
      onDone(task!, result!)
      task = take()
      if (task) worker.postMessage(task)
      else end(resolve)
    }
    worker.on('message', read).on('error', fail)
    if (task) worker.postMessage(task)
    else end(resolve)
  })
}
