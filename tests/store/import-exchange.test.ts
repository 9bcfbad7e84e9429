import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {exchangeFormats} from '#exchange/exchange-format.ts'
import {readExchange} from '#exchange/read-exchange.ts'
import {writeExchange} from '#exchange/write-exchange.ts'
import {planImport} from '#store/import-exchange.ts'
import {bundleCatalogues, loadExchange} from '#store/load-exchange.ts'
import {loadNewsroom} from '#store/load-newsroom.ts'
import {saveExchange} from '#store/save-exchange.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'exchange-'))
  cpSync('tests/fixtures/newsroom', root, {recursive: true})
})
afterEach(() => rmSync(root, {recursive: true}))

const locale = 'zh-Hans'

function exportAs(format: (typeof exchangeFormats)[number]) {
  const {catalogues, findings} = loadExchange(root, locale)
  expect(findings.filter(finding => finding.severity === 'error')).toEqual([])
  return bundleCatalogues(catalogues, locale, 'all').flatMap(bundle => writeExchange(bundle, format))
}

function importFile(file: {name: string; bytes: Uint8Array}, edit = (text: string) => text) {
  const isText = !file.name.endsWith('.xlsx')
  const bytes = isText ? new TextEncoder().encode(edit(new TextDecoder().decode(file.bytes))) : file.bytes
  return planImport(root, readExchange(bytes, {file: file.name}), {file: file.name})
}

function outcomes(plan: ReturnType<typeof planImport>) {
  return new Set(plan.merged.map(unit => unit.outcome))
}

/** Every file below `locales` with its bytes and its time. */
function snapshot() {
  const folder = join(root, 'locales')
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => [name, readFileSync(join(folder, name), 'utf8'), statSync(join(folder, name)).mtimeMs])
}

test.for(exchangeFormats)('what was exported as %s and comes back untouched changes nothing', format => {
  const before = snapshot()
  for (const file of exportAs(format)) {
    const plan = importFile(file)
    expect(plan.findings.filter(finding => finding.severity === 'error')).toEqual([])
    expect([...outcomes(plan)].filter(one => one !== 'same' && one !== 'untranslated')).toEqual([])
    expect(saveExchange(root, locale, plan)).toEqual([])
  }
  expect(snapshot()).toEqual(before)
})

