import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, globSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {commands} from '../../scripts/library/commands.ts'
import {listImports} from '../../scripts/library/list-imports.ts'
import {measureEntry} from '../../scripts/library/measure-entry.ts'
import {type PublicName, publicNames} from '../../scripts/library/public-names.ts'
import {exampleOf, readExample} from '../../scripts/library/read-example.ts'
import {surface} from '../../scripts/library/surface.ts'
import {writeApiPage} from '../../scripts/library/write-api-page.ts'
import {type EmptyProject, makeEmptyProject, root} from './empty-project.ts'

const rooms = Object.keys(surface)
const overviews = ['README.md', 'README.zh-Hans.md']
let project: EmptyProject
let names: readonly PublicName[]
let manifest: {dependencies: Record<string, string>; exports: Record<string, unknown>; scripts?: object}

beforeAll(() => {
  project = makeEmptyProject()
  manifest = JSON.parse(readFileSync(join(project.installed, 'package.json'), 'utf8'))
  cpSync(join(root, 'docs', 'api', 'examples'), join(project.folder, 'examples'), {recursive: true})
  for (const overview of overviews)
    for (const [at, {code}] of examplesOf(overview).entries())
      writeFileSync(join(project.folder, 'examples', `${overview}-${at}.ts`), code)
  names = publicNames(join(project.installed, 'dist'))
  for (const room of rooms) writeFileSync(join(project.folder, 'examples', `doc-${room}.ts`), programOf(room))
})
afterAll(() => project?.remove())

