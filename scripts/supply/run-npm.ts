import {spawnSync} from 'node:child_process'

/**
 * Run npm itself, that of the script that is running where there is one.
 *
 * @returns its exit code, what it printed and what it complained of.
 */
export function runNpm(words: readonly string[]): Readonly<{status: number; stdout: string; stderr: string}> {
  const own = process.env.npm_execpath
  const [command, lead] = own && /\.[cm]?js$/.test(own) ? [process.execPath, [own]] : ['npm', []]
  const {status, stdout, stderr, error} = spawnSync(command, [...lead, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return {status: status ?? 1, stdout: stdout ?? '', stderr: error ? error.message : (stderr ?? '')}
}
