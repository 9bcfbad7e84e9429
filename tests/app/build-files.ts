import {spawnSync} from 'node:child_process'
import type {SiteSummary} from '../../scripts/site/build-site.ts'

/** Run `build-site` as a person does. */
export function buildFiles(
  out: string,
  origin: string,
  ...words: readonly string[]
): SiteSummary & Readonly<{status: number | null; stderr: string}> {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['scripts/build-site.ts', '--out', out, '--base-url', origin, '--json', ...words],
    // Vite says what its own base is under this name.
    {encoding: 'utf8', env: {...process.env, BASE_URL: '', TONGSHI_ROOT: ''}},
  )
  return {...(stdout ? JSON.parse(stdout) : {}), status, stderr}
}
