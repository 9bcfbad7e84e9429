import {parentPort} from 'node:worker_threads'
import {ExchangeError} from '#exchange/exchange-error.ts'
import {composeImport} from './compose-import.ts'
import type {ImportStage, ImportWork} from './composed-import.ts'
import {ImportError} from './import-error.ts'

/** One piece of work comes in, its stages and its end go out. A refusal is told apart from a program's fault. */
parentPort!.on('message', async ({id, work}: Readonly<{id: number; work: ImportWork}>) => {
  const say = (message: object) => parentPort!.postMessage({id, ...message})
  let now = 'read' as ImportStage
  try {
    const composed = await composeImport(work, stage => {
      now = stage
      say({stage})
    })
    say({composed})
  } catch (error) {
    const {message, stack} = error as Error
    if (error instanceof ExchangeError || error instanceof ImportError) {
      const path = now === 'read-other' ? 'other' : 'document'
      say({refused: message, code: error.code, path})
    } else say({failed: stack ?? message})
  }
})
