import {spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

let root = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'commands-'))
  cpSync('tests/fixtures/newsroom', root, {recursive: true})
})
afterAll(() => rmSync(root, {recursive: true}))

/** Run a command as `npm run` does. */
function run(script: string, ...words: string[]) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
    encoding: 'utf8',
  })
  return {status, stdout, stderr}
}

describe('extract-units', () => {
  test('says what became of the units of every announcement', () => {
    const {status, stdout} = run('extract-units', '--root', root)
    expect(stdout).toMatch(/^design-guide: 5 kept, 0 changed, 0 new, 0 gone\nfree-patent-searches: 29 kept/)
    expect(status).toBe(0)
  })

  test('--verify prints one line of JSON per file', () => {
    const file = join(root, 'some.md')
    writeFileSync(file, '# A\n\nOne *two* `three` [four](x "y").\n')
    const {status, stdout} = run('extract-units', '--verify', file, 'README.md')
    const lines = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines[0]).toEqual({file, units: 2, identical: true})
    expect(lines[1]).toMatchObject({file: 'README.md', identical: true})
    expect(status).toBe(0)
  })

  test.for(['../free-patent-searches', '..', 'no-such-slug', ''])(
    'refuses the slug %j with a sentence',
    slug => {
      const {status, stderr} = run('extract-units', slug, '--root', root)
      expect(stderr).toMatch(/^Unexpected slug/)
      expect(status).toBe(2)
    },
  )
})

test('align-units prints pairs by index, and null where a unit is new or gone', () => {
  const [before, after] = ['before.md', 'after.md'].map(name => join(root, name))
  writeFileSync(before!, 'The first one stays.\n\nThis one goes away for good.\n')
  writeFileSync(after!, 'Something quite new comes in.\n\nThe first one stays.\n')
  const {status, stdout} = run('align-units', before!, after!)
  expect(
    stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line)),
  ).toEqual([
    {old: 0, new: 1, similarity: 1},
    {old: null, new: 0, similarity: 0},
    {old: 1, new: null, similarity: 0},
  ])
  expect(status).toBe(0)
  expect(run('align-units', before!).status).toBe(2)
})

describe('check-content', () => {
  test('is silent on this repository but for its count', () => {
    expect(run('check-content')).toMatchObject({status: 0, stdout: '1 announcements, 0 errors, 0 warnings\n'})
  })

  test('says what is wrong in either language and ends with 1', () => {
    const file = join(root, 'content/announcements/design-guide/facts.yaml')
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, before.replace('unit: d', 'unit: moon'))
    const [en, zh] = ['en', 'zh-Hans'].map(locale => run('check-content', '--root', root, '--locale', locale))
    writeFileSync(file, before)
    expect(en).toMatchObject({status: 1})
    expect(en!.stdout).toContain('design-guide/facts.yaml:2:')
    expect(en!.stdout).toContain(
      'Unexpected `moon`, expected `s, min, h, d, wk, mo, a`, use one of these units.',
    )
    expect(zh!.stdout).toContain('出现`moon`，应为`s, min, h, d, wk, mo, a`，请改用所列单位之一。')
  })
})

describe('add-locale', () => {
  test('makes the catalogues of a locale once', () => {
    expect(run('add-locale', 'ja', '--root', root)).toMatchObject({status: 0})
    expect(existsSync(join(root, 'locales/ja/reader.json'))).toBe(true)
    expect(existsSync(join(root, 'locales/ja/announcements/design-guide.json'))).toBe(true)
    expect(run('add-locale', 'ja', '--root', root).stdout).toContain('nothing was changed')
  })

  test.for(['', 'klingon!', 'q', '../x', 'xx-Yyyy'])('refuses %j with a sentence', tag => {
    const {status, stderr} = run('add-locale', tag, '--root', root)
    expect(stderr).toMatch(/^Unexpected locale/)
    expect(status).toBe(2)
  })

  test('names Chinese by its script', () => {
    run('add-locale', 'zh-TW', '--root', root)
    expect(existsSync(join(root, 'locales/zh-Hant/reader.json'))).toBe(true)
  })
})

describe('serve', () => {
  test.for([
    [['--port', 'http'], /Unexpected port `http`/],
    [['--port', '70000'], /Unexpected port `70000`/],
    [['--colour'], /Unknown option '--colour'/],
  ] as const)('refuses %j with a sentence', ([words, sentence]) => {
    const {status, stderr} = run('serve', ...words)
    expect(stderr).toMatch(sentence)
    expect(status).toBe(2)
  })
})

