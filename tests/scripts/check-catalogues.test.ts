import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {Readable, Writable} from 'node:stream'
import {XMLParser} from 'fast-xml-parser'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {checkUnits} from '#checks/check-units.ts'
import {dismissFinding} from '#checks/dismissal.ts'
import {runCommand} from '../../scripts/catalogues/run-command.ts'

let folder = ''

const files: Record<string, string> = {
  'messages/en/common.json': `{
  "nav": {"home": "Home", "us": "About us in {place}"},
  "files": "{n, plural, one {# file} other {# files}}",
  "sales": "Sales came to 6 billion yuan in 2023.",
  "list": ["one thing", "two things"],
  "gone": "Only here"
}
`,
  'messages/zh-CN/common.json': `{
  "nav": {"home": "首页", "us": "关于我们"},
  "files": "{n, plural, one {# 个文件} other {# 个文件}}",
  "sales": "\\u0032023年销售额600亿元",
  "list": ["一件事", "两件事"],
  "extra": "多余"
}
`,
  'messages/de/common.json': '{"nav": {"home": "Start", "us": "Über uns in {place}"}}',
  'i18n/en/ns.json':
    '{"hi": "Hello {{name}}", "files_one": "{{count}} file", "files_other": "{{count}} files"}',
  'i18n/zh/ns.json': '{"hi": "你好", "files_other": "{{count}} 个文件"}',
  'i18n/pl/ns.json':
    '{"hi": "Witaj {{name}}", "files_one": "{{count}} plik", "files_other": "{{count}} pliku"}',
  'l10n/app_en.arb':
    '{"@@locale": "en", "base": "Mould base", "@base": {"description": "x"}, "n": "{c, plural, =1{1 firm} other{{c} firms}}"}',
  'l10n/app_zh.arb': '{"@@locale": "zh", "base": "模具基地", "n": "{c, plural, other{{cc} 家企业}}"}',
  'formatjs/en.json': '{"a.b": {"defaultMessage": "Read the whole text", "description": "link"}}',
  'formatjs/zh.json': '{"a.b": {"defaultMessage": "Read the whole text", "description": "link"}}',
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalogues-'))
  for (const [name, text] of Object.entries(files)) write(name, text)
})
afterAll(() => rmSync(folder, {recursive: true}))

function write(name: string, text: string): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
  return path
}

/** A stream that keeps what is written to it. */
function collect(): {stream: Writable; text: () => string} {
  const pieces: string[] = []
  const write = (piece: Buffer, _: string, done: () => void) => {
    pieces.push(piece.toString())
    done()
  }
  return {stream: new Writable({write}), text: () => pieces.join('')}
}

/** Run the command in this process, with the folder's paths for words that begin with `@`. */
async function run(words: readonly string[], input = '') {
  const args = words.map(word => (word.startsWith('@') ? join(folder, word.slice(1)) : word))
  const [output, errors] = [collect(), collect()]
  const streams = {input: Readable.from([input]), output: output.stream, errors: errors.stream}
  const status = await runCommand(args, streams)
  return {status, stdout: output.text().replaceAll(`${folder}/`, ''), stderr: errors.text()}
}

/** `file:line:column rule key` of every finding. */
function places(stdout: string): string[] {
  return JSON.parse(stdout)
    .findings.map((one: {rule: string; place: Record<string, string>}) => {
      const {file, line, column, key} = one.place
      return `${file}:${line}:${column} ${one.rule} ${key}`
    })
    .sort()
}

const folders = ['--source-dir', '@messages/en', '--target-dir', '@messages/zh-CN']

describe('every kind of catalogue is read with file, line and column', () => {
  test.for([
    [
      'nested JSON of next-intl',
      folders,
      [
        'messages/en/common.json:6:11 message-missing gone',
        'messages/zh-CN/common.json:2:32 icu-argument-parity nav.us',
        'messages/zh-CN/common.json:3:29 icu-plural-set files',
        'messages/zh-CN/common.json:4:26 quantity-value sales',
        'messages/zh-CN/common.json:4:30 end-mark sales',
        'messages/zh-CN/common.json:6:12 message-unknown extra',
      ],
    ],
    [
      'namespaces of i18next, whose plurals are keys',
      ['--source-dir', '@i18n/en', '--target-dir', '@i18n/zh'],
      ['i18n/zh/ns.json:1:9 icu-argument-parity hi'],
    ],
    [
      'plural keys that a language with more forms lacks',
      ['--source-dir', '@i18n/en', '--target-dir', '@i18n/pl'],
      [
        'i18n/pl/ns.json:undefined:undefined message-missing files_few',
        'i18n/pl/ns.json:undefined:undefined message-missing files_many',
      ],
    ],
    [
      'ARB of one folder',
      ['--source-dir', '@l10n', '--target-dir', '@l10n', '--source-locale', 'en'],
      ['l10n/app_zh.arb:1:60 icu-argument-parity n'],
    ],
    [
      'extracted messages of FormatJS, as a pair of files',
      ['@formatjs/en.json', '@formatjs/zh.json'],
      ['formatjs/zh.json:1:29 target-unchanged a.b'],
    ],
  ] as const)('%s', async ([, words, expected]) => {
    expect(places((await run([...words, '--format', 'json'])).stdout)).toEqual(expected)
  })
})

