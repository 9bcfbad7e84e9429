import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import type {Role} from '#store/people-schema.ts'
import {routes} from '../../app/api/_parts/routes.ts'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'

vi.setConfig({testTimeout: 120_000, hookTimeout: 120_000})
const order = ['nobody', 'member', 'reader', 'translator', 'reviewer', 'publisher', 'owner'] as const
type Who = (typeof order)[number]

/** The least that may call a route, written down apart from the table: who widens it there must do so here too. */
const least: Readonly<Record<string, Who>> = {
  readSession: 'nobody',
  signIn: 'nobody',
  signInWithCode: 'nobody',
  signInWithProvider: 'nobody',
  readClaim: 'nobody',
  claim: 'nobody',
  readOpenApi: 'nobody',
  signOut: 'member',
  changeAccount: 'member',
  changePassword: 'member',
  confirmPerson: 'member',
  beginSecondFactor: 'member',
  confirmSecondFactor: 'member',
  removeSecondFactor: 'member',
  listSessions: 'member',
  endSession: 'member',
  endOtherSessions: 'member',
  exportAccount: 'member',
  deleteAccount: 'member',
  listTokens: 'member',
  makeToken: 'member',
  dropToken: 'member',
  listDrafts: 'member',
  readOverview: 'reader',
  readDocument: 'reader',
  listUnits: 'reader',
  readUnit: 'reader',
  readHistory: 'reader',
  listComments: 'reader',
  writeComment: 'reader',
  changeComment: 'reader',
  listConflicts: 'reader',
  readGate: 'reader',
  listReleases: 'reader',
  readRelease: 'reader',
  listActivity: 'reader',
  readEvents: 'reader',
  movePresence: 'reader',
  readSource: 'reader',
  readTerms: 'reader',
  listUses: 'reader',
  listAssignments: 'reader',
  changeAssignment: 'reader',
  listMembers: 'reader',
  readSettings: 'reader',
  searchUnits: 'reader',
  listBulk: 'reader',
  exportUnits: 'reader',
  exportTerms: 'reader',
  listImports: 'reader',
  readMedia: 'reader',
  listKits: 'reader',
  readKitJob: 'reader',
  readKitManifest: 'reader',
  readKitFile: 'reader',
  readMachine: 'reader',
  searchMemory: 'reader',
  searchConcordance: 'reader',
  saveTarget: 'translator',
  checkTarget: 'translator',
  saveDraft: 'translator',
  dropDraft: 'translator',
  restoreRevision: 'translator',
  dismissFinding: 'translator',
  restoreFinding: 'translator',
  settleConflict: 'translator',
  previewBulk: 'translator',
  applyBulk: 'translator',
  undoBulk: 'translator',
  previewUnits: 'translator',
  importUnits: 'translator',
  suggestTarget: 'translator',
  readMachineCost: 'translator',
  preTranslate: 'translator',
  reviewTarget: 'reviewer',
  importFiles: 'reviewer',
  previewTerms: 'reviewer',
  importTerms: 'reviewer',
  writeTerm: 'reviewer',
  dropTerm: 'reviewer',
  waiveBlock: 'publisher',
  dropWaiver: 'publisher',
  makeRelease: 'publisher',
  editSource: 'publisher',
  verifyFacts: 'publisher',
  addAnnouncement: 'publisher',
  assign: 'publisher',
  dropAssignment: 'publisher',
  previewImport: 'publisher',
  importAnnouncement: 'publisher',
  previewReimport: 'publisher',
  importCorrected: 'publisher',
  undoImport: 'publisher',
  buildKit: 'publisher',
  stopKitJob: 'publisher',
  setRoles: 'owner',
  setDisabled: 'owner',
  endMemberSessions: 'owner',
  makePasswordLink: 'owner',
  exportMember: 'owner',
  deleteMember: 'owner',
  listInvitations: 'owner',
  invite: 'owner',
  dropInvitation: 'owner',
  saveSettings: 'owner',
  listAudit: 'owner',
  exportAudit: 'owner',
}

/** Bodies of routes whose locale stands in the body: it has to be read before it can be refused. */
const bodies: Readonly<Record<string, (locale: string) => unknown>> = {
  writeComment: locale => ({locale, kind: 'note', text: 'x'}),
  waiveBlock: locale => ({block: 'x', document: 'announcements/design-guide', locale, reason: 'x'}),
  assign: locale => ({document: 'announcements/design-guide', locale, role: 'translator', person: 'x'}),
  previewBulk: locale => ({
    q: 'state:missing state:final',
    locale,
    action: {kind: 'set-state', state: 'initial'},
  }),
  previewUnits: locale => ({locale, file: 'x.txt', bytes: 'eA=='}),
  importUnits: locale => ({locale, file: 'x.txt', bytes: 'eA=='}),
  preTranslate: locale => ({locale, preview: true}),
  applyBulk: locale => ({
    q: 'state:missing state:final',
    locale,
    action: {kind: 'set-state', state: 'initial'},
    seal: 'x',
  }),
}

const samples: Readonly<Record<string, string>> = {
  kind: 'announcements',
  name: 'design-guide',
  key: 'x',
  id: 'x',
  slug: 'design-guide',
  file: 'x.zip',
}
const pair = 'source=zh-Hans&target=en'
const queries: Readonly<Record<string, string>> = {
  listKits: 'slug=design-guide',
  searchMemory: `${pair}&text=x`,
  searchConcordance: `${pair}&q=x`,
  readGate: 'document=announcements/design-guide',
  dropTerm: 'rev=1',
}

