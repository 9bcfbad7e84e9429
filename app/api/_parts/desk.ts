import type {DeskKits} from '#kits/desk-kits.ts'
import type {MailQueue} from '#store/mail-queue.ts'
import type {Presence} from '#store/presence.ts'
import type {SignIn} from '#store/sign-in.ts'
import type {Store} from '#store/store.ts'

/** An open desk: its store, its sign-in, and what both were opened with. */
export type Desk = Readonly<{
  store: Store
  signIn: SignIn
  presence: Presence
  kits: DeskKits
  /** Public address without a path; links and cookies are made for it. */
  baseUrl: string
  secret: string
  /** OpenID Connect providers that people may choose. */
  oidc: readonly Readonly<{id: string; name: string}>[]
  /** Where mails are posted; nothing on a desk without a mail server. */
  mail: MailQueue | undefined
  /** End its work, after its streams: what others should take over is given back. */
  close: () => Promise<void>
  /** Aborted when the server stops: live streams end then. */
  closing: AbortController
}>