test.for([
  ['serve'],
  ['check-content'],
  ['check-catalogues'],
  ['extract-units'],
  ['export-units', '--locale', 'zh-Hans'],
  ['import-units', 'package.json'],
  ['import-document', 'README.md'],
  ['add-locale', 'fr'],
  ['add-user', '--email', 'a@example.org', '--name', 'A', '--role', 'owner'],
  ['sign-link', 'design-guide'],
  ['build-kit', 'design-guide'],
  ['build-site', '--out', 'out/none'],
])('%s refuses a folder that is no newsroom, and leaves it as it was', ([script, ...words]) => {
  const folder = mkdtempSync(join(tmpdir(), 'tongshi-no-newsroom-'))
  mkdirSync(join(folder, 'locales'))
  const {status, stderr} = run(script!, ...words, '--root', folder)
  expect(stderr).toContain(`Unexpected root \`${folder}\`: it has no folder \`content\``)
  expect(status).toBe(2)
  expect(readdirSync(folder, {recursive: true})).toEqual(['locales'])
  rmSync(folder, {recursive: true})
})

describe('find-terms', () => {
  const find = (input: string, ...words: string[]) => {
    const {status, stdout, stderr} = spawnSync(process.execPath, ['scripts/find-terms.ts', ...words], {
      encoding: 'utf8',
      input,
    })
    return {
      status,
      stderr,
      lines: stdout
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line)),
    }
  }

  test('prints the terms of every line, one line each', () => {
    const {status, lines} = find('two moulds\n\n', '--locale', 'en')
    expect(lines).toMatchObject([[{id: 'mould', text: 'moulds', inflected: true}], []])
    expect(status).toBe(0)
  })

  test('--target says what a translation lacks, and ends with 1', () => {
    const pair = JSON.stringify({source: '模具之乡', target: 'hometown of molds'})
    const {status, lines, stderr} = find(`${pair}\nno\n`, '--locale', 'zh', '--target', 'en')
    expect(lines).toMatchObject([{missing: [], forbidden: [{expected: ['Home of Moulds']}]}])
    expect(stderr).toMatch(/^Line 2: unexpected `no`/)
    expect(status).toBe(1)
  })

  test('refuses an unknown locale with a sentence', () => {
    expect(find('', '--locale', 'xx9')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^Unexpected `xx9`/),
    })
  })
})

describe('search-memory', () => {
  const search = (input: string, ...words: string[]) => {
    const {status, stdout, stderr} = spawnSync(process.execPath, ['scripts/search-memory.ts', ...words], {
      encoding: 'utf8',
      input,
    })
    return {
      status,
      stderr,
      lines: stdout
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line)),
    }
  }

  test('searches files, saves the index and searches that', () => {
    const [file, index] = [join(root, 'memory.tsv'), join(root, 'memory.index')]
    writeFileSync(file, 'More than 400 firms.\t企业400多家。\nThe base opens today.\t基地今日揭牌。\n')
    const queries = 'More than 600 firms.\nThe base opened today.\nNothing of the kind\n'
    const first = search(queries, '--source', 'en', '--target', 'zh', file, '--save', index)
    expect(first).toMatchObject({status: 0, stderr: ''})
    expect(first.lines).toMatchObject([
      {query: 'More than 600 firms.', matches: [{score: 100, kind: 'figures', target: '企业600多家。'}]},
      {matches: [{score: 90, kind: 'fuzzy', source: 'The base opens today.'}]},
      {matches: []},
    ])
    expect(search(queries, '--load', index).lines).toEqual(first.lines)
    expect(search('揭牌\n', '--load', index, '--words', 'target').lines).toMatchObject([
      {lines: [{entry: {source: 'The base opens today.'}, places: [{start: 4, end: 6}]}]},
    ])
  })

  test.for([
    [['--load', 'README.md'], /^Unexpected beginning of `README.md`/],
    [['--source', 'en'], /^Unexpected `nothing` for --target/],
    [['--source', 'en', '--target', 'zh', '--minimum', '7'], /^Unexpected `7` for --minimum/],
    [['--source', 'en', '--target', 'zh', 'README.md'], /^Unexpected file `README.md`/],
  ] as const)('refuses %j with a sentence', ([words, sentence]) => {
    const {status, stderr} = search('', ...words)
    expect(stderr).toMatch(sentence)
    expect(status).toBe(2)
  })
})
