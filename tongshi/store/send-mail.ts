import {createTransport} from 'nodemailer'

/** A plain text mail. */
export type Mail = Readonly<{
  to: string
  subject: string
  text: string
  /** BCP 47, said to the reader's program as `Content-Language`. */
  language: string
}>

/** Hand one mail over. @throws where it was not taken; `responseCode` from 500 on says that it never will be. */
export type SendMail = (mail: Mail) => Promise<void>

/** Milliseconds that a mail server may take to connect and greet, and to be silent. */
const patience = {connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000}

/** Servers of this machine, with whom a password needs no encryption. */
const here = ['localhost', '127.0.0.1', '[::1]']

/**
 * Make a way to send mail through a server.
 *
 * @param url `smtp://user:pass@host:587`, which goes over to TLS where the server can and must where a password is
 *   sent to another machine; or `smtps://…`.
 * @param from address or `Name <address>` that mails come from.
 */
export function makeSendMail({url, from}: Readonly<{url: string; from: string}>): SendMail {
  const {protocol, username, hostname} = new URL(url)
  const requireTLS = protocol === 'smtp:' && username !== '' && !here.includes(hostname)
  const transport = createTransport({
    url,
    requireTLS,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({to, subject, text, language}) => {
    await transport.sendMail({
      from,
      to: {name: '', address: to},
      subject,
      text,
      // Nobody's holiday notice should answer a program (RFC 3834).
      headers: {'Content-Language': language, 'Auto-Submitted': 'auto-generated'},
    })
  }
}