describe('an edited XLIFF', () => {
  const name = 'announcements/free-patent-searches'
  const path = () => join(root, `locales/${locale}/${name}.json`)
  const read = () => JSON.parse(readFileSync(path(), 'utf8')) as Record<string, string>

  /** Export, change one message in the file, change others here. */
  function prepare() {
    const [id, text] = Object.entries(read()).find(([, one]) => /^[\p{Script=Han}]{6,}$/u.test(one))!
    const [file] = exportAs('xliff-2')
    return {id, text, file: file!}
  }

  test('is written with its provenance, in the order and form of the catalogue', () => {
    const {id, text, file} = prepare()
    const before = read()
    const plan = importFile(file, xlf =>
      xlf.replace(`<target>${text}</target>`, `<target>${text}吗</target>`),
    )
    expect(plan.merged.filter(unit => unit.outcome === 'changed').map(unit => unit.id)).toEqual([id])
    const written = saveExchange(root, locale, plan)
    expect(written).toEqual([`locales/${locale}/${name}.json`, `locales/${locale}/${name}.meta.json`])
    expect(read()).toEqual({...before, [id]: `${text}吗`})
    expect(Object.keys(read())).toEqual(Object.keys(before))
    const {announcements, findings} = loadNewsroom(root)
    expect(findings.filter(finding => finding.severity === 'error')).toEqual([])
    const loaded = announcements.find(one => name.endsWith(one.slug))!
    expect(loaded.translations[locale]!.meta[id]!.from).toBe(loaded.lock.find(unit => unit.id === id)!.hash)
  })

  test('that was edited here meanwhile is a conflict and overwrites nothing', () => {
    const {id, text, file} = prepare()
    writeFileSync(path(), JSON.stringify({...read(), [id]: `${text}！`}, null, 2))
    const plan = importFile(file, xlf =>
      xlf.replace(`<target>${text}</target>`, `<target>${text}吗</target>`),
    )
    expect(plan.merged.filter(unit => unit.outcome === 'conflict')).toMatchObject([
      {id, ours: `${text}！`, theirs: `${text}吗`},
    ])
    expect(saveExchange(root, locale, plan)).toEqual([])
    expect(read()[id]).toBe(`${text}！`)
  })

  test('with a fact that the source does not have is refused by the checks', () => {
    const {id, text, file} = prepare()
    const plan = importFile(file, xlf =>
      xlf.replace(`<target>${text}</target>`, `<target>${text}<ph id="x" equiv="{nowhere}"/></target>`),
    )
    expect(plan.merged.filter(unit => unit.outcome === 'refused')).toMatchObject([{id}])
    expect(saveExchange(root, locale, plan)).toEqual([])
  })

  test('whose source has changed since is imported as stale', () => {
    const {id, text, file} = prepare()
    const lockFile = join(root, `content/${name}/units.lock.json`)
    const unit = loadNewsroom(root)
      .announcements.find(one => name.endsWith(one.slug))!
      .lock.find(one => one.id === id)!
    const markdown = join(root, `content/${name}/announcement.md`)
    writeFileSync(markdown, readFileSync(markdown, 'utf8').replace(unit.message, `${unit.message} now`))
    expect(readFileSync(lockFile, 'utf8')).toContain(unit.hash)
    const plan = importFile(file, xlf =>
      xlf.replace(`<target>${text}</target>`, `<target>${text}吗</target>`),
    )
    expect(plan.merged.find(one => one.id === id)).toMatchObject({outcome: 'changed', from: unit.hash})
  })
})

test.for([
  ['a language of another newsroom', 'trgLang="zh-Hans"', 'trgLang="tlh"', 'exchange-locale'],
  ['another source language', 'srcLang="en"', 'srcLang="de"', 'exchange-locale'],
  ['a broken clause', 'state="translated"', 'state="perfect"', 'exchange-xliff'],
] as const)('%s is refused as a whole', ([, from, to, rule]) => {
  const [file] = exportAs('xliff-2')
  const plan = importFile(file!, text => text.replace(from, to))
  expect(plan.findings.map(finding => finding.rule)).toContain(rule)
  expect(plan.merged).toEqual([])
})

test('another tag of the same language is the same language', () => {
  const [file] = exportAs('xliff-2')
  const plan = importFile(file!, text => text.replace('trgLang="zh-Hans"', 'trgLang="zh-CN"'))
  expect(plan.targetLocale).toBe(locale)
  expect(outcomes(plan).has('same')).toBe(true)
})

test('only what is missing or open is sent where that is asked for', () => {
  const {catalogues} = loadExchange(root, 'ar')
  const count = (filter: 'all' | 'missing' | 'open') =>
    bundleCatalogues(catalogues, 'ar', filter).flatMap(bundle => bundle.files.flatMap(file => file.units))
      .length
  expect(count('missing')).toBeLessThanOrEqual(count('open'))
  expect(count('open')).toBeLessThan(count('all'))
})

test('plain JSON does not say what it was made from: without a base an edit is a conflict, with one a change', () => {
  const file = exportAs('json-nested').find(one => one.name.endsWith('free-patent-searches.json'))!
  const edited = new TextEncoder().encode(new TextDecoder().decode(file.bytes).replace('首次', '第一次'))
  const [read, base] = [edited, file.bytes].map(bytes => readExchange(bytes, {file: file.name}))
  const changes = (options: {base?: typeof base}) =>
    planImport(root, read!, {file: file.name, ...options}).merged.filter(unit => unit.outcome !== 'same')
  expect(changes({})).toMatchObject([{outcome: 'conflict'}])
  expect(changes({base: base!})).toMatchObject([{outcome: 'changed'}])
})