describe('the report', () => {
  test('quotes the line with a caret under what is wrong, as wide as it looks', async () => {
    const {stdout, status} = await run(folders)
    expect(stdout).toContain(
      [
        'messages/zh-CN/common.json:4:26  error  quantity-value  sales',
        '  Unexpected `600亿元`, expected `60亿元`, the figure is 10 times too large.',
        '  4 │   "sales": "\\u0032023年销售额600亿元",',
        `    │ ${' '.repeat(29)}^^^^^^^`,
        '  source │ Sales came to 6 billion yuan in 2023.',
        `         │ ${' '.repeat(14)}^^^^^^^^^^^^^^`,
      ].join('\n'),
    )
    expect(stdout).toMatch(/^ +zh-Hans$/m)
    expect(stdout).toMatch(/\n7 messages, 1 file, 3 errors, 3 warnings, 1 can be fixed by --fix\n$/)
    expect(stdout).not.toContain('\x1b')
    expect(status).toBe(1)
  })

  test('shows a few of very many that are alike, and their number; all in the other formats, or by --all', async () => {
    const of = (count: number, key: string) =>
      Object.fromEntries(Array.from({length: count}, (_, at) => [`${key}${at}`, `Firm ${at}`]))
    write('many/en/a.json', JSON.stringify({...of(20, 'few'), said: 'Read'}))
    write('many/en/b.json', JSON.stringify({...of(21, 'many'), said: 'Read'}))
    for (const name of ['a', 'b']) write(`many/fr/${name}.json`, '{"said": "Lire"}')
    const words = ['--source-dir', '@many/en', '--target-dir', '@many/fr']
    const heads = ({stdout}: {stdout: string}) => stdout.match(/^many.*message-missing.*$/gm)!
    const short = heads(await run(words))
    expect(short).toHaveLength(20 + 3 + 1)
    expect(short.at(-1)).toBe('many/en/b.json (fr)  message-missing  18 more of this kind, listed by --all')
    expect(heads(await run([...words, '--all']))).toHaveLength(41)
    expect(JSON.parse((await run([...words, '--format', 'json'])).stdout).findings).toHaveLength(41)
  })

  test('has a column per locale', async () => {
    const {stdout} = await run([...folders, '--target-dir', '@messages/de'])
    expect(stdout).toMatch(/^ +zh-Hans {3}de {3}Σ$/m)
    expect(stdout).toMatch(/^message-missing +1 +5 +6$/m)
  })

  test('speaks Chinese', async () => {
    const {stdout} = await run([...folders, '--locale', 'zh-Hans'])
    expect(stdout).toContain('出现`600亿元`，应为`60亿元`，请更正数值，目前大了10倍。')
  })

  test('is SARIF with a region in UTF-16 columns', async () => {
    const sarif = JSON.parse((await run([...folders, '--format', 'sarif'])).stdout)
    expect(sarif).toMatchObject({version: '2.1.0', runs: [{columnKind: 'utf16CodeUnits'}]})
    const {results, tool} = sarif.runs[0]
    const {ruleIndex, locations, level} = results.find(
      (one: {ruleId: string}) => one.ruleId === 'quantity-value',
    )
    expect(level).toBe('error')
    expect(tool.driver.rules[ruleIndex].id).toBe('quantity-value')
    expect(locations[0].physicalLocation.region).toEqual({startLine: 4, startColumn: 26})
  })

  test('is JUnit, errors as failures', async () => {
    const {stdout} = await run([...folders, '--format', 'junit'])
    const {testsuites} = new XMLParser({ignoreAttributes: false}).parse(stdout)
    expect(testsuites['@_tests']).toBe('7')
    expect(testsuites['@_failures']).toBe('3')
    expect(stdout).toContain('<failure type="quantity-value"')
  })

  test('is workflow commands of GitHub, escaped', async () => {
    const {stdout} = await run([...folders, '--format', 'github'])
    expect(stdout).toMatch(
      /^::error file=messages\/zh-CN\/common\.json,line=4,col=26,title=quantity-value \(sales\)::Unexpected `600亿元`/m,
    )
  })
})

