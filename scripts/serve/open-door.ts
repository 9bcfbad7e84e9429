import type {AddressInfo} from 'node:net'
import {openDoor} from '#store/ask-desk.ts'
import {inviteOwner} from '#store/invitations.ts'
import {remindPeople} from '#store/remind-people.ts'
import {sendDigests} from '#store/send-digests.ts'
import {makeSendMail} from '#store/send-mail.ts'
import type {Desk} from '../../app/api/_parts/desk.ts'
import {answerApi} from '../../app/api/_parts/dispatch.ts'
import {openDesk} from '../../app/api/_parts/open-desk.ts'
import type {Serving} from './read-options.ts'

/** Milliseconds between two looks for work that is due. */
const remindEvery = 10 * 60_000

/**
 * Open the desk of the newsroom that is served, also to the pages of this process.
 *
 * A desk that cannot be opened does not stop the readers' pages: the reason is told, and the desk answers 503.
 */
export async function openDeskOf(serving: Serving, baseUrl: string): Promise<Desk | undefined> {
  const {root, data, url, secret, oidc, smtp} = serving
  try {
    const desk = await openDesk({
      root,
      data,
      url,
      secret,
      oidc,
      keyFile: process.env.TONGSHI_KIT_KEY || undefined,
      baseUrl,
      sendMail: smtp && makeSendMail(smtp),
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
  } catch (error) {
    console.error(
      `Unexpected fault while opening the desk in ${url ? 'DATABASE_URL' : data}: ${(error as Error).message}. Readers are served; mend it and start again to open the desk.`,
    )
    return undefined
  }
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
