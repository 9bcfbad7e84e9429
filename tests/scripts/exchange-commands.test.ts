import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'

// Each command is a process of its own.
vi.setConfig({testTimeout: 60_000})

let root = ''
let out = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'exchange-commands-'))
  out = join(root, 'out')
  cpSync('tests/fixtures/newsroom', root, {recursive: true})
})
afterAll(() => rmSync(root, {recursive: true}))

function run(script: string, ...words: string[]) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
    encoding: 'utf8',
  })
  return {status, stdout, stderr}
}

describe('validate-xliff', () => {
  test('prints a compact line of JSON per file and ends with 1 where one is not valid', () => {
    const [good, bad] = ['good.xlf', 'bad.xlf'].map(name => join(root, name)) as [string, string]
    const text = (id: string) =>
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en"><file id="f"><unit id="${id}"><segment><source>a</source></segment></unit></file></xliff>`
    writeFileSync(good, text('u'))
    writeFileSync(bad, text('u 1'))
    const {status, stdout} = run('validate-xliff', good, bad)
    const lines = stdout.trim().split('\n')
    expect(lines[0]).toBe(`{"file":${JSON.stringify(good)},"valid":true,"errors":[]}`)
    expect(JSON.parse(lines[1]!)).toMatchObject({file: bad, valid: false, errors: [{clause: '#id'}]})
    expect(status).toBe(1)
  })

  test('nothing to validate is a misuse', () => {
    const {status, stderr} = run('validate-xliff')
    expect(stderr).toMatch(/^Unexpected .*, expected .*\n/)
    expect(status).toBe(2)
  })
})

describe('export-units and import-units', () => {
  test('an edited file is previewed, then written', () => {
    const exported = run(
      'export-units',
      '--root',
      root,
      '--out',
      out,
      '--locale',
      'zh-Hans',
      'announcements/free-patent-searches',
    )
    expect(exported).toMatchObject({status: 0, stderr: ''})
    expect(exported.stdout).toMatch(/\d+ units of 1 catalogues as xliff-2\n$/)
    const file = join(out, 'en-zh-Hans.xlf')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('<target>办理方式</target>', '<target>如何办理</target>'),
    )
    const catalogue = join(root, 'locales/zh-Hans/announcements/free-patent-searches.json')
    const before = readFileSync(catalogue, 'utf8')
    const preview = run('import-units', '--root', root, '--preview', file)
    expect(preview).toMatchObject({status: 0, stderr: ''})
    expect(preview.stdout).toContain(
      'changed announcements/free-patent-searches h-fbnr\n  - 办理方式\n  + 如何办理\n',
    )
    expect(readFileSync(catalogue, 'utf8')).toBe(before)
    const imported = run('import-units', '--root', root, '--json', file)
    expect(JSON.parse(imported.stdout)).toMatchObject({
      counts: {changed: 1},
      refused: false,
      targetLocale: 'zh-Hans',
    })
    expect(readFileSync(catalogue, 'utf8')).toBe(before.replace('办理方式', '如何办理'))
  })

  test('a broken file is refused as a whole, unless its sound units are asked for', () => {
    run(
      'export-units',
      '--root',
      root,
      '--out',
      out,
      '--locale',
      'zh-Hans',
      '--format',
      'csv',
      'announcements/free-patent-searches',
    )
    const file = join(out, 'en-zh-Hans.csv')
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace('检索,', '查询,')
        .replace(',announcements/free-patent-searches,c-ppyj,', ',,c-ppyj,'),
    )
    const refused = run('import-units', '--root', root, file)
    expect(refused.stderr).toMatch(/^error: .*en-zh-Hans\.csv:\d+: Unexpected .*, expected `file, unit`, /)
    expect(refused.stdout).toContain('Nothing was written')
    expect(refused.status).toBe(1)
    const rest = run('import-units', '--root', root, '--skip-errors', file)
    expect(rest.stdout).toContain('written: locales/zh-Hans/announcements/free-patent-searches.json')
    expect(rest.status).toBe(1)
  })

  test('a file of a gigabyte is refused before it is read', () => {
    const file = join(root, 'large.xlf')
    writeFileSync(file, '<xliff/>')
    truncateSync(file, 2 ** 30)
    const {status, stderr} = run('import-units', '--root', root, file)
    expect(stderr).toBe(
      `Unexpected 1024 MiB in \`${file}\`, expected at most 256 MiB, cut the file into several.\n`,
    )
    expect(status).toBe(1)
  })

  test.for([
    ['export-units', ['--locale', 'tlh']],
    ['export-units', ['--locale', 'zh-Hans', 'no-such-catalogue']],
    ['import-units', ['no-such.xlf']],
  ] as const)('%s %j is a misuse', ([script, words]) => {
    const {status, stderr} = run(script, ...words)
    expect(stderr).toMatch(/^Unexpected .*, expected /)
    expect(status).toBe(2)
  })
})