describe('JSON lines', () => {
  const locales = ['--source-locale', 'zh', '--target-locale', 'en']

  test('are checked as they come, broken ones said by line', async () => {
    const input = [
      '{"id": "a", "source": "全年销售额60亿元。", "target": "Sales came to 60 billion yuan."}',
      '',
      'nope',
      '{"id": 3, "source": "模具"}',
      '{"source": 1}',
      '[1]',
      'null',
    ].join('\n')
    const {stdout, status} = await run([...locales, '--format', 'json'], input)
    expect(places(stdout)).toEqual([
      '<stdin>:1:undefined quantity-value a',
      '<stdin>:3:undefined line-syntax undefined',
      '<stdin>:5:undefined line-syntax undefined',
      '<stdin>:6:undefined line-syntax undefined',
      '<stdin>:7:undefined line-syntax undefined',
    ])
    expect(JSON.parse(stdout)).toMatchObject({messages: 2, errors: 5})
    expect(status).toBe(1)
  })

  test('of nothing are fine', async () => {
    expect(await run(locales)).toMatchObject({
      status: 0,
      stdout: '0 messages, 1 file, 0 errors, 0 warnings\n',
    })
  })
})

describe('exit codes', () => {
  const warned = '{"source": "A base opened.", "target": "基地揭牌"}'
  const locales = ['--source-locale', 'en', '--target-locale', 'zh']

  test.for([
    [[], 0],
    [['--max-warnings', '1'], 0],
    [['--max-warnings', '0'], 1],
    [['--quiet', '--max-warnings', '0'], 0],
  ] as const)('%j ends with %i', async ([words, status]) => {
    expect((await run([...locales, ...words], warned)).status).toBe(status)
  })

  test('--help is no misuse', async () => {
    const {status, stdout} = await run(['--help'])
    expect(stdout).toMatch(/^Use: npm run check-catalogues/)
    expect(status).toBe(0)
  })

  test.for([
    [['--format', 'xml'], /Unexpected --format `xml`, expected text, json, sarif, junit, github/],
    [['--max-warnings', 'few'], /Unexpected --max-warnings `few`/],
    [['--source-locale', 'klingon!'], /Unexpected --source-locale `klingon!`, expected a language tag/],
    [['--source-locale', 'q', '--target-locale', 'zh'], /Unexpected --source-locale `q`/],
    [['--lines'], /Unexpected lines without locales/],
    [['--colour'], /Unknown option '--colour'/],
    [['@messages/en/common.json'], /Unexpected single file/],
    [['@nope.json', '@messages/en/common.json'], /nope\.json`, expected a file/],
    [['--source-dir', '@messages/en'], /Unexpected single folder/],
    [['--source-dir', '@nope', '--target-dir', '@messages/en'], /Unexpected folder/],
    [['--root', '@messages'], /has no folder `content`/],
    [['--config', '@nope.json'], /nope\.json`, expected a file/],
  ] as const)('%j is misuse', async ([words, sentence]) => {
    const {status, stderr} = await run(words)
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toMatch(/\n +at /)
    expect(status).toBe(2)
  })
})

describe('a config', () => {
  test('switches rules off, makes them errors and gives limits', async () => {
    write('c.json', '{"rules": {"quantity-value": "off", "end-mark": "error"}, "limits": {"nav.*": 1}}')
    const {stdout} = await run([...folders, '--config', '@c.json', '--format', 'json'])
    const {findings} = JSON.parse(stdout)
    const rules = findings.map(({rule, severity}: {rule: string; severity: string}) => `${rule} ${severity}`)
    expect(rules).toContain('end-mark error')
    expect(rules).toContain('length-limit error')
    expect(rules).not.toContain('quantity-value error')
  })

  test.for([
    ['{"rules": {"quantity-valu": "off"}}', /Unexpected `quantity-valu`, expected `.*quantity-value/],
    ['{"rules": {"end-mark": "maybe"}}', /Unexpected `maybe`, expected `off \| on \| warning \| error`/],
    ['{"rule": {}}', /Unexpected `rule`, expected `rules \| hanLatinSpace \| limits`/],
    ['{"limits": {"a": -1}}', /Unexpected `-1`/],
    ['[]', /Unexpected `\[\]`/],
    ['{', /Unexpected `Expected property name/],
  ] as const)('%s is refused with a sentence', async ([config, sentence]) => {
    write('bad.json', config)
    const {stderr, status} = await run([...folders, '--config', '@bad.json'])
    expect(stderr).toMatch(sentence)
    expect(status).toBe(2)
  })
})

