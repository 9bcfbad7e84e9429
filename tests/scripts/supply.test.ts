import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {readAudit} from '../../scripts/supply/ask-advisories.ts'
import {checkPackages} from '../../scripts/supply/check-packages.ts'
import {entryOf} from '../../scripts/supply/entry-of.ts'
import {installScripts} from '../../scripts/supply/install-scripts.ts'
import {isAllowed, licenceExceptions} from '../../scripts/supply/licences.ts'
import {fillPage, listLicences} from '../../scripts/supply/list-licences.ts'
import {type LockedPackage, readLockFile} from '../../scripts/supply/read-lock-file.ts'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const packages = readLockFile()
const folder = mkdtempSync(join(tmpdir(), 'tongshi-supply-'))
afterAll(() => rmSync(folder, {recursive: true}))

const sound: LockedPackage = {
  path: 'node_modules/a',
  name: 'a',
  version: '1.0.0',
  licence: 'MIT',
  isDev: false,
  isOptional: false,
  hasInstallScript: false,
  integrity: 'sha512-x',
  resolved: undefined,
}

test('every package is pinned, hashed and free, and no lock entry names an address', () => {
  expect(packages.length).toBeGreaterThan(100)
  expect(checkPackages(manifest, packages)).toEqual([])
})

test('only packages with a reason have an install script, and allowScripts says the same of each', () => {
  const scripted = packages.filter(one => one.hasInstallScript).map(({name}) => name)
  expect(scripted.filter(name => entryOf(installScripts, name) === undefined)).toEqual([])
  expect(Object.fromEntries(scripted.map(name => [name, entryOf(installScripts, name)!.runs]))).toEqual(
    manifest.allowScripts,
  )
  const page = readFileSync('docs/security.md', 'utf8')
  for (const name of Object.keys(installScripts)) expect(page).toContain(`\`${name}\``)
})

test.for([
  ['a range', {}, {dependencies: {a: '^1.0.0'}}, 'an exact one'],
  ['no hash', {integrity: undefined}, {}, 'SHA-512'],
  ['a weak hash', {integrity: 'sha1-x'}, {}, 'SHA-512'],
  ['an address', {resolved: 'https://example.org/a.tgz'}, {}, 'omit-lockfile-registry-resolved'],
  ['no licence', {licence: undefined}, {}, 'licences.ts'],
  ['another licence', {licence: 'AGPL-3.0-only'}, {}, 'licences.ts'],
  ['one licence too many', {licence: 'MIT AND GPL-3.0-only'}, {}, 'licences.ts'],
  ['a script of nobody', {hasInstallScript: true}, {allowScripts: {a: true}}, 'install-scripts.ts'],
  [
    'a script that was switched on',
    {name: 'better-sqlite3', hasInstallScript: true},
    {allowScripts: {'better-sqlite3': true}},
    'allowScripts',
  ],
] as const)('%s is found', ([, change, own, expected]) => {
  const found = checkPackages(own, [{...sound, ...change}])
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(/Unexpected .+, expected .+, .+\.$/)
  expect(found[0]).toContain(expected)
})

test('one licence of several to choose from is enough, and an exception holds for its package alone', () => {
  expect(isAllowed({name: 'jszip', licence: '(MIT OR GPL-3.0-or-later)'})).toBe(true)
  expect(isAllowed({name: '@img/sharp-libvips-linux-x64', licence: 'LGPL-3.0-or-later'})).toBe(true)
  expect(isAllowed({name: 'other', licence: 'LGPL-3.0-or-later'})).toBe(false)
  const names = packages.map(({name}) => name)
  for (const name of Object.keys(licenceExceptions))
    expect(
      names.some(one => one.startsWith(name.replace('*', ''))),
      `${name} is needed no more`,
    ).toBe(true)
})

test('docs/third-party.md lists the packages of the lock file; `npm run write-licences` writes it', () => {
  const page = readFileSync('docs/third-party.md', 'utf8')
  expect(page).toBe(fillPage(page, listLicences(packages)))
})

test('npm run write-sbom writes CycloneDX 1.5 that names every package a server runs, the same bytes each time', () => {
  const write = (name: string, ...more: string[]) => {
    const out = join(folder, name)
    const {status, stderr} = spawnSync(process.execPath, ['scripts/write-sbom.ts', '--out', out, ...more], {
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([0, ''])
    return readFileSync(out, 'utf8')
  }
  const text = write('a.json')
  expect(write('b.json')).toBe(text)
  expect(text).not.toMatch(/registry\.|"timestamp"/)
  const sbom = JSON.parse(text)
  expect(sbom).toMatchObject({bomFormat: 'CycloneDX', specVersion: '1.5'})
  expect(sbom.serialNumber).toMatch(
    /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  )
  expect(sbom.metadata.component).toMatchObject({name: 'tongshi', version: manifest.version})
  const listed = new Map<string, {hashes: unknown[]}>(
    sbom.components.map((one: {name: string; version: string}) => [`${one.name}@${one.version}`, one]),
  )
  for (const {name, version, isDev, isOptional} of packages)
    if (!isDev && !isOptional)
      expect(listed.get(`${name}@${version}`)?.hashes, `${name}@${version}`).toHaveLength(1)
  expect(text).not.toContain('"playwright-core"')
  expect(write('c.json', '--all')).toContain('"playwright-core"')
})

test('npm run audit-dependencies holds the lock file to its promises without a network', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['scripts/audit-dependencies.ts', ...words], {encoding: 'utf8'})
  const {status, stdout} = run('--offline')
  expect([status, stdout]).toEqual([0, `${packages.length} packages in the lock file, 0 problems.\n`])
  expect(run('--nonsense')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Use: npm run audit-dependencies'),
  })
})

test('what the registry knows is told, and its silence too, without its address', () => {
  const via = [{title: 'Bad', url: 'https://github.com/advisories/x'}, 'b']
  const known = JSON.stringify({vulnerabilities: {a: {name: 'a', severity: 'high', via}}})
  expect(readAudit(known, '')).toEqual({
    kind: 'answered',
    advisories: [{name: 'a', severity: 'high', title: 'Bad', url: 'https://github.com/advisories/x'}],
  })
  expect(readAudit('{"vulnerabilities": {}}', '')).toEqual({kind: 'answered', advisories: []})
  const silent = readAudit('{"message": "405 - POST https://r.example/x"}', '')
  expect(silent).toMatchObject({
    kind: 'silent',
    sentence: expect.stringMatching(/^Unexpected .+ POST ….+, expected/),
  })
  expect(readAudit('', 'offline')).toMatchObject({
    kind: 'silent',
    sentence: expect.stringContaining('offline'),
  })
})
