import {StoreError} from '#store/store-error.ts'
import {answerHelp} from '../usage/answer-help.ts'
import {Misuse} from './read-place.ts'

/** What a fault of the system is called, and what helps. */
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'a disk with room, make some or name another folder',
  EACCES: 'a place that this user may use, name another or change its rights',
  EPERM: 'a place that this user may use, name another or change its rights',
  EEXIST: 'a name that is free, choose another',
  ENOENT: 'one that is there, look at the name',
  EXDEV: 'a root on one disk, restore into an empty one there and move it',
  EBUSY: 'a folder that nothing is mounted on, restore into an empty root and copy from there',
  ECONNREFUSED: 'a running PostgreSQL server, start it or mend DATABASE_URL',
}

/** Run a command: misuse ends it with 2, what the store or the system refuses with 1 and a sentence. */
export async function runCommand(usage: string, work: () => Promise<void>): Promise<void> {
  answerHelp(usage)
  try {
    await work()
  } catch (error) {
    const {message, code = ''} = error as NodeJS.ErrnoException
    if (error instanceof Misuse || code.startsWith('ERR_PARSE_ARGS')) {
      console.error(`${message}\n${usage}`)
      process.exitCode = 2
    } else if (error instanceof StoreError) {
      console.error(message)
      process.exitCode = 1
    } else if (remedies[code] !== undefined) {
      const {path} = error as NodeJS.ErrnoException
      console.error(`Unexpected ${code}${path ? ` at \`${path}\`` : ''}, expected ${remedies[code]}.`)
      process.exitCode = 1
    } else throw error
  }
}
