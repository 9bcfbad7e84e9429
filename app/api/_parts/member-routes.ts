import {z} from 'zod'
import {endSessions} from '#store/accounts.ts'
import {loadSettings, saveSettings} from '#store/desk-settings.ts'
import {invite, invitePassword} from '#store/invitations.ts'
import {type LinkMail, mailLink} from '#store/mail-link.ts'
import {mayAct} from '#store/member.ts'
import {enforceSecondFactor, listMembers, setDisabled, setRoles} from '#store/members.ts'
import {StoreError} from '#store/store-error.ts'
import {actorOf, type Call, languageOf, type Route, route} from './route.ts'
import {idParams, instant, locale, membership, role} from './schemas.ts'

const localeOrAll = z.union([locale, z.literal('*')])
const settings = z.object({
  selfReview: z.boolean(),
  requireSecondFactor: role.nullable(),
  requiredLocales: z.array(locale),
  zone: z.string(),
  git: z.boolean(),
})

const member = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().optional(),
  disabled: z.boolean(),
  twoFactor: z.boolean().optional(),
  seen: instant.nullable().optional(),
  roles: z.array(membership),
})

function linkOf({desk}: Pick<Call, 'desk'>, token: string): string {
  return `${desk.baseUrl}/en/desk/claim#${token}`
}

/** Mail a link as well, where there is a mail server; the answer does not wait for it. */
function mailLinkOf(call: Call, link: Pick<LinkMail, 'kind' | 'to' | 'token' | 'days'>): void {
  const {store, mail, baseUrl} = call.desk
  if (mail) mailLink(store, mail, {...link, baseUrl, language: languageOf(call)})
}

