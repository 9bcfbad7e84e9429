import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})
const document = 'announcements/beilun-mould-ip-base'
const seed = `/documents/${document}`
let desk: TestDesk
let [translator, other, reviewer, publisher, owner] = [] as unknown as TestPerson[] as [
  TestPerson,
  TestPerson,
  TestPerson,
  TestPerson,
  TestPerson,
]

beforeAll(async () => {
  desk = await startDesk()
  translator = await desk.person({locale: 'zh-Hans', role: 'translator'})
  other = await desk.person({locale: 'zh-Hans', role: 'translator'})
  reviewer = await desk.person({locale: 'zh-Hans', role: 'reviewer'})
  publisher = await desk.person({locale: '*', role: 'publisher'})
  owner = await desk.person({locale: '*', role: 'owner'})
})
afterAll(() => desk.stop())

async function unit(kind: string, at = 0) {
  const {body} = await desk.ask('GET', `${seed}/units?locale=zh-Hans`, undefined, translator)
  return body.units.filter((one: {kind: string}) => one.kind === kind)[at]
}

describe('saving', () => {
  test('errors stop, warnings wait for a second press, an unfinished text may hold anything', async () => {
    const {key, target, source} = await unit('paragraph', 2)
    const path = `${seed}/units/${key}/zh-Hans`
    const broken = await desk.ask('PUT', path, {text: `${target.text}{`, rev: target.rev}, translator)
    expect(broken.status).toBe(422)
    expect(broken.body).toMatchObject({code: 'findings', findings: [{rule: 'icu-syntax'}]})
    const warned = await desk.ask('PUT', path, {text: `${target.text} ,`, rev: target.rev}, translator)
    expect([warned.status, warned.body.code]).toEqual([422, 'warnings'])
    const again = {text: `${target.text} ,`, rev: target.rev, confirm: true}
    const confirmed = await desk.ask('PUT', path, again, translator)
    expect(confirmed.body).toMatchObject({saved: true, target: {rev: target.rev + 1}})
    const unfinished = {text: '{', rev: target.rev + 1, state: 'initial'}
    expect((await desk.ask('PUT', path, unfinished, translator)).body.target.status).toBe('initial')
    const restored = await desk.ask(
      'POST',
      `${path}/restore`,
      {to: target.rev, rev: target.rev + 2},
      translator,
    )
    expect(restored.body.target).toMatchObject({
      text: target.text,
      rev: target.rev + 3,
      origin: 'restore',
      from: source.hash,
    })
  })

  test('a request that is repeated has the same answer and makes one revision', async () => {
    const {key, target} = await unit('heading')
    const request = crypto.randomUUID()
    const body = {text: `${target.text}甲`, rev: target.rev, confirm: true, request}
    const path = `${seed}/units/${key}/zh-Hans`
    const [one, two] = [
      await desk.ask('PUT', path, body, translator),
      await desk.ask('PUT', path, body, translator),
    ]
    expect(one.body.target).toEqual(two.body.target)
    const {body: history} = await desk.ask(
      'GET',
      `${seed}/units/${key}/history?locale=zh-Hans`,
      undefined,
      translator,
    )
    expect(history.revisions).toHaveLength(2)
  })

  test('of many who save one revision at the same moment exactly one wins, and nobody’s text is lost', async () => {
    const {key, target} = await unit('label', 1)
    const path = `${seed}/units/${key}/zh-Hans`
    const texts = Array.from('甲乙丙丁戊己庚辛壬癸子丑', letter => `${target.text}${letter}`)
    const answers = await Promise.all(
      texts.map(text => desk.ask('PUT', path, {text, rev: target.rev, confirm: true}, translator)),
    )
    expect(answers.filter(one => one.status === 200)).toHaveLength(1)
    const refused = answers.filter(one => one.status === 409)
    expect(refused).toHaveLength(11)
    const won = answers.find(one => one.status === 200)!.body.target.text
    for (const {body} of refused) expect([body.theirs.text, body.mine.text === won]).toEqual([won, false])
  })

  test('a finding that was dismissed with a reason no longer asks, until the text changes', async () => {
    const {key, target} = await unit('paragraph', 3)
    const path = `${seed}/units/${key}/zh-Hans`
    const text = `${target.text} ,`
    const {body} = await desk.ask('POST', `${path}/check`, {text}, translator)
    for (const {id, rule} of body.findings)
      await desk.ask('POST', `${path}/dismissals`, {finding: id, rule, reason: '原文如此'}, translator)
    expect((await desk.ask('PUT', path, {text, rev: target.rev}, translator)).status).toBe(200)
    const detail = await desk.ask('GET', `${seed}/units/${key}?locale=zh-Hans`, undefined, translator)
    expect(detail.body.findings[0].dismissed.reason).toBe('原文如此')
    expect((await desk.ask('PUT', path, {text: `${text},`, rev: target.rev + 1}, translator)).body.code).toBe(
      'warnings',
    )
  })

  test('a draft is kept for its writer alone and goes with the save of just that text', async () => {
    const {key, target} = await unit('paragraph', 4)
    const path = `${seed}/units/${key}/zh-Hans`
    await desk.ask('PUT', `${path}/draft`, {text: '草稿', rev: target.rev}, translator)
    const seen = async (who: TestPerson) =>
      (await desk.ask('GET', `${seed}/units/${key}?locale=zh-Hans`, undefined, who)).body.draft?.text
    expect([await seen(translator), await seen(other)]).toEqual(['草稿', undefined])
    await desk.ask('PUT', path, {text: `${target.text}。`, rev: target.rev, confirm: true}, translator)
    expect(await seen(translator)).toBe('草稿')
    expect((await desk.ask('GET', '/drafts', undefined, translator)).body.drafts).toHaveLength(1)
  })
})

