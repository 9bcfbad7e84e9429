import {spawnSync} from 'node:child_process'

/** Milliseconds of processor time, user and system, that this process spends in a call. */
export function ownTime(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

/**
 * Milliseconds of processor time of a command and all its children.
 *
 * @param command for bash; its output is thrown away.
 * @param accepted exit codes that mean that the work was done: a checker that found something ends with 1.
 * @throws Error with what the command said where it ended with another code.
 */
export function commandTime(command: string, accepted: readonly number[] = [0]): number {
  const script = `TIMEFORMAT='%U %S'; time { ${command} >/dev/null 2>"$said" </dev/null; }`
  const wrapped = `said=$(mktemp); ${script}; code=$?; tail -c 2000 "$said" >&2; rm "$said"; exit $code`
  const {stderr, status} = spawnSync('bash', ['-c', wrapped], {encoding: 'utf8'})
  const [times = '', ...said] = stderr.trim().split('\n')
  if (status === null || !accepted.includes(status))
    throw new Error(`${command} ended with ${status}: ${said.join('\n')}`)
  const [user = 0, system = 0] = times.split(' ').map(Number)
  return (user + system) * 1000
}
