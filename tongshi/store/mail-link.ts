import type {MailQueue} from './mail-queue.ts'
import {mailWords} from './mail-words.ts'
import type {Store} from './store.ts'

/** A one-time link on its way to its person. */
export type LinkMail = Readonly<{
  kind: 'invitation' | 'password'
  to: string
  /** The interface's language of who sends it, BCP 47. */
  language: string | null
  baseUrl: string
  token: string
  days: number
}>

/** Mail a one-time link. */
export function mailLink(store: Store, mail: MailQueue, link: LinkMail): void {
  const {kind, to, baseUrl, token, days} = link
  const {language, text} = mailWords(store, link.language)
  const url = `${baseUrl}/${language}/desk/claim#${token}`
  const lines = [text(`${kind}.lead`), url, text(`${kind}.until`, {days}), text('link.unexpected')]
  mail.post(kind, {to, language, subject: text(`${kind}.subject`), text: `${lines.join('\n\n')}\n`})
}