/** People and what they may do. */
export const memberRoutes: readonly Route[] = [
  route({
    id: 'listMembers',
    method: 'GET',
    path: '/members',
    summary: 'All members with their roles; addresses are for owners',
    needs: 'reader',
    answers: {200: z.object({members: z.array(member)})},
    handle: async ({desk: {store}, person}) => {
      const members = await listMembers(store)
      if (mayAct(person, 'owner')) return {body: {members}}
      return {body: {members: members.map(({id, name, disabled, roles}) => ({id, name, disabled, roles}))}}
    },
  }),
  route({
    id: 'setRoles',
    method: 'PUT',
    path: '/members/:id/roles',
    summary: 'Replace the roles of a member',
    needs: 'owner',
    fresh: true,
    params: idParams,
    body: z.strictObject({roles: z.array(membership).max(100)}),
    answers: {204: undefined},
    handle: async ({desk: {store}, params, body, person}) => {
      await setRoles(store, params.id, body.roles, person.id)
      await enforceSecondFactor(store, (await loadSettings(store)).requireSecondFactor)
      return {}
    },
  }),
  route({
    id: 'setDisabled',
    method: 'PATCH',
    path: '/members/:id',
    summary: 'Switch an account off, which ends its sign-ins, or on again',
    needs: 'owner',
    fresh: true,
    params: idParams,
    body: z.strictObject({disabled: z.boolean()}),
    answers: {204: undefined},
    handle: async ({desk: {store}, params, body, person}) => {
      await setDisabled(store, params.id, body.disabled, person.id)
      return {}
    },
  }),
  route({
    id: 'endMemberSessions',
    method: 'DELETE',
    path: '/members/:id/sessions',
    summary: 'End all sign-ins of a member',
    needs: 'owner',
    fresh: true,
    params: idParams,
    answers: {204: undefined},
    handle: async ({desk: {store}, params, person}) => {
      await endSessions(store, params.id, {except: undefined}, person.id)
      return {}
    },
  }),
  route({
    id: 'makePasswordLink',
    method: 'POST',
    path: '/members/:id/password-link',
    summary:
      'A one-time link by which a member sets a new password; it is shown once, and mailed where there is a mail server',
    needs: 'owner',
    fresh: true,
    params: idParams,
    body: z.strictObject({}),
    answers: {201: z.object({url: z.string()})},
    handle: async call => {
      const {token, email: to, days} = await invitePassword(call.desk.store, call.params.id, actorOf(call))
      mailLinkOf(call, {kind: 'password', to, token, days})
      return {status: 201, body: {url: linkOf(call, token)}}
    },
  }),
  route({
    id: 'listInvitations',
    method: 'GET',
    path: '/invitations',
    summary: 'Invitations that have not been used',
    needs: 'owner',
    answers: {
      200: z.object({
        invitations: z.array(
          z.object({
            id: z.string(),
            role,
            locale: z.string(),
            email: z.string().nullable(),
            at: instant,
            expiresAt: instant,
          }),
        ),
      }),
    },
    handle: async ({desk: {store}}) => {
      const rows = await store.db
        .selectFrom('invitation')
        .select(['id', 'role', 'locale', 'email', 'at', 'expires_at as expiresAt'])
        .where('used_at', 'is', null)
        .where('expires_at', '>', store.now().toISOString())
        .orderBy('at', 'desc')
        .execute()
      return {body: {invitations: rows}}
    },
  }),
  route({
    id: 'invite',
    method: 'POST',
    path: '/invitations',
    summary:
      'Invite a person by a one-time link; it is shown once, and mailed where there is an address and a mail server',
    needs: 'owner',
    fresh: true,
    body: z.strictObject({
      role,
      locale: localeOrAll,
      email: z
        .string()
        .trim()
        .toLowerCase()
        .max(320)
        .regex(/^[^\s@]+@[^\s@]+$/)
        .nullable()
        .default(null),
      days: z.int().min(1).max(30).default(7),
    }),
    answers: {201: z.object({id: z.string(), url: z.string()})},
    handle: async call => {
      const {email: to, days} = call.body
      const {id, token} = await invite(call.desk.store, call.body, actorOf(call))
      if (to !== null) mailLinkOf(call, {kind: 'invitation', to, token, days})
      return {status: 201, body: {id, url: linkOf(call, token)}}
    },
  }),
  route({
    id: 'dropInvitation',
    method: 'DELETE',
    path: '/invitations/:id',
    summary: 'Take an invitation back',
    needs: 'owner',
    params: idParams,
    answers: {204: undefined},
    handle: async ({desk: {store}, params}) => {
      const {numDeletedRows} = await store.db
        .deleteFrom('invitation')
        .where('id', '=', params.id)
        .where('used_at', 'is', null)
        .executeTakeFirstOrThrow()
      if (numDeletedRows === 0n)
        throw new StoreError(
          'not-found',
          `Unexpected invitation \`${params.id}\`, expected an open one, look at the list.`,
        )
      return {}
    },
  }),
  route({
    id: 'readSettings',
    method: 'GET',
    path: '/settings',
    summary: 'What owners have decided for the desk',
    needs: 'reader',
    answers: {200: settings},
    handle: async ({desk: {store}}) => ({body: await loadSettings(store)}),
  }),
  route({
    id: 'saveSettings',
    method: 'PUT',
    path: '/settings',
    summary: 'Decide for the desk: own reviews, second factors, required locales, time zone, git',
    needs: 'owner',
    fresh: true,
    body: z.strictObject({
      selfReview: z.boolean().optional(),
      requireSecondFactor: role.nullable().optional(),
      requiredLocales: z.array(locale).max(100).optional(),
      zone: z.string().refine(isZone, 'expected an IANA time zone such as Asia/Shanghai').optional(),
      git: z.boolean().optional(),
    }),
    answers: {200: settings},
    handle: async call => {
      const {store} = call.desk
      const saved = await saveSettings(store, call.body, actorOf(call))
      await enforceSecondFactor(store, saved.requireSecondFactor)
      return {body: saved}
    },
  }),
]

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', {timeZone: text}).format(0) !== ''
  } catch {
    return false
  }
}
