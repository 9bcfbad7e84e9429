import {afterAll, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest'
import {announcementPath} from '#store/content-paths.ts'
import {loadFile} from '#store/working-files.ts'
import {type Release, releaseNow, sendWord} from './import-document.ts'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'
import {startPostgres, type TestPostgres} from './start-postgres.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 120_000})
let postgres: TestPostgres

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

describe.for(['sqlite', 'postgres'] as const)('a corrected document on %s', engine => {
  let desk: TestDesk
  let [publisher, translator, reviewer] = [] as unknown as TestPerson[]
  let slug = ''
  let count = 0
  const path = () => `/documents/announcements/${slug}`
  const ask = (method: string, where: string, body?: unknown, who = publisher!) =>
    desk.ask(method, where, body, who)
  const make = (release: Release = {}, more: object = {}) =>
    ask('POST', '/imports', {...sendWord({hasPhoto: false, ...release}), slug, ...more})
  const compare = async (release: Release = {}, more: object = {}) =>
    (await ask('POST', `${path()}/imports/preview`, {...sendWord({hasPhoto: false, ...release}), ...more}))
      .body
  const apply = (revs: object, release: Release = {}, more: object = {}) =>
    ask('POST', `${path()}/imports`, {
      ...sendWord({hasPhoto: false, ...release}, 'release-2.docx'),
      revs,
      ...more,
    })
  const unitsOf = async (locale: string) => (await ask('GET', `${path()}/units?locale=${locale}`)).body.units
  const textOf = async (file: 'announcement.md' | 'facts.yaml') =>
    await loadFile(desk.desk.store.db, announcementPath(slug, file))
  const edit = async (file: 'announcement.md' | 'facts.yaml', change: (text: string) => string) => {
    const {text, rev} = await textOf(file)
    const saved = await ask('PUT', `${path()}/source`, {file, text: change(text), rev})
    expect(saved.status).toBe(200)
  }
  const translate = async (key: string, text: string) => {
    const unit = (await unitsOf('zh-Hans')).find((one: {key: string}) => one.key === key)
    const rev = unit.target?.rev ?? 0
    const saved = await ask('PUT', `${path()}/units/${key}/zh-Hans`, {text, rev, confirm: true}, translator)
    expect(saved.status).toBe(200)
  }
  const closingKey = async () =>
    (await unitsOf('en')).find((one: {source: {text: string}}) => one.source.text.startsWith('Training')).key

  beforeAll(async () => {
    const url = engine === 'postgres' ? await postgres.database() : undefined
    desk = await startDesk({from: 'tests/fixtures/newsroom', ...(url ? {url} : {})})
    publisher = await desk.person({locale: '*', role: 'publisher'})
    translator = await desk.person({locale: 'zh-Hans', role: 'translator'})
    reviewer = await desk.person({locale: '*', role: 'reviewer'})
  })
  afterAll(() => desk.stop())
  beforeEach(() => {
    count += 1
    slug = `base-${count}`
  })

  test('the same document again changes nothing', async () => {
    await make()
    const {changes, merge, undecided} = await compare()
    expect({changes, merge, undecided}).toEqual({
      changes: {units: [], facts: [], pictures: {added: [], removed: []}, stale: {}},
      merge: [],
      undecided: 0,
    })
  })

  test('ids and translations stay; what changed is shown word by word, with what becomes stale', async () => {
    await make()
    const before = await unitsOf('en')
    const key = await closingKey()
    await translate(key, '培训将于明年春季启动。')
    const corrected = {closing: 'Training begins next autumn.', more: ['The base employs 420 people.']}
    const preview = await compare(corrected)
    expect(preview.changes.stale).toEqual({'zh-Hans': 1})
    expect(preview.changes.units).toMatchObject([
      {change: 'added', kind: 'paragraph', stale: []},
      {
        id: key,
        change: 'changed',
        stale: ['zh-Hans'],
        words: [
          {kind: 'same', text: 'Training begins next '},
          {kind: 'deleted', text: 'spring'},
          {kind: 'inserted', text: 'autumn'},
          {kind: 'same', text: '.'},
        ],
      },
    ])
    expect(preview.changes.facts).toMatchObject([{now: '420'}])
    expect((await textOf('announcement.md')).text).not.toContain('autumn')
    const saved = await apply(preview.revs, corrected)
    expect(saved.status).toBe(201)
    const after = await unitsOf('en')
    const ids = (units: {key: string}[]) => units.map(one => one.key)
    expect(ids(after).filter(id => ids(before).includes(id))).toEqual(ids(before))
    const stale = (await unitsOf('zh-Hans')).find((one: {key: string}) => one.key === key)
    expect(stale).toMatchObject({status: 'stale', target: {text: '培训将于明年春季启动。'}})
  })

  test('a corrected figure changes its fact and no sentence: no translation is stale', async () => {
    await make()
    const {text} = await textOf('facts.yaml')
    const name = /^(\w+):\n {2}kind: money/m.exec(text)![1]!
    await edit('facts.yaml', facts => facts.replace(/(kind: money[\s\S]*?verified: )false/, '$1true'))
    const preview = await compare({sales: '7 billion yuan'})
    // Another value is another fact by its value, but of the same name by what it counts.
    expect(preview.changes.facts).toEqual([
      {name, before: '6 billion yuan', now: '7 billion yuan', wasVerified: true},
    ])
    expect(preview.changes.units).toMatchObject([{change: 'reads'}])
    expect(preview.changes.stale).toEqual({})
    await apply(preview.revs, {sales: '7 billion yuan'})
    const facts = (await textOf('facts.yaml')).text
    expect(facts).toContain('7000000000')
    expect(facts).toMatch(/kind: money[\s\S]*?verified: false/)
  })

  test('edits of the desk stay: text, added paragraphs, corrected and verified facts, front matter', async () => {
    await make()
    await edit('announcement.md', text =>
      text
        .replace(
          'Training begins next spring.',
          'Training begins next spring, free of charge.\n\nCall the press office.',
        )
        .replace(/^title:/m, 'summary: The first of its kind\ntitle:'),
    )
    await edit(
      'facts.yaml',
      text =>
        `${text.replaceAll('verified: false', 'verified: true')}visitors:\n  kind: count\n  value: 42\n  unit: person\n  verified: true\n`,
    )
    const corrected = {title: 'Innovation base opens in Beilun'}
    const preview = await compare(corrected)
    expect(preview.undecided).toBe(0)
    const kept = preview.merge.filter((one: {from: string}) => one.from === 'desk')
    expect(kept.map((one: {desk: string}) => one.desk)).toEqual([
      'Training begins next spring, free of charge.',
      'Call the press office.',
      'kind: count, value: 42, unit: person',
    ])
    expect((await apply(preview.revs, corrected)).status).toBe(201)
    const [{text}, facts] = [await textOf('announcement.md'), await textOf('facts.yaml')]
    expect(text).toContain('free of charge.\n\nCall the press office.\n')
    expect(text).toContain('summary: The first of its kind')
    expect(text).toContain('opens in')
    expect(text).toMatch(/title: .*(?:Beilun|\{beilun\})/)
    expect(facts.text).toContain('visitors:')
    expect(facts.text.match(/verified: true/g)!.length).toBeGreaterThan(3)
  })

  test('what both have changed is a conflict: refused until decided, then as decided', async () => {
    await make()
    await edit('announcement.md', text => text.replace('next spring', 'in April'))
    const corrected = {closing: 'Training begins next autumn.'}
    const preview = await compare(corrected)
    expect(preview.undecided).toBe(1)
    const conflict = preview.merge.find((one: {from: string}) => one.from === 'conflict')
    expect(conflict).toMatchObject({
      base: 'Training begins next spring.',
      desk: 'Training begins in April.',
      document: 'Training begins next autumn.',
    })
    // Until somebody decides, what would be saved is the desk's own text.
    expect(preview.markdown).toContain('in April')
    const refused = await apply(preview.revs, corrected)
    expect(refused.body).toMatchObject({status: 422, code: 'conflict-open'})
    expect((await textOf('announcement.md')).text).toContain('in April')
    const decisions = {[conflict.id]: 'document'}
    const decided = await compare(corrected, {decisions})
    expect(decided.undecided).toBe(0)
    expect((await apply(decided.revs, corrected, {decisions})).status).toBe(201)
    expect((await textOf('announcement.md')).text).toContain('next autumn')
  })

  test('a fact that both have corrected is a conflict of its own', async () => {
    await make()
    await edit('facts.yaml', text => text.replace('6000000000', '6200000000'))
    const preview = await compare({sales: '7 billion yuan'})
    const conflict = preview.merge.find((one: {from: string}) => one.from === 'conflict')
    expect(conflict.desk).toContain('6200000000')
    expect(conflict.document).toContain('7000000000')
    const decisions = {[conflict.id]: 'desk'}
    expect((await apply(preview.revs, {sales: '7 billion yuan'}, {decisions})).status).toBe(201)
    expect((await textOf('facts.yaml')).text).toContain('6200000000')
  })

  test('an edit between preview and import is not overwritten', async () => {
    await make()
    const corrected = {closing: 'Training begins next autumn.'}
    const preview = await compare(corrected)
    await edit('announcement.md', text => text.replace('first in', 'second in'))
    const late = await apply(preview.revs, corrected)
    expect(late.body).toMatchObject({status: 409, code: 'stale'})
    expect((await textOf('announcement.md')).text).toContain('second in')
  })

  test('answers are kept; only what is new is asked', async () => {
    const more = ['Director Yangsu of Ningbo Mould Bureau spoke.']
    const first = await ask('POST', '/imports/preview', sendWord({hasPhoto: false, more}))
    const question = first.body.questions.find((one: {rule: string}) => one.rule === 'name-of-person')
    await make({more}, {answers: {[question.id]: 0}})
    const again = await compare({more: [...more, 'Dean Guoqiang of Zhejiang University spoke.']})
    expect(again.answered).toMatchObject([{id: question.id, answer: 0, isEarlier: true}])
    const names = again.questions.filter((one: {rule: string}) => one.rule === 'name-of-person')
    expect(names).toMatchObject([{text: expect.stringContaining('Guoqiang'), isOld: false}])
  })

  test('an import is taken back as a whole: texts, units, translations', async () => {
    await make()
    const key = await closingKey()
    await translate(key, '培训将于明年春季启动。')
    const [before, facts] = [await textOf('announcement.md'), await textOf('facts.yaml')]
    const corrected = {
      closing: 'Training begins next autumn.',
      sales: '7 billion yuan',
      hasPhoto: true,
      alt: 'Base',
    }
    const preview = await compare(corrected)
    const {id} = (await apply(preview.revs, corrected)).body
    const history = (await ask('GET', `${path()}/imports`)).body.imports
    expect(history).toMatchObject([
      {id, file: 'release-2.docx', mayUndo: true, undone: null, detail: {changed: 1, pictures: 1}},
      {file: 'release.docx', mayUndo: false},
    ])
    const byTranslator = await ask('POST', `${path()}/imports/${id}/undo`, undefined, translator)
    expect(byTranslator.status).toBe(403)
    expect((await ask('POST', `${path()}/imports/${id}/undo`)).status).toBe(204)
    expect((await textOf('announcement.md')).text).toBe(before.text)
    expect((await textOf('facts.yaml')).text).toBe(facts.text)
    const target = (await unitsOf('zh-Hans')).find((one: {key: string}) => one.key === key)
    expect(target).toMatchObject({status: 'translated', target: {text: '培训将于明年春季启动。'}})
    const again = await ask('POST', `${path()}/imports/${id}/undo`)
    expect(again.body).toMatchObject({status: 410, code: 'used'})
    expect((await compare(corrected)).changes.units.length).toBeGreaterThan(0)
    const log = (await ask('GET', `/activity?document=announcements/${slug}`)).body
    const acts = log.activity.map((one: {action: string}) => one.action)
    expect(acts).toEqual(expect.arrayContaining(['announcement', 'reimport', 'reimport-undo']))
  })

  test('an import that somebody has edited after is not taken back', async () => {
    await make()
    const corrected = {closing: 'Training begins next autumn.'}
    const {id} = (await apply((await compare(corrected)).revs, corrected)).body
    await edit('announcement.md', text => text.replace('first in', 'second in'))
    expect((await ask('POST', `${path()}/imports/${id}/undo`)).body).toMatchObject({
      status: 409,
      code: 'stale',
    })
    expect((await textOf('announcement.md')).text).toContain('second in')
  })

  test('a second document fills what nobody has translated, and nothing else', async () => {
    await make()
    const key = await closingKey()
    await translate(key, '已译。')
    const other = {
      text: '创新基地在宁波启用\n\n2023年5月18日\n\n宁波市模具局今日启用基地，为该区首个。\n\n该局表示，去年年销售额达60亿元。\n\n培训将于明年春季启动。\n',
    }
    const preview = await compare({}, {other})
    expect(preview.translation).toMatchObject({locale: 'zh-Hans'})
    expect((await apply(preview.revs, {}, {other})).status).toBe(201)
    const units = await unitsOf('zh-Hans')
    expect(units.find((one: {key: string}) => one.key === key).target.text).toBe('已译。')
    const filled = units.filter((one: {target: {origin: string} | null}) => one.target?.origin === 'import')
    expect(filled.map((one: {target: {state: string}}) => one.target.state)).toEqual([
      'initial',
      'initial',
      'initial',
    ])
  })

  test('an announcement that no import has made is compared too: every difference is a conflict', async () => {
    const markdown =
      '---\nsource: en\ntitle: Innovation base opens in Ningbo\ndateline: {date: publishedOn}\n---\nTraining begins next spring.\n'
    const facts = 'publishedOn:\n  kind: date\n  value: 2023-05-18\n  verified: true\n'
    expect((await ask('POST', '/documents/announcements', {slug, markdown, facts})).status).toBe(201)
    const preview = await compare()
    expect(preview).toMatchObject({knowsBase: false})
    expect(preview.undecided).toBeGreaterThan(0)
    expect((await apply(preview.revs)).body).toMatchObject({code: 'conflict-open'})
  })

  test('a release, the command’s own re-import and the desk’s go on from each other', async () => {
    await make()
    await releaseNow(desk, slug, publisher!)
    const {importAnnouncement} = await import('#store/import-announcement.ts')
    const {wordRelease} = await import('./import-document.ts')
    const bytes = wordRelease({hasPhoto: false, closing: 'Training begins in May.'})
    const done = await importAnnouncement({
      root: desk.root,
      slug,
      document: {name: 'r.docx', bytes},
      today: '2026-01-01',
    })
    expect(done.units.changed).toHaveLength(1)
    const {importFiles} = await import('#store/import-files.ts')
    expect(await importFiles(desk.desk.store)).toMatchObject({conflicts: 0})
    const preview = await compare({closing: 'Training begins in June.'})
    expect(preview).toMatchObject({knowsBase: true, undecided: 0})
    expect(preview.changes.units).toMatchObject([{change: 'changed'}])
  })

  test.for([
    ['a translator', () => translator!],
    ['a reviewer', () => reviewer!],
  ] as const)('%s may neither compare nor import', async ([, who]) => {
    await make()
    for (const where of [`${path()}/imports/preview`, `${path()}/imports`]) {
      const sent = {...sendWord(), revs: {markdown: 1, facts: 1}}
      expect((await ask('POST', where, sent, who())).body).toMatchObject({status: 403, code: 'role'})
    }
  })
})
