import type {AddressInfo} from 'node:net'
import {setTimeout as sleep} from 'node:timers/promises'
import type {Logger} from 'pino'
import {openDoor} from '#store/ask-desk.ts'
import {inviteOwner} from '#store/invitations.ts'
import {remindPeople} from '#store/remind-people.ts'
import {sendDigests} from '#store/send-digests.ts'
import type {Desk} from '../../app/api/_parts/desk.ts'
import {answerApi} from '../../app/api/_parts/dispatch.ts'
import {openDesk} from '../../app/api/_parts/open-desk.ts'
import {maskText} from './mask-text.ts'
import type {Serving} from './read-options.ts'

/** Milliseconds before a database that is away is tried again, and the most that it grows to. */
const [firstPause, longestPause] = [1000, 15_000]

/** Milliseconds between two looks for work that is due. */
const remindEvery = 10 * 60_000

/**
 * Open the desk of the newsroom that is served, also to the pages of this process.
 *
 * A desk that cannot be opened does not stop the readers' pages: the reason is told, and the desk answers 503. A
 * database that is away is tried again, until it is there.
 */
export async function openDeskOf(serving: Serving, {baseUrl, log, opened, failed}: Opening): Promise<void> {
  const {data, url} = serving
  let said = ''
  for (let pause = firstPause; ; pause = Math.min(longestPause, pause * 2)) {
    try {
      const desk = await openDeskOnce(serving, baseUrl)
      opened(desk)
      return
    } catch (error) {
      const reason = (error as Error).message
      const next =
        url === undefined
          ? 'mend it and start again to open the desk'
          : 'it is tried again; where the reason stays, mend it'
      if (said !== reason)
        log.error(
          {err: error},
          `Unexpected fault while opening the desk in ${url ? 'DATABASE_URL' : data}: ${maskText(reason)}. Readers are served; ${next}.`,
        )
      said = reason
      failed()
      if (url === undefined) return
      await sleep(pause, undefined, {ref: false})
    }
  }
}

/** Where a desk is opened to, and who is told. */
type Opening = Readonly<{
  baseUrl: string
  log: Logger
  /** Called with the desk, once. */
  opened: (desk: Desk) => void
  /** Called after each attempt that failed. */
  failed: () => void
}>

async function openDeskOnce(serving: Serving, baseUrl: string): Promise<Desk> {
  const {root, data, url, secret, oidc, smtp} = serving
  // Most desks write to nobody: what sends mail is loaded where a server is named.
  const sendMail = smtp && (await import('#store/send-mail.ts')).makeSendMail(smtp)
  const desk = await openDesk({
    root,
    data,
    url,
    secret,
    oidc,
    keyFile: process.env.TONGSHI_KIT_KEY || undefined,
    baseUrl,
    sendMail,
  })
  openDoor({baseUrl, answer: (request, address) => answerApi(desk, request, address)})
  const tell = async () => {
    await remindPeople(desk.store)
    if (desk.mail) await sendDigests(desk.store, desk.mail, baseUrl)
  }
  const remind = () => void tell().catch(error => console.error(error))
  remind()
  setInterval(remind, remindEvery).unref()
  return desk
}

/** The one-time address by which the first owner makes their account, as long as there is none. */
export async function ownerLink(desk: Desk, locale: string): Promise<string | undefined> {
  const token = await inviteOwner(desk.store)
  return token === undefined ? undefined : `${desk.baseUrl}/${locale}/desk/claim#${token}`
}

/** The address that a listening server is reached at. */
export function originOf(host: string, address: AddressInfo): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`
}
