import {resolve} from 'node:path'
import {openKits} from '#kits/desk-kits.ts'
import {deskSecret} from '#store/desk-secret.ts'
import {followMemories} from '#store/follow-memories.ts'
import {guardSharedSecret} from '#store/guard-secret.ts'
import {makeMailQueue} from '#store/mail-queue.ts'
import {openStore, type StoreOptions} from '#store/open-store.ts'
import {makePresence} from '#store/presence.ts'
import type {SendMail} from '#store/send-mail.ts'
import {sharePresence} from '#store/share-presence.ts'
import {makeSignIn, type OidcProvider} from '#store/sign-in.ts'
import type {Desk} from './desk.ts'

/** The folder above `app/`: the program. */
const program = resolve(import.meta.dirname, '..', '..', '..')

/** What a desk is opened with. */
export type DeskOptions = StoreOptions &
  Readonly<{
    /** Public address without a path. */
    baseUrl: string
    /** At least 32 characters; several servers of one desk share it. A file in the data folder where it is missing. */
    secret?: string | undefined
    /** The private key of press kits, PEM; several servers of one desk share it. Made in the data folder where missing. */
    keyFile?: string | undefined
    oidc?: OidcProvider | undefined
    /** How mails are sent; nobody is written to where it is missing. */
    sendMail?: SendMail | undefined
  }>

/** Open the desk of a newsroom: its store, filled from its files, and its sign-in. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const {baseUrl, oidc, sendMail} = options
  const store = await openStore(options)
  let secret: string
  try {
    secret = deskSecret(store.data, options.secret)
    if (store.engine === 'postgres') await guardSharedSecret(store, secret)
  } catch (error) {
    await store.close()
    throw error
  }
  const presence = makePresence(
    store.live,
    store.now,
    store.engine === 'postgres' ? sharePresence(store) : undefined,
  )
  const kits = openKits(store, {program, keyFile: options.keyFile})
  const endMemories = followMemories(store, error => console.error(error))
  const mail = sendMail && makeMailQueue(store, sendMail)
  return {
    store,
    signIn: makeSignIn(store, {baseUrl, secret, oidc}),
    presence,
    kits,
    baseUrl,
    secret,
    oidc: oidc ? [{id: oidc.id, name: oidc.name}] : [],
    mail,
    closing: new AbortController(),
    close: async () => {
      mail?.close()
      await kits.close()
      await presence.close()
      await endMemories()
      await store.close()
    },
  }
}