/** The blocks of TypeScript in a page, with what the block behind each says they print. */
function examplesOf(page: string): {code: string; output: string}[] {
  const text = readFileSync(join(root, 'docs', 'api', page), 'utf8')
  return [...text.matchAll(/```ts\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(match => ({
    code: match[1]!,
    output: match[2]!,
  }))
}

const isValue = ({kind}: PublicName) => kind !== 'type' && kind !== 'interface'
const namesOf = (room: string) => names.filter(one => one.room === room && isValue(one))

/** One program of all examples in the doc comments of an entry: a line of JSON for each expression. */
function programOf(room: string): string {
  const own = namesOf(room)
  const blocks = own.map(({name, comment}) => {
    const lines = readExample(exampleOf(comment)).map(({code, gives}) =>
      gives === undefined ? code : `print('${name}', ${code})`,
    )
    return `{\n${lines.join('\n')}\n}`
  })
  return `import {${own.map(({name}) => name).join(', ')}} from 'tongshi/${room}'
const print = (name: string, value: unknown) => console.log(name, JSON.stringify(value) ?? 'undefined')
void [${own.map(({name}) => name).join(', ')}]
${blocks.join('\n')}
`
}

function compile(options: readonly string[], include: readonly string[]): string {
  const compilerOptions = {
    target: 'es2024',
    lib: ['es2024', 'dom'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: false,
    types: [],
    resolveJsonModule: true,
  }
  writeFileSync(join(project.folder, 'tsconfig.json'), JSON.stringify({compilerOptions, include}))
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  return spawnSync(process.execPath, [compiler, ...options], {cwd: project.folder, encoding: 'utf8'}).stdout
}

describe('npm pack', () => {
  test('packs the compiled library, its pages, the licence and the readme, and nothing of a newsroom', () => {
    const files = globSync('**/*.*', {cwd: project.installed}).map(file => file.replaceAll('\\', '/'))
    const others = files.filter(
      file => !/^(?:dist\/(?:[a-z]+\.|tongshi\/|scripts\/|locales\/)|docs\/api\/[\w.-]+\.md$)/.test(file),
    )
    expect(others.sort()).toEqual(['README.md', 'package.json'])
    expect(files.filter(file => /\.test\.|(?<!\.d)\.tsx?$|\.map$|content\//.test(file))).toEqual([])
    expect(readFileSync(join(project.installed, 'LICENSE'), 'utf8')).toContain('Apache License')
    expect(project.packed).toBeLessThan(1_000_000)
  })

  test('asks for the packages that the entries and commands import, and for no others', () => {
    const imported = new Set(
      globSync('dist/**/*.js', {cwd: project.installed})
        .flatMap(file => listImports(readFileSync(join(project.installed, file), 'utf8')))
        .filter(name => !/^(?:\.|node:)/.test(name))
        .map(name => /^(?:@[^/]+\/)?[^/]+/.exec(name)![0]),
    )
    const types = ['@types/mdast', 'micromark-util-types']
    expect(Object.keys(manifest.dependencies)).toEqual([...imported, ...types].sort())
    expect(imported).not.toContain('next')
    expect(imported).not.toContain('better-sqlite3')
    expect(manifest.scripts).toBeUndefined()
  })

  test('leaves the manifest of the repository as it was, also where packing was broken off', () => {
    const whole = readFileSync(join(root, 'package.json'), 'utf8')
    const own = join(project.copy, 'package.json')
    const narrow = (...args: string[]) =>
      execFileSync(process.execPath, ['scripts/narrow-manifest.ts', ...args], {cwd: project.copy})
    expect(readFileSync(own, 'utf8')).toBe(whole)
    cpSync(join(project.installed, 'dist'), join(project.copy, 'dist'), {recursive: true})
    narrow()
    expect(readFileSync(own, 'utf8')).not.toBe(whole)
    narrow()
    narrow('--restore')
    expect(readFileSync(own, 'utf8')).toBe(whole)
  })
})

describe('in an empty project', () => {
  test('every entry has the names of the kept list and no others', () => {
    const load = `for (const room of ${JSON.stringify(rooms)})
      for (const name of Object.keys(await import('tongshi/' + room))) console.log(room, name)`
    const values = names.filter(isValue)
    const printed = project.run(['--input-type=module', '--eval', load]).trim().split('\n')
    expect(printed.sort()).toEqual(values.map(({room, name}) => `${room} ${name}`).sort())
  })

  test('nothing but the entries, the words and the manifest can be imported', () => {
    const entries = Object.keys(manifest.exports)
    expect(entries).toEqual([...rooms.map(room => `./${room}`), './words/*.json', './package.json'])
    const {stderr, status} = spawnSync(
      process.execPath,
      ['-e', "import('tongshi/dist/tongshi/quantities/rational.js')"],
      {cwd: project.folder, encoding: 'utf8'},
    )
    expect(status).toBe(1)
    expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })

  test.each([
    ['nodenext', ['--module', 'nodenext', '--moduleResolution', 'nodenext']],
    ['bundler', ['--module', 'esnext', '--moduleResolution', 'bundler']],
  ])('types hold for every example under strict, %s', (_, options) => {
    expect(compile(options, ['examples/*.ts'])).toBe('')
  })

  test('a wrong use is seen by the compiler', () => {
    mkdirSync(join(project.folder, 'wrong'), {recursive: true})
    writeFileSync(
      join(project.folder, 'wrong', 'use.ts'),
      "import {readQuantities} from 'tongshi/quantities'\nreadQuantities('60亿元', 'fr')\n",
    )
    expect(compile(['--module', 'nodenext'], ['wrong/*.ts'])).toContain(`'"fr"' is not assignable`)
  })

  test.each(overviews)('every example of %s prints what the page says', overview => {
    const examples = examplesOf(overview)
    expect(examples).toHaveLength(7)
    const load = examples.map((_, at) => `await import('./examples/${overview}-${at}.ts'); console.log('—')`)
    const printed = project.run(['--input-type=module', '--eval', load.join('\n')])
    expect(printed.split('—\n')).toEqual([...examples.map(({output}) => output), ''])
  })
})

describe('the doc comments', () => {
  test.each(rooms)('examples of tongshi/%s give what they say', room => {
    const said = namesOf(room).flatMap(({name, comment}) =>
      readExample(exampleOf(comment)).flatMap(({gives}) => (gives === undefined ? [] : [`${name} ${gives}`])),
    )
    expect(
      project
        .run([`examples/doc-${room}.ts`])
        .trim()
        .split('\n'),
    ).toEqual(said)
  })

  test('every function and class but errors has an example of its own or stands in that of its page', () => {
    const without = names.filter(isValue).filter(({name, room, comment}) => {
      const page = readFileSync(join(root, 'docs', 'api', 'examples', `${room}.ts`), 'utf8')
      return !/Error$/.test(name) && !comment.includes('@example') && !new RegExp(`\\b${name}\\b`).test(page)
    })
    expect(without.map(({room, name}) => `${room} ${name}`)).toEqual([])
  })

  test('every public name has a comment, and every type that it mentions and error that it throws is public', () => {
    const known = new Set(names.map(({name}) => name))
    expect(names.filter(({comment}) => comment === '').map(({room, name}) => `${room} ${name}`)).toEqual([])
    expect(
      names.flatMap(({name, mentions}) =>
        mentions.filter(type => !known.has(type)).map(type => `${name} mentions ${type}`),
      ),
    ).toEqual([])
    expect(known.size).toBe(names.length)
    const thrown = names.flatMap(({comment}) => comment.match(/(?<=@throws )\w+Error/g) ?? [])
    expect([...new Set(thrown)].filter(name => !known.has(name) && name !== 'RangeError')).toEqual([])
  })
})

describe('the commands', () => {
  const run = (args: readonly string[], input = '') =>
    spawnSync(process.execPath, ['node_modules/tongshi/dist/scripts/library/run-command.js', ...args], {
      cwd: project.folder,
      encoding: 'utf8',
      input,
    })

  test.each(Object.keys(commands))('%s says how the package calls it', name => {
    const {stdout, stderr, status} = run([name, '--help'])
    expect(stdout).toContain(`Use: npx tongshi ${name}`)
    expect(stdout).not.toContain('npm run')
    expect([status, stderr]).toEqual([0, ''])
  })

  test('check-catalogues finds what is wrong in another project, and ends with 1', () => {
    for (const [locale, text] of [
      ['en', '{"sales": "Contracts worth 6 billion yuan"}'],
      ['zh', '{"sales": "签约600亿元"}'],
    ] as const) {
      mkdirSync(join(project.folder, 'messages', locale), {recursive: true})
      writeFileSync(join(project.folder, 'messages', locale, 'app.json'), text)
    }
    const options = ['--source-dir', 'messages/en', '--target-dir', 'messages/zh', '--format', 'github']
    const {status, stdout} = run(['check-catalogues', ...options])
    expect(stdout).toMatch(/^::error file=messages\/zh\/app\.json,line=1,.*quantity-value/)
    expect(status).toBe(1)
  })

  test('a filter reads standard input to its end', () => {
    const lines = ['60亿元', '6000万元'].map((source, id) =>
      JSON.stringify({id, source, target: '6 billion yuan'}),
    )
    const {stdout, status} = run(['compare-quantities', '--source', 'zh', '--target', 'en'], lines.join('\n'))
    expect(stdout.trim().split('\n')).toHaveLength(2)
    expect(stdout).toContain('100× too large')
    expect(status).toBe(0)
  })

  test.each([
    [[], 'Unexpected no command'],
    [['publish'], 'Unexpected command `publish`'],
    [['toString'], 'Unexpected command `toString`'],
  ])('%j is misuse', (args, sentence) => {
    const {stderr, status} = run(args)
    expect(stderr).toContain(sentence)
    expect(stderr).toContain('check-catalogues')
    expect(status).toBe(2)
  })
})

describe('the pages of the API', () => {
  test.each(rooms)('docs/api/%s.md is what npm run write-api writes', async room => {
    const library = join(project.installed, 'dist')
    const page = writeApiPage(room, names, {
      example: readFileSync(join(root, 'docs', 'api', 'examples', `${room}.ts`), 'utf8'),
      output: project.run([`examples/${room}.ts`]),
      size: await measureEntry(library, room, names),
    })
    const kept = readFileSync(join(root, 'docs', 'api', `${room}.md`), 'utf8')
    expect(withoutSizes(page), 'run npm run write-api').toBe(withoutSizes(kept))
    const [now, said] = [sizesIn(page), sizesIn(kept)]
    for (const [at, size] of said.entries())
      expect(Math.abs(now[at]! - size) / size, 'run npm run write-api').toBeLessThan(0.15)
  })

  const size = /(\d+(?:\.\d+)?) kB/g
  const sizesIn = (page: string) => [...page.matchAll(size)].map(match => Number(match[1]))
  /** A few bytes more are no other page; the sizes are compared by themselves. */
  const withoutSizes = (page: string) => page.replace(size, '… kB')
})