test('dismissed findings are silent, and come back when the text changes', async () => {
  const context = {sourceLocale: 'zh-Hans', targetLocale: 'en', profile: 'project'} as const
  const unit = {id: 'a', source: '60亿元', target: '60 billion yuan'}
  const [finding] = checkUnits([unit], context)
  const by = {unit, context, by: 'Lin Yue', reason: 'misprint of the source'}
  write('dismissed.json', JSON.stringify([dismissFinding(finding!, by)]))
  const words = ['--source-locale', 'zh', '--target-locale', 'en', '--dismissals', '@dismissed.json']
  expect((await run(words, JSON.stringify(unit))).status).toBe(0)
  const changed = await run(words, JSON.stringify({...unit, target: '60 billion yuan!'}))
  expect(changed.stdout).toMatch(
    /dismissal-lapsed.*\n {2}Unexpected `quantity-value: misprint of the source \(Lin Yue\)`/,
  )
  expect(changed.status).toBe(1)
})

test('--fix writes what is certain and leaves every other byte alone', async () => {
  const target = write(
    'fix/zh.json',
    '{\n\t"a" : "基地揭牌,", "b":"基地揭牌" , "c": "\\u57fa\\u5730\\u63ed\\u724c"\n}',
  )
  write('fix/en.json', '{"a": "The base,", "b": "The base opened.", "c": "The base opened."}')
  const {stdout, status} = await run(['@fix/en.json', '@fix/zh.json', '--fix'])
  expect(stdout).toContain('3 fixes written')
  expect(readFileSync(target, 'utf8')).toBe(
    '{\n\t"a" : "基地揭牌，", "b":"基地揭牌。" , "c": "\\u57fa\\u5730\\u63ed\\u724c\\u3002"\n}',
  )
  expect(status).toBe(0)
})

describe('a newsroom', () => {
  test('this repository has no errors, and npm runs the command on it', () => {
    const {status, stderr} = spawnSync(process.execPath, ['scripts/check-catalogues.ts', '--quiet'])
    expect(String(stderr)).toBe('')
    expect(status).toBe(0)
  })

  test('a slip in an announcement is found beside its facts', async () => {
    const root = join(folder, 'newsroom')
    cpSync('tests/fixtures/newsroom', root, {recursive: true})
    const file = join(root, 'locales/zh-Hans/announcements/free-patent-searches.json')
    const before = JSON.parse(readFileSync(file, 'utf8'))
    const [id, message] = Object.entries<string>(before).find(([, text]) => /\{\w+\}/.test(text))!
    writeFileSync(file, JSON.stringify({...before, [id]: message.replace(/\{(\w+)\}/, '600亿元')}))
    const {stdout, status} = await run(['--root', root, '--format', 'json'])
    const found = JSON.parse(stdout).findings.filter((one: {place: {key?: string}}) => one.place.key === id)
    expect(found.map(({rule}: {rule: string}) => rule)).toContain('fact-parity')
    expect(status).toBe(1)
  })
})

describe('bad input gets a finding, never a stack trace', () => {
  const bomb = `{"a":${'['.repeat(200_000)}`
  test.for([
    ['no JSON', '{"a": tru', 'catalogue-syntax'],
    ['nothing', '', 'catalogue-syntax'],
    ['no object', '["a"]', 'catalogue-object'],
    ['a bomb of nesting', bomb, 'catalogue-depth'],
    ['a closed bomb', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'catalogue-depth'],
    ['duplicate keys', '{"a": "一", "a": "二"}', 'catalogue-duplicate-key'],
    ['a message of 1 MB', JSON.stringify({a: '一'.repeat(350_000)}), 'icu-length'],
    [
      '1,000 nested plurals',
      JSON.stringify({a: `${'{n, plural, other {'.repeat(1000)}x${'}}'.repeat(1000)}`}),
      'icu-depth',
    ],
    ['half a character', '{"a": "\\ud800"}', 'catalogue-surrogate'],
    ['a broken message', '{"a": "{n, plural"}', 'icu-syntax'],
    ['a key named as an object has it', '{"__proto__": "一", "constructor": "{"}', 'message-unknown'],
  ] as const)('%s', async ([, json, rule]) => {
    write('bad/en.json', '{"a": "one"}')
    write('bad/zh.json', json)
    const {stdout, stderr, status} = await run(['@bad/en.json', '@bad/zh.json', '--format', 'json'])
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).findings.map((one: {rule: string}) => one.rule)).toContain(rule)
    expect(status).toBe(1)
  })

  test('a file that is no UTF-8', async () => {
    write('bad/en.json', '{"a": "one"}')
    writeFileSync(join(folder, 'bad/zh.json'), Buffer.from([0x7b, 0x22, 0xff, 0x22]))
    expect((await run(['@bad/en.json', '@bad/zh.json'])).stdout).toContain('file-encoding')
  })
})