describe('review', () => {
  test('nobody approves their own text; a rejection says why; an edit drops the approval', async () => {
    const both = await desk.person({locale: 'zh-Hans', role: 'reviewer'})
    const {key, target} = await unit('label', 3)
    const path = `${seed}/units/${key}/zh-Hans`
    const {body} = await desk.ask(
      'PUT',
      path,
      {text: `${target.text}甲`, rev: target.rev, confirm: true},
      both,
    )
    const {rev} = body.target
    const own = await desk.ask('POST', `${path}/review`, {rev, verdict: 'approve'}, both)
    expect([own.status, own.body.code]).toEqual([403, 'own-work'])
    expect((await desk.ask('POST', `${path}/review`, {rev, verdict: 'reject'}, reviewer)).status).toBe(400)
    const said = {rev, verdict: 'reject', reason: '口径不符', kind: 'facts'}
    const rejected = await desk.ask('POST', `${path}/review`, said, reviewer)
    expect(rejected.body.target).toMatchObject({
      state: 'translated',
      origin: 'reject',
      reason: 'facts: 口径不符',
    })
    const overview = await desk.ask('GET', '/overview', undefined, both)
    expect(overview.body.forYou).toContainEqual(expect.objectContaining({why: 'rejected', key}))
    const mended = await desk.ask('PUT', path, {text: target.text, rev: rev + 1, confirm: true}, both)
    const approve = {rev: mended.body.target.rev, verdict: 'approve'}
    const approved = await desk.ask('POST', `${path}/review`, approve, reviewer)
    expect(approved.body.target.state).toBe('reviewed')
    const edited = await desk.ask(
      'PUT',
      path,
      {text: `${target.text}乙`, rev: approved.body.target.rev, confirm: true},
      translator,
    )
    expect(edited.body.target.state).toBe('translated')
  })

  test('an open issue stops approval until it is settled', async () => {
    const {key, target} = await unit('label', 5)
    const path = `${seed}/units/${key}`
    const comment = await desk.ask(
      'POST',
      `${path}/comments`,
      {locale: null, kind: 'issue', text: 'Which base?'},
      other,
    )
    const approve = () =>
      desk.ask('POST', `${path}/zh-Hans/review`, {rev: target.rev, verdict: 'approve'}, reviewer)
    expect((await approve()).body.code).toBe('issue-open')
    await desk.ask('PATCH', `/comments/${comment.body.comment.id}`, {resolved: true}, reviewer)
    expect((await approve()).status).toBe(200)
  })
})

