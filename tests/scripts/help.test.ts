import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'

const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {scripts: Record<string, string>}

/** Commands of this repository that people call; what runs all tests takes no words. */
const commands = Object.entries(scripts)
  .flatMap(([name, line]) => {
    const [, file] = /^node (?:--\S+ )*(scripts\/[\w-]+\.m?[jt]s)/.exec(line) ?? []
    return file && !/^(?:test|dev|(?:pre|post)pack)$/.test(name) ? [[name, file] as const] : []
  })
  .filter(([, file], at, all) => all.findIndex(([, other]) => other === file) === at)

describe.concurrent('--help', () => {
  test.for(commands)('%s says how it is used and ends with 0', async ([name, file]) => {
    const child = spawn(process.execPath, [file, '--help'], {stdio: ['ignore', 'pipe', 'pipe']})
    let [said, wrong] = ['', '']
    child.stdout.on('data', chunk => (said += chunk))
    child.stderr.on('data', chunk => (wrong += chunk))
    const status = await new Promise(done => child.once('close', done))
    expect(wrong).toBe('')
    expect(said).toMatch(/^(?:Use|Usage): /)
    expect(said).toContain(name === 'start' ? 'npm start' : name)
    expect(status).toBe(0)
  })
})
