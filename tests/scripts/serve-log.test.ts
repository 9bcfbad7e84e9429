import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {expect, test} from 'vitest'
import {StoreError} from '#store/store-error.ts'
import {describeError} from '../../scripts/serve/describe-error.ts'
import {appRoutes} from '../../scripts/serve/list-routes.ts'
import {makeLog, takeConsole} from '../../scripts/serve/make-log.ts'
import {maskText} from '../../scripts/serve/mask-text.ts'
import {routeOf} from '../../scripts/serve/route-of.ts'
import {type AnsweredRequest, watchRequest} from '../../scripts/serve/watch-request.ts'

const routes = appRoutes('.')

test.for([
  ['GET', '/en', '/:locale'],
  ['GET', '/zh-Hans/announcements/secret-merger?pass=abc', '/:locale/announcements/:slug'],
  ['GET', '/en/announcements/secret-merger/card.png', '/:locale/announcements/:slug/card.png'],
  ['GET', '/en/desk/edit/announcements/x/fr', '/:locale/desk/edit/:kind/:name/:target'],
  ['GET', '/en/desk/nobody/knows/this', '/:locale/desk/*'],
  ['GET', '/kits/x-v1.zip', '/kits/:file'],
  ['GET', '/_next/static/chunks/1.js', '/_next/*'],
  ['GET', '/reader.css', '/file'],
  ['GET', '/wp-admin/a@b.example/x', '/:locale/*'],
  ['DELETE', '/api/v1/kits/jobs/0123', '/api/v1/kits/jobs/:id'],
  ['GET', '/api/v1/people/wang@example.org', '/api/v1/none'],
] as const)('%s %s is counted as %s', ([method, url, route]) => {
  expect(routeOf(routes, method, url)).toBe(route)
})

test.for([
  ['mail to li.wei+x@example.org refused', 'mail to … refused'],
  ['from 192.0.2.7 and 2001:db8:0:1::7', 'from … and …'],
  ['postgres://desk:pa55word@db:5432/desk', 'postgres://…@db:5432/desk'],
  ['Bearer tsh_0123456789abcdef', 'Bearer …'],
  ['open /en/desk/claim#abcdefghijklmnopqrstuvwx', 'open /en/desk/claim…'],
  ['at 12:30:00 in 0.3 s, 10.4.0', 'at 12:30:00 in 0.3 s, 10.4.0'],
] as const)('%s is logged as %s', ([text, masked]) => {
  expect(maskText(text)).toBe(masked)
})

test('an error says where it came about, and nothing that somebody has written', () => {
  const clash = Object.assign(new Error('duplicate key value violates unique constraint "user_email_key"'), {
    code: '23505',
    detail: 'Key (email)=(li@example.org) already exists.',
    constraint: 'user_email_key',
  })
  const described = describeError(new Error('Unexpected `李伟的草稿`, expected none', {cause: clash}))
  const line = JSON.stringify(described)
  expect(line).not.toMatch(/李伟|li@example/)
  expect(described).toMatchObject({
    type: 'Error',
    message: 'Unexpected …, expected none',
    cause: {code: '23505', constraint: 'user_email_key'},
  })
  expect(described.stack[0]).toMatch(/^at .*serve-log\.test\.ts/)
  const parsed = (() => {
    try {
      return JSON.parse('{"draft": 李伟}')
    } catch (error) {
      return describeError(error)
    }
  })()
  expect(JSON.stringify(parsed)).not.toContain('李伟')
  expect(describeError(new StoreError('busy', 'Unexpected fault, expected none')).code).toBe('busy')
})

/** A server that answers each request as its path says. */
async function serveLogged(level: 'info' | 'debug') {
  const lines: Record<string, unknown>[] = []
  const answers: AnsweredRequest[] = []
  const log = makeLog(level, {write: line => void lines.push(JSON.parse(line))})
  const server = createServer((request, response) =>
    watchRequest(request, response, {
      log,
      routeOf: (method, url) => routeOf(routes, method, url),
      answered: answer => void answers.push(answer),
      work: async () => {
        await new Promise(done => setTimeout(done, 5))
        const isFault = request.url?.includes('fault')
        if (isFault) log.error({err: new Error('a fault'), email: 'li@example.org'}, 'Unexpected fault')
        response.writeHead(isFault ? 500 : 200).end()
      },
    }),
  )
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {lines, answers, origin, log, stop: () => new Promise(done => server.close(done))}
}

test('a request carries one id through its answer and every line about it', async () => {
  const {lines, answers, origin, stop} = await serveLogged('info')
  const given = 'f00df00df00df00df00df00df00df00d'
  const ask = (path: string, id: string) => fetch(origin + path, {headers: {'x-request-id': id}})
  expect((await ask('/api/v1/overview', given)).headers.get('x-request-id')).toBe(given)
  const own = (await ask('/en/desk/fault', 'li@example.org; drop')).headers.get('x-request-id')
  expect(own).toMatch(/^[\da-f-]{36}$/)
  await ask('/en/announcements/x', given)
  await expect.poll(() => answers.length).toBe(3)
  await stop()
  expect(lines.map(({level, id, route, status, msg}) => ({level, id, route, status, msg}))).toEqual([
    {level: 'info', id: given, route: '/api/v1/overview', status: 200, msg: 'request'},
    {level: 'error', id: own, route: undefined, status: undefined, msg: 'Unexpected fault'},
    {level: 'error', id: own, route: '/:locale/desk/*', status: 500, msg: 'request'},
  ])
  expect(JSON.stringify(lines)).not.toContain('li@example.org')
  // A reader leaves no line, but counts.
  expect(answers[2]).toMatchObject({route: '/:locale/announcements/:slug', status: 200, isLeft: false})
})

test('what libraries print is a line of the log too, masked', () => {
  const lines: Record<string, unknown>[] = []
  const {error, warn} = console
  try {
    takeConsole(makeLog('info', {write: line => void lines.push(JSON.parse(line))}))
    console.error('⨯', new Error('broken'))
    console.warn('to li@example.org')
  } finally {
    Object.assign(console, {error, warn})
  }
  expect(lines).toMatchObject([
    {level: 'error', msg: '⨯', err: {type: 'Error', message: 'broken'}},
    {level: 'warn', msg: 'to …'},
  ])
})