let desk: TestDesk
const people: Partial<Record<Who, TestPerson>> = {}

beforeAll(async () => {
  desk = await startDesk({from: 'tests/fixtures/newsroom'})
  people.member = await desk.person()
  for (const role of order.slice(2) as Role[])
    people[role] = await desk.person({locale: role === 'owner' ? '*' : 'zh-Hans', role})
})
afterAll(() => desk.stop())

test('every route is in the table of who may call it', () => {
  expect(Object.keys(least).sort()).toEqual(routes.map(route => route.id).sort())
})

/** The status of a call that cannot do harm: things named `x` are not there, and bodies are empty where they may be. */
async function call(id: string, who: Who, locale: string): Promise<number> {
  const route = routes.find(one => one.id === id)!
  const path = route.path.replace(/:(\w+)/g, (_, name) =>
    name === 'locale'
      ? locale
      : name === 'kind' && route.path.startsWith('/terms')
        ? 'people'
        : samples[name]!,
  )
  const query = [queries[id], route.localeIn === 'query' ? `locale=${locale}` : ''].filter(Boolean).join('&')
  const abort = new AbortController()
  const body =
    route.method === 'GET' || !route.body ? undefined : JSON.stringify(bodies[id]?.(locale) ?? {nonsense: 1})
  const response = await fetch(`${desk.origin}/api/v1${path}${query ? `?${query}` : ''}`, {
    method: route.method,
    signal: abort.signal,
    headers: {
      origin: desk.origin,
      ...(body ? {'content-type': 'application/json'} : {}),
      ...(people[who] ? {cookie: people[who].cookie} : {}),
    },
    ...(body ? {body} : {}),
  })
  abort.abort()
  return response.status
}

test.for(Object.entries(least).filter(([id]) => id !== 'signOut' && id !== 'endOtherSessions'))(
  '%s is for %s and above, in their own language',
  async ([id, needed]) => {
    const isLocal = routes.find(one => one.id === id)!.localeIn !== undefined
    for (const who of order) {
      for (const locale of isLocal ? ['zh-Hans', 'ar'] : ['zh-Hans']) {
        const status = await call(id, who, locale)
        const isElsewhere =
          isLocal && locale === 'ar' && who !== 'owner' && needed !== 'nobody' && needed !== 'member'
        const may = order.indexOf(who) >= order.indexOf(needed) && !isElsewhere
        const said = `${id} by ${who} in ${locale}: ${status}`
        if (may) expect([401, 403, 500, 503], said).not.toContain(status)
        else expect(status, said).toBe(who === 'nobody' ? 401 : 403)
      }
    }
  },
)

test.for([
  ['read', 'listActivity', 200],
  ['read', 'saveTarget', 403],
  ['read', 'writeComment', 403],
  ['write', 'saveTarget', 400],
  ['write', 'reviewTarget', 403],
  ['review', 'reviewTarget', 403],
  ['admin', 'changeAccount', 403],
] as const)('a token with the scope %s calls %s: %i', async ([scope, id, expected]) => {
  const expiresAt = new Date(Date.now() + 3600_000).toISOString()
  const scopes = scope === 'read' ? ['read'] : ['read', scope]
  const made = await desk.ask(
    'POST',
    '/account/tokens',
    {name: 'x', scopes, expiresAt, locales: ['zh-Hans']},
    people.translator,
  )
  const route = routes.find(one => one.id === id)!
  const path = route.path.replace(/:(\w+)/g, (_, name) => (name === 'locale' ? 'zh-Hans' : samples[name]!))
  const body =
    route.method === 'GET'
      ? undefined
      : JSON.stringify(bodies[id]?.('zh-Hans') ?? (id === 'changeAccount' ? {name: 'x'} : {nonsense: 1}))
  const {status} = await fetch(`${desk.origin}/api/v1${path}`, {
    method: route.method,
    headers: {
      authorization: `Bearer ${made.body.token}`,
      ...(body ? {'content-type': 'application/json'} : {}),
    },
    ...(body ? {body} : {}),
  })
  expect(status).toBe(expected)
})

test('a token of one language is refused in another, and is no use once it is taken back', async () => {
  const expiresAt = new Date(Date.now() + 3600_000).toISOString()
  const both = await desk.person({locale: '*', role: 'translator'})
  const made = await desk.ask(
    'POST',
    '/account/tokens',
    {name: 'x', scopes: ['read', 'write'], expiresAt, locales: ['ar']},
    both,
  )
  const ask = (locale: string) =>
    fetch(`${desk.origin}/api/v1/documents/announcements/design-guide/units?locale=${locale}`, {
      headers: {authorization: `Bearer ${made.body.token}`},
    })
  expect([(await ask('ar')).status, (await ask('zh-Hans')).status]).toEqual([200, 403])
  await desk.ask('DELETE', `/account/tokens/${made.body.id}`, undefined, both)
  expect((await ask('ar')).status).toBe(401)
  const stored = await desk.desk.store.db.selectFrom('api_token').selectAll().execute()
  expect(JSON.stringify(stored)).not.toContain(made.body.token)
})