describe('terms', () => {
  test('confirming the characters of a person shows every use, and every text that names them follows', async () => {
    const {body: terms} = await desk.ask('GET', '/terms', undefined, reviewer)
    const {body: uses} = await desk.ask('GET', '/terms/people/yang-su/uses', undefined, reviewer)
    expect(uses.uses.filter((use: {locale: string}) => use.locale === 'zh-Hans').length).toBeGreaterThan(0)
    const {id: _, ...record} = terms.people['yang-su']
    const confirmed = {...record, characters: '杨甦', verified: true, source: 'telephone call'}
    const saved = await desk.ask(
      'PUT',
      '/terms/people/yang-su',
      {record: confirmed, rev: terms.revs.people},
      reviewer,
    )
    expect(saved.status).toBe(200)
    const stale = await desk.ask(
      'PUT',
      '/terms/people/yang-su',
      {record: confirmed, rev: terms.revs.people},
      reviewer,
    )
    expect(stale.status).toBe(409)
    const gate = await desk.ask('GET', `/gate?document=${document}&locale=zh-Hans`, undefined, publisher)
    const people = gate.body.blocks.filter((one: {rule: string}) => one.rule === 'person-unverified')
    expect(people.map((one: {detail: string}) => one.detail)).not.toContain('yang-su')
    const wrong = {record: {...confirmed, characters: 'Yang'}, rev: saved.body.rev}
    expect((await desk.ask('PUT', '/terms/people/yang-su', wrong, reviewer)).body.code).toBe('findings')
  })
})

describe('the source', () => {
  test('a corrected fact changes every language and makes no translation stale', async () => {
    const {body} = await desk.ask('GET', `${seed}/source`, undefined, publisher)
    const text = body.facts.text.replace(/(annualSales:\s+kind: money\s+value: )\d+/, '$17000000000')
    expect(text).not.toBe(body.facts.text)
    const edit = {file: 'facts.yaml', text, rev: body.facts.rev}
    const saved = await desk.ask('PUT', `${seed}/source`, edit, publisher)
    expect([saved.status, saved.body.units?.changed]).toEqual([200, []])
    expect((await desk.ask('PUT', `${seed}/source`, edit, publisher)).status).toBe(409)
    const broken = {file: 'facts.yaml', text: 'a: [', rev: saved.body.rev}
    expect((await desk.ask('PUT', `${seed}/source`, broken, publisher)).body.code).toBe('findings')
  })

  test('a new announcement has its units at once', async () => {
    const {body: source} = await desk.ask('GET', `${seed}/source`, undefined, publisher)
    const added = {slug: 'second-base', markdown: source.markdown.text, facts: source.facts.text}
    expect((await desk.ask('POST', '/documents/announcements', added, publisher)).status).toBe(201)
    expect((await desk.ask('POST', '/documents/announcements', added, publisher)).status).toBe(410)
    const {body} = await desk.ask(
      'GET',
      '/documents/announcements/second-base/units?locale=zh-Hans',
      undefined,
      translator,
    )
    expect(new Set(body.units.map((one: {status: string}) => one.status))).toEqual(new Set(['missing']))
  })
})

describe('work', () => {
  test('an assignment stands in the overview of its person, next to its deadline', async () => {
    const due = '2026-12-01T09:00:00+08:00'
    const work = {
      document,
      locale: 'zh-Hans',
      role: 'translator',
      person: other.id,
      due,
      zone: 'Asia/Shanghai',
    }
    const {body} = await desk.ask('POST', '/assignments', work, publisher)
    expect(body.assignment).toMatchObject({due: '2026-12-01T01:00:00.000Z', person: {id: other.id}})
    const overview = await desk.ask('GET', '/overview', undefined, other)
    expect(overview.body.deadlines).toMatchObject([{at: '2026-12-01T01:00:00.000Z', person: {id: other.id}}])
    const path = `/assignments/${body.assignment.id}`
    expect((await desk.ask('PATCH', path, {due: null}, other)).status).toBe(403)
    expect((await desk.ask('PATCH', path, {done: true}, other)).body.assignment.done).not.toBeNull()
    expect((await desk.ask('GET', '/assignments', undefined, other)).body.assignments).toEqual([])
  })

  test('everything that happened is in the feed, and with addresses in the audit log and its files', async () => {
    const {body: feed} = await desk.ask('GET', `/activity?document=${document}&limit=5`, undefined, other)
    expect(feed.activity).toHaveLength(5)
    expect((await desk.ask('GET', '/audit', undefined, publisher)).status).toBe(403)
    const {body: audit} = await desk.ask('GET', '/audit?limit=200', undefined, owner)
    expect(audit.activity.map((one: {action: string}) => one.action)).toContain('sign-in')
    const ndjson = await desk.ask('GET', '/audit/export?format=ndjson', undefined, owner)
    const entries = ndjson.body
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line))
    expect(entries.map((one: {seq: number}) => one.seq)).toEqual([...entries.keys()].map(at => at + 1))
    const csv = await desk.ask('GET', '/audit/export?format=csv', undefined, owner)
    expect(csv.body.split('\r\n')[0]).toBe('seq,at,actor,name,action,document,key,locale,address,detail')
    expect(csv.headers.get('content-disposition')).toContain('attachment')
  })
})
