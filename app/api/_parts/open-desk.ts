import {deskSecret} from '#store/desk-secret.ts'
import {makeMailQueue} from '#store/mail-queue.ts'
import {openStore, type StoreOptions} from '#store/open-store.ts'
import {makePresence} from '#store/presence.ts'
import type {SendMail} from '#store/send-mail.ts'
import {makeSignIn, type OidcProvider} from '#store/sign-in.ts'
import type {Desk} from './desk.ts'

/** What a desk is opened with. */
export type DeskOptions = StoreOptions &
  Readonly<{
    /** Public address without a path. */
    baseUrl: string
    /** At least 32 characters; several servers of one desk share it. A file in the data folder where it is missing. */
    secret?: string | undefined
    oidc?: OidcProvider | undefined
    /** How mails are sent; nobody is written to where it is missing. */
    sendMail?: SendMail | undefined
  }>

/** Open the desk of a newsroom: its store, filled from its files, and its sign-in. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const {baseUrl, oidc, sendMail} = options
  const store = await openStore(options)
  const secret = deskSecret(store.data, options.secret)
  return {
    store,
    signIn: makeSignIn(store, {baseUrl, secret, oidc}),
    presence: makePresence(store.live, store.now),
    baseUrl,
    secret,
    oidc: oidc ? [{id: oidc.id, name: oidc.name}] : [],
    mail: sendMail && makeMailQueue(store, sendMail),
    closing: new AbortController(),
  }
}
