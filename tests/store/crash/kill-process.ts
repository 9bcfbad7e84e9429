import {spawn} from 'node:child_process'

export type Line = Readonly<Record<string, unknown>>

/**
 * Let a process work and kill it with SIGKILL.
 *
 * @param words a script and its arguments; it says what was acknowledged, a line of JSON each.
 * @param after milliseconds from its first line.
 * @returns its lines; one that the kill cut off was not acknowledged.
 */
export function killProcess(words: readonly string[], after: number): Promise<Line[]> {
  const child = spawn(process.execPath, words, {stdio: ['ignore', 'pipe', 'pipe']})
  let [said, wrong] = ['', '']
  child.stderr.on('data', chunk => {
    wrong += chunk
  })
  child.stdout.on('data', chunk => {
    said += chunk
  })
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after))
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`The worker ended by itself with ${code}: ${wrong}`))
      resolve(
        said
          .split('\n')
          .slice(0, -1)
          .map(line => JSON.parse(line)),
      )
    })
  })
}
