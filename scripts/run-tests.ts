import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Steps in order; the last opens real Chromium on the built program. */
const steps = [
  {name: 'types', command: ['node_modules/typescript/bin/tsc', '--noEmit']},
  {name: 'lint', command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']},
  {name: 'rooms', command: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'rooms']},
  {name: 'build', command: ['node_modules/next/dist/bin/next', 'build']},
  {name: 'served', command: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'served']},
] as const

type Count = Readonly<{passed: number; failed: number; skipped: number}>

/** Run one step; a step that counts its tests is counted by them, any other as one test. */
function runStep({name, command}: (typeof steps)[number], folder: string): Count {
  const report = join(folder, `${name}.json`)
  const isVitest = command[0].includes('vitest')
  const extra = isVitest ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`)
  const env = {...process.env, NEXT_TELEMETRY_DISABLED: '1'}
  const {status} = spawnSync(process.execPath, [...command, ...extra], {stdio: 'inherit', env})
  if (!isVitest) return {passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0}
  return readReport(report, status === 0)
}

/** A run that ended badly without a failed test (a crash, a broken file) still counts as one failure. */
function readReport(report: string, ended: boolean): Count {
  try {
    const {numPassedTests, numFailedTests, numPendingTests} = JSON.parse(readFileSync(report, 'utf8'))
    return {
      passed: numPassedTests,
      failed: ended ? numFailedTests : Math.max(1, numFailedTests),
      skipped: numPendingTests,
    }
  } catch {
    return {passed: 0, failed: 1, skipped: 0}
  }
}

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'tongshi-tests-'))
  const counts = steps.map(step => runStep(step, folder))
  rmSync(folder, {recursive: true})
  const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
}
