import {spawn} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {startMachine, type TestMachine} from '../store/start-machine.ts'

// A desk and its commands take their time on a busy machine.
vi.setConfig({testTimeout: 30_000, hookTimeout: 60_000})

let folder = ''
let service: TestMachine
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'suggest-'))
  service = await startMachine(text => (text.includes('7 billion') ? '700亿元。' : `译文：${text}`))
})
beforeEach(() => {
  service.asked.length = 0
})
afterAll(async () => {
  rmSync(folder, {recursive: true})
  await service.stop()
})

/** Run the command as `npm run` does, while the service of this process answers. */
function run(input: string, words: readonly string[], environment: Record<string, string> = {}) {
  return new Promise<{status: number | null; stderr: string}>(resolve => {
    const child = spawn(process.execPath, ['scripts/suggest-units.ts', ...words], {
      env: {
        ...process.env,
        TONGSHI_MACHINE: 'libretranslate',
        TONGSHI_MACHINE_URL: service.address,
        TONGSHI_MACHINE_KEY: 'secret',
        TONGSHI_MACHINE_PRICE: '20 EUR',
        ...environment,
      },
    })
    let stderr = ''
    child.stderr.on('data', chunk => {
      stderr += chunk
    })
    child.on('close', status => resolve({status, stderr}))
    child.stdin.end(input)
  })
}

const units = ['The base opens.', 'It cost 7 billion yuan.', 'It sold {sales}.']
  .map((source, at) => JSON.stringify({id: `u${at}`, source}))
  .join('\n')
const locales = ['--source', 'en', '--target', 'zh-Hans']

test('the cost is told first, nothing is sent without --yes, and a run that was stopped is resumed', async () => {
  const out = join(folder, 'out.jsonl')
  const words = [...locales, '--out', out]
  const asked = await run(units, words)
  expect(asked.stderr).toMatch(
    /^0 of 3 units are there\. 3 to ask libretranslate for: \d+ characters in 1 requests, 0\.01 EUR\.\nNothing was sent/,
  )
  expect(asked.status).toBe(0)
  expect(service.asked).toEqual([])

  // As a run leaves the file that was stopped in the middle of a line.
  const {status} = await run(units.split('\n')[0]!, [...words, '--yes'])
  expect(status).toBe(0)
  writeFileSync(out, `${readFileSync(out, 'utf8')}{"id":"u1","from":"`)
  const resumed = await run(units, [...words, '--yes'])
  expect(resumed.stderr).toContain('1 of 3 units are there. 2 to ask')
  expect(resumed.status).toBe(1)
  expect(service.asked.map(({q}) => q.length)).toEqual([1, 2])
  const lines = readFileSync(out, 'utf8').trim().split('\n').map(read)
  expect(lines).toMatchObject([
    {id: 'u0', kind: 'suggested', text: '译文：The base opens.', machine: 'libretranslate'},
    undefined,
    {id: 'u1', kind: 'refused', reasons: [expect.stringContaining('`700亿元`')]},
    {id: 'u2', kind: 'suggested', text: '译文：It sold {sales}.'},
  ])
})

function read(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

test.for([
  [{TONGSHI_MACHINE: ''}, units, /^Unexpected absence of TONGSHI_MACHINE/, 2],
  [{}, 'no', /^Unexpected line 1 of standard input/, 2],
  [{TONGSHI_MACHINE_KEY: 'wrong'}, units, /Unexpected status 403 of the libretranslate service/, 1],
] as const)('refuses %j with a sentence', async ([environment, input, sentence, status]) => {
  const words = [...locales, '--out', join(folder, 'other.jsonl'), '--yes']
  const answer = await run(input, words, environment)
  expect(answer.stderr).toMatch(sentence)
  expect(answer.status).toBe(status)
})
