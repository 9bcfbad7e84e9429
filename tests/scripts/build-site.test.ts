import {spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {publishKit} from '#kits/kit-register.ts'
import {loadAnnouncement} from '#store/load-announcement.ts'
import {loadFrame} from '#store/load-frame.ts'
import {testKey} from '../kits/press-room.ts'
import {build, bytesOf, changedIn, copyRoom, edit, look, multiply, origin} from './site-room.ts'

describe('a second run', () => {
  test('writes nothing where nothing has changed, and nobody’s time moves', async () => {
    const where = copyRoom()
    const first = await build(where)
    const before = look(where.out)
    const second = await build(where)
    expect(second).toMatchObject({
      written: 0,
      removed: 0,
      rendered: 0,
      same: first.written,
      pages: first.pages,
    })
    expect(look(where.out)).toEqual(before)
  })

  test('renders what an edit changes, and writes the pages whose bytes are others', async () => {
    const where = copyRoom()
    await build(where)
    const before = look(where.out)
    edit(join(where.root, 'content/announcements/design-guide/facts.yaml'), text =>
      text.replace('value: 30', 'value: 31'),
    )
    const {written} = await build(where)
    const changed = changedIn(before, look(where.out))
    expect(written).toBe(changed.length)
    expect(changed).toContain('en/announcements/design-guide.html')
    expect(changed).toContain('zh-Hans/feed.atom')
    expect(changed.filter(path => path.includes('free-patent-searches'))).toEqual([])
    for (const same of ['robots.txt', 'en/about.html', 'sitemap.xml', 'reader.css'])
      expect(changed).not.toContain(same)
  })

  test('renders nothing after a fresh clone, whose files have other times and the same bytes', async () => {
    const where = copyRoom()
    await build(where)
    const before = look(where.out)
    for (const name of readdirSync(where.root, {recursive: true}))
      utimesSync(join(where.root, String(name)), new Date(), new Date())
    expect(await build(where)).toMatchObject({written: 0, rendered: 0})
    expect(look(where.out)).toEqual(before)
  })

  test('renders an announcement anew for a term that it names, and for no other', async () => {
    const where = copyRoom()
    await build(where)
    const file = join(where.root, 'content/terms/people.yaml')
    const before = look(where.out)
    edit(file, text => text + text.replace('lin-yue', 'lin-yue-2'))
    const added = await build(where)
    expect(added.broken).toEqual([])
    // The register of people and places looks at all terms, and finds nothing new.
    expect(added).toMatchObject({written: 0, rendered: 3})
    edit(file, text => text.replace('given: Yue', 'given: Yueying'))
    await build(where)
    const changed = changedIn(before, look(where.out))
    expect(changed).toContain('en/announcements/free-patent-searches.html')
    expect(changed).toContain('en/people.html')
    expect(changed.filter(path => path.includes('design-guide'))).toEqual([])
  })

  test('removes what is gone, its folders too', async () => {
    const where = copyRoom()
    await build(where)
    rmSync(join(where.root, 'content/announcements/free-patent-searches'), {recursive: true})
    const {removed, announcements} = await build(where)
    expect(announcements).toBe(1)
    expect(removed).toBeGreaterThan(6)
    expect([...look(where.out).keys()].filter(path => path.includes('free-patent-searches'))).toEqual([])
    expect(existsSync(join(where.out, 'en/announcements/free-patent-searches'))).toBe(false)
    expect(readFileSync(join(where.out, 'en.html'), 'utf8')).not.toContain('free-patent-searches')
  })

  test('--verify finds a file that was changed and one that is missing; without it both are trusted', async () => {
    const where = copyRoom()
    await build(where)
    const before = look(where.out)
    const [one, other] = ['en.html', 'zh-Hans/announcements/design-guide.html'].map(path =>
      join(where.out, path),
    )
    writeFileSync(one!, 'x'.repeat(statSync(one!).size))
    rmSync(other!)
    expect(await build(where)).toMatchObject({written: 0})
    expect(await build(where, {verify: true})).toMatchObject({written: 2})
    expect(bytesOf(look(where.out))).toEqual(bytesOf(before))
  })

  test('--dry-run says what would be done and does nothing', async () => {
    const where = copyRoom()
    expect((await build(where, {dryRun: true})).written).toBeGreaterThan(20)
    expect(existsSync(where.out)).toBe(false)
    await build(where)
    const before = look(where.out)
    rmSync(join(where.root, 'content/announcements/free-patent-searches'), {recursive: true})
    const would = await build(where, {dryRun: true})
    expect(look(where.out)).toEqual(before)
    const did = await build(where)
    expect(would).toEqual({...did, nextEmbargo: undefined})
  })
})

describe('what the public may see', () => {
  const slug = 'customs-fast-lane'
  const secret = /customs-fast-lane|Customs fast lane|快速通道/

  /** Everything that lies in the folder, what the site remembers of itself too. */
  const all = (out: string) =>
    readdirSync(out, {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))

  test('an announcement under embargo is nowhere, and there when it is built after that', async () => {
    const where = copyRoom('tests/fixtures/press')
    const {frame} = loadFrame(where.root)
    const {announcement: item} = loadAnnouncement({...frame, slug})
    publishKit(join(where.root, 'out/kits'), item!, {
      zip: new Uint8Array([80, 75]),
      name: `${slug}-v1.zip`,
      locales: ['en'],
      key: testKey,
    })
    edit(join(where.root, `content/announcements/${slug}/announcement.md`), text =>
      text.replace('lead: throughput', 'lead: throughput\nembargo: {until: "2030-01-01T10:00", zone: UTC}'),
    )
    const before = await build(where, {now: Date.parse('2030-01-01T09:59:59Z')})
    expect(before).toMatchObject({announcements: 0, embargoed: 1, nextEmbargo: '2030-01-01T10:00:00Z'})
    for (const file of all(where.out)) {
      expect(file).not.toMatch(secret)
      expect(readFileSync(file, 'utf8'), file).not.toMatch(secret)
    }
    const after = await build(where, {now: Date.parse('2030-01-01T10:00:00Z')})
    expect(after).toMatchObject({announcements: 1, embargoed: 0})
    for (const path of [
      `en/announcements/${slug}.html`,
      `kits/${slug}-v1.zip`,
      `en/announcements/${slug}/media/lane.png`,
    ])
      expect(existsSync(join(where.out, path)), path).toBe(true)
    expect(readFileSync(join(where.out, 'sitemap.xml'), 'utf8')).toMatch(secret)
    expect(existsSync(join(where.out, 'kits/releases.json.sig'))).toBe(true)
    // A clock that is set back, or an embargo that is set again, takes everything away.
    await build(where, {now: Date.parse('2029-12-31T00:00:00Z')})
    for (const file of all(where.out)) expect(file).not.toMatch(secret)
  })

  test('a withdrawn announcement keeps its page, which says so', async () => {
    const where = copyRoom('tests/fixtures/press')
    edit(join(where.root, `content/announcements/${slug}/announcement.md`), text =>
      text.replace(
        '---\n\nThe {authority}',
        '  - {version: 3, on: 2026-12-12, withdraws: true, note: The lane does not open.}\n---\n\nThe {authority}',
      ),
    )
    await build(where)
    const html = readFileSync(join(where.out, `en/announcements/${slug}.html`), 'utf8')
    expect(html).toContain('Withdrawn on 12 December 2026. The lane does not open.')
    expect(html).not.toContain('has opened a fast lane')
  })

  test('an announcement with an error is left out and named', async () => {
    const where = copyRoom()
    edit(join(where.root, 'content/announcements/design-guide/facts.yaml'), text =>
      text.replace('unit: d', 'unit: moon'),
    )
    expect(await build(where)).toMatchObject({broken: ['design-guide'], announcements: 1})
    expect([...look(where.out).keys()].filter(path => path.includes('design-guide'))).toEqual([])
  })

  test('kits can be left out; keys stay', async () => {
    const where = copyRoom('tests/fixtures/press')
    const {frame} = loadFrame(where.root)
    const {announcement: item} = loadAnnouncement({...frame, slug})
    const zip = new Uint8Array([80, 75])
    publishKit(join(where.root, 'out/kits'), item!, {zip, name: 'a.zip', locales: ['en'], key: testKey})
    await build(where)
    expect(existsSync(join(where.out, 'kits/a.zip'))).toBe(true)
    await build(where, {kits: false})
    expect(existsSync(join(where.out, 'kits'))).toBe(false)
  })
})

test('--only makes a site of these locales that knows of no other', async () => {
  const where = copyRoom()
  await build(where)
  const {removed} = await build(where, {only: ['zh-Hans']})
  expect(removed).toBeGreaterThan(10)
  const files = [...look(where.out).keys()]
  expect(files.filter(path => /^(en|ar)[./]/.test(path))).toEqual([])
  expect(readFileSync(join(where.out, 'zh-Hans/announcements/design-guide.html'), 'utf8')).not.toMatch(
    /hreflang="en"/i,
  )
})

test('--gzip keeps a compressed file beside each, and takes it away again', async () => {
  const where = copyRoom()
  await build(where, {gzip: true})
  const zipped = [...look(where.out).keys()].filter(path => path.endsWith('.gz'))
  expect(zipped.length).toBeGreaterThan(15)
  for (const path of zipped)
    expect(gunzipSync(readFileSync(join(where.out, path)))).toEqual(
      readFileSync(join(where.out, path.slice(0, -3))),
    )
  expect(await build(where, {gzip: true})).toMatchObject({written: 0})
  await build(where)
  expect([...look(where.out).keys()].filter(path => path.endsWith('.gz'))).toEqual([])
})

test('a changed text that a card does not show does not draw the card again', async () => {
  const where = copyRoom()
  await build(where, {cards: true})
  const before = look(where.out)
  edit(join(where.root, 'content/announcements/free-patent-searches/announcement.md'), text =>
    text.replace('Bring the *business licence*.', 'Bring the *business licence* along.'),
  )
  await build(where, {cards: true})
  const changed = changedIn(before, look(where.out))
  expect(changed).toContain('en/announcements/free-patent-searches.html')
  expect(changed.filter(path => path.endsWith('.png'))).toEqual([])
})

test('many announcements are paged, by several processors as by one', async () => {
  const where = copyRoom()
  multiply(where.root, 58)
  await build(where)
  const files = look(where.out)
  expect(files.has('en/archive/1.html')).toBe(true)
  expect(files.has('en/archive/2.html')).toBe(false)
  const front = readFileSync(join(where.out, 'en.html'), 'utf8')
  expect(front).toContain('<link rel="next" href="/en/archive/1"/>')
  expect(readFileSync(join(where.out, 'en/archive/1.html'), 'utf8')).toContain(
    '<link rel="prev" href="/en"/>',
  )
  const other = {...where, out: `${where.out}-2`}
  await build(other, {jobs: 2})
  expect(bytesOf(look(other.out))).toEqual(bytesOf(files))
  expect(await build(other, {jobs: 2})).toMatchObject({written: 0, rendered: 0})
})

describe('the folder', () => {
  test('with files of somebody else’s is refused, and nothing is written', async () => {
    const where = copyRoom()
    mkdirSync(where.out)
    writeFileSync(join(where.out, 'holiday.jpg'), 'x')
    await expect(build(where)).rejects.toMatchObject({code: 'foreign-files'})
    expect(readdirSync(where.out)).toEqual(['holiday.jpg'])
  })

  test('keeps a file that somebody has put beside the pages, unless a page belongs there', async () => {
    const where = copyRoom()
    await build(where)
    writeFileSync(join(where.out, 'CNAME'), 'news.example')
    await build(where)
    expect(existsSync(join(where.out, 'CNAME'))).toBe(true)
    mkdirSync(join(where.out, 'ja'))
    writeFileSync(join(where.out, 'ja/about.html'), 'mine')
    cpSync(join(where.root, 'locales/ar'), join(where.root, 'locales/ja'), {recursive: true})
    await expect(build(where)).rejects.toMatchObject({code: 'foreign-files'})
    expect(readFileSync(join(where.out, 'ja/about.html'), 'utf8')).toBe('mine')
  })

  test.for(['content', 'content/deep/er', 'locales/en', '', '..'])(
    '%s of the newsroom is refused',
    async inside => {
      const {root} = copyRoom()
      await expect(build({root, out: join(root, inside)})).rejects.toMatchObject({code: 'inside-sources'})
    },
  )

  test('is written by one run at a time', async () => {
    const where = copyRoom()
    await build(where)
    writeFileSync(join(where.out, '.tongshi/lock'), `${process.ppid}`)
    await expect(build(where)).rejects.toMatchObject({code: 'in-use'})
    writeFileSync(join(where.out, '.tongshi/lock'), '2147483646')
    expect(await build(where)).toMatchObject({written: 0})
  })
})

describe('the command', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['scripts/build-site.ts', ...words], {
      encoding: 'utf8',
      env: {...process.env, BASE_URL: '', TONGSHI_ROOT: ''},
    })

  test.for([
    [[], /^Expected the folder of the site, name it by --out/],
    [['--out', 'out/x'], /^Expected the public address/],
    [
      ['--out', 'out/x', '--base-url', 'https://a.example/news'],
      /^Unexpected address `https:\/\/a\.example\/news`/,
    ],
    [['--out', 'out/x', '--base-url', 'ftp://a.example'], /^Unexpected address/],
    [
      ['--out', 'out/x', '--base-url', 'https://a.example', '--only', 'en,fr'],
      /^Unexpected locale `fr`, expected some of: en, zh-Hans/,
    ],
    [['--out', 'out/x', '--base-url', 'https://a.example', '--jobs', '0'], /^Unexpected jobs `0`/],
    [['--out', 'out/x', '--base-url', 'https://a.example', '--root', 'docs'], /^Unexpected root `docs`/],
    [
      ['--out', 'content/x', '--base-url', 'https://a.example'],
      /^Unexpected folder `.*content.x`: the site is made from/,
    ],
    [
      ['--out', 'docs', '--base-url', 'https://a.example'],
      /^Unexpected `.*` in `.*docs`, expected an empty folder/,
    ],
    [['--sideways'], /Unknown option '--sideways'/],
  ] as [string[], RegExp][])('called with %j says what is wrong and ends with 2', ([words, sentence]) => {
    const {status, stderr} = run(...words)
    expect(stderr).toMatch(sentence)
    expect(status).toBe(2)
  })

  test('leaves an announcement with an error out, names it, and ends with 1', () => {
    const {root, out} = copyRoom()
    edit(join(root, 'content/announcements/design-guide/facts.yaml'), text =>
      text.replace('unit: d', 'unit: moon'),
    )
    const {status, stdout, stderr} = run(
      '--root',
      root,
      '--out',
      out,
      '--base-url',
      origin,
      '--without-cards',
    )
    expect(stderr).toContain('Left out, with errors that npm run check-content names: design-guide.')
    expect(stdout).toMatch(
      /^Wrote \d+ files .*, removed 0; 0 are as they were\.\n1 announcements on \d+ pages/,
    )
    expect(status).toBe(1)
    expect(existsSync(join(out, 'en/announcements/design-guide.html'))).toBe(false)
  })
})
