import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

/** A running program: where it answers, the owner's one-time address, and how it ends. */
export type RunningProgram = Readonly<{origin: string; ownerLink: string; stop: () => Promise<void>}>

/**
 * Start the built program on a newsroom, on a free port and with its clock set, and wait until it has printed the
 * owner's address.
 *
 * @param clock the moment at which its clock starts, ISO 8601.
 * @throws when it ends instead; what it printed is in the message.
 */
export function startProgram(root: string, clock: string): Promise<RunningProgram> {
  const preload = pathToFileURL(join(import.meta.dirname, 'set-clock.ts')).href
  const words = [
    '--import',
    preload,
    'scripts/serve.ts',
    '--port',
    '0',
    '--host',
    '127.0.0.1',
    '--root',
    root,
  ]
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...{BASE_URL: '', DATABASE_URL: '', TONGSHI_DATA: '', SMTP_URL: '', MAIL_FROM: '', TZ: 'Asia/Shanghai'},
      TONGSHI_PICTURE_CLOCK: clock,
    },
  })
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', chunk => {
      printed += chunk
      const ownerLink = /http:\/\/\S+\/desk\/claim#\S+/.exec(printed)?.[0]
      if (ownerLink) resolve({origin: new URL(ownerLink).origin, ownerLink, stop})
    })
    child.once('exit', code => reject(new Error(`The program ended with ${code}:\n${printed}`)))
  })
}
