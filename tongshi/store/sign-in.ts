import {betterAuth} from 'better-auth'
import {genericOAuth, twoFactor} from 'better-auth/plugins'
import type {Store} from './store.ts'

/** An OpenID Connect provider that people may sign in with, besides their password. */
export type OidcProvider = Readonly<{
  id: string
  name: string
  discoveryUrl: string
  clientId: string
  clientSecret: string
}>

/** How people sign in to one desk. */
export type SignInOptions = Readonly<{
  /** Public address, `https://desk.example.org`; cookies and links are made for it. */
  baseUrl: string
  /** At least 32 characters; signs cookies and encrypts second factors. */
  secret: string
  oidc?: OidcProvider | undefined
}>

/** Seconds: a sign-in ends after a week without use; see also `absoluteAge`. */
const idle = 7 * 24 * 3600

const cookie = (name: string) => ({name: `__Host-tongshi.${name}`})

/** The header by which the server tells the client's address; it overwrites what clients send. */
export const addressHeader = 'x-tongshi-address'

/** Make better-auth over the store's own tables. Accounts are made by owners and invitations only. */
export function makeSignIn(store: Store, {baseUrl, secret, oidc}: SignInOptions) {
  return betterAuth({
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    database: {db: store.db, type: store.engine, transaction: true},
    telemetry: {enabled: false},
    logger: {disabled: true},
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 256,
    },
    session: {expiresIn: idle, updateAge: 3600},
    account: {accountLinking: {enabled: true}},
    // Attempts are counted by the store itself: per address and per account.
    rateLimit: {enabled: false},
    advanced: {
      ipAddress: {ipAddressHeaders: [addressHeader]},
      useSecureCookies: false,
      defaultCookieAttributes: {secure: true, sameSite: 'lax', path: '/'},
      cookies: {
        session_token: cookie('session_token'),
        session_data: cookie('session_data'),
        dont_remember: cookie('dont_remember'),
        account_data: cookie('account_data'),
        two_factor: cookie('two_factor'),
        trust_device: cookie('trust_device'),
      },
    },
    plugins: [
      // Its own recovery codes are kept so that they can be read again: ours are hashed, and put in their place.
      twoFactor({
        issuer: 'Tongshi',
        backupCodeOptions: {customBackupCodesGenerate: () => [], storeBackupCodes: 'plain'},
      }),
      ...(oidc
        ? [
            genericOAuth({
              config: [
                {
                  providerId: oidc.id,
                  discoveryUrl: oidc.discoveryUrl,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  disableSignUp: true,
                  requireIdTokenVerification: true,
                },
              ],
            }),
          ]
        : []),
    ],
  })
}

export type SignIn = ReturnType<typeof makeSignIn>
