import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename} from 'node:path'
import {expect, test} from 'vitest'

/** The rooms from the ground up: a room imports only from rooms to its left. */
const rooms = [
  'quantities',
  'names',
  'messages',
  'documents',
  'memory',
  'checks',
  'exchange',
  'store',
  'kits',
]
const pure = rooms.slice(0, 7)

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {encoding: 'utf8'})
  .trim()
  .split('\n')
const code = tracked.filter(file => /\.tsx?$/.test(file) && existsSync(file))
const library = code.filter(file => file.startsWith('tongshi/'))

/** The module names that a file imports, exports from or loads. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const statements =
    /(?:^|\n)\s*(?:import|export)\s[\w*{},\s$]*\bfrom\s+['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]|import\(\s*['"`]([^'"`]+)/g
  return [...text.matchAll(statements)].map(match => (match[1] ?? match[2] ?? match[3])!)
}

test('the tests run on Node 24 or newer', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24)
})

test('every folder of the library is a room', () => {
  expect(readdirSync('tongshi').filter(name => !rooms.includes(name))).toEqual([])
})

test('a room imports only downwards', () => {
  const wrong = library.flatMap(file => {
    const own = rooms.indexOf(file.split('/')[1]!)
    return importsOf(file)
      .filter(name => name.startsWith('#') && rooms.indexOf(name.slice(1).split('/')[0]!) >= own)
      .map(name => `${file} imports ${name}`)
  })
  expect(wrong).toEqual([])
})

test('inside a room files say ./x.ts, across rooms #room/x.ts, nothing climbs out', () => {
  const wrong = library.flatMap(file =>
    importsOf(file)
      .filter(
        name => name.startsWith('..') || (name.startsWith('.') && !/^\.\/[\w-]+(\.tsx?|\.json)$/.test(name)),
      )
      .map(name => `${file} imports ${name}`),
  )
  expect(wrong).toEqual([])
})

test('nobody imports from app or scripts', () => {
  const wrong = library.flatMap(file =>
    importsOf(file)
      .filter(name => /(^|\/)(app|scripts)\//.test(name))
      .map(name => `${file} imports ${name}`),
  )
  expect(wrong).toEqual([])
})

test('pure rooms know no clock, network, file system, React or random number', () => {
  const impure =
    /\bDate\.now\(|new Date\(\)|\bMath\.random\(|\bfetch\(|\bprocess\.|from 'node:|from 'react|from 'next/
  const wrong = library.filter(
    file =>
      pure.includes(file.split('/')[1]!) &&
      impure.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')),
  )
  expect(wrong).toEqual([])
})

test('a client component imports pure rooms only', () => {
  const wrong = code
    .filter(file => /^\s*['"]use client['"]/.test(readFileSync(file, 'utf8')))
    .flatMap(file =>
      importsOf(file)
        .filter(name => name.startsWith('#') && !pure.includes(name.slice(1).split('/')[0]!))
        .map(name => `${file} imports ${name}`),
    )
  expect(wrong).toEqual([])
})

test('there are no drawers without a name of their own', () => {
  const drawers = /^(utils?|helpers?|common|shared|misc|types|lib|index)$/
  expect(
    library.filter(file => file.split('/').some(part => drawers.test(part.replace(/\.tsx?$/, '')))),
  ).toEqual([])
})

test('files are kebab-case and hold one thing: none is over 300 lines', () => {
  const wrong = code.filter(
    file =>
      !file.startsWith('tests/') &&
      (readFileSync(file, 'utf8').split('\n').length > 301 || /[A-Z_]/.test(basename(file))),
  )
  expect(wrong).toEqual([])
})

test('every script has a command of the same name', () => {
  const {scripts} = JSON.parse(readFileSync('package.json', 'utf8'))
  const commands = Object.values<string>(scripts).join('\n')
  const missing = code.filter(file => /^scripts\/[\w-]+\.ts$/.test(file) && !commands.includes(file))
  expect(missing).toEqual([])
})

test('the lock file names no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"')
})
