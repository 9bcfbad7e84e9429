import type {AddressInfo} from 'node:net'
import {text} from 'node:stream/consumers'
import {SMTPServer} from 'smtp-server'

/** A mail as it came over the wire: who it was for, its headers, and its text decoded. */
export type Received = Readonly<{to: readonly string[]; headers: string; text: string}>

/** An SMTP server of a test. */
export type TestMailServer = Readonly<{
  port: number
  url: string
  received: readonly Received[]
  stop: () => Promise<void>
}>

/**
 * Start a real SMTP server on this machine.
 *
 * @param options.refuse the SMTP code and sentence that answers the first so many mails.
 */
export async function startMailServer({
  port = 0,
  refuse = {times: 0, code: 451, words: 'later'},
}: {
  port?: number
  refuse?: {times: number; code: number; words: string}
} = {}): Promise<TestMailServer> {
  const received: Received[] = []
  let left = refuse.times
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      void text(stream).then(raw => {
        if (left-- > 0) return done(Object.assign(new Error(refuse.words), {responseCode: refuse.code}))
        received.push({to: session.envelope.rcptTo.map(({address}) => address), ...readMail(raw)})
        done()
      })
    },
  })
  await new Promise<void>(listening => server.listen(port, '127.0.0.1', listening))
  const bound = (server.server.address() as AddressInfo).port
  return {
    port: bound,
    url: `smtp://127.0.0.1:${bound}`,
    received,
    stop: () => new Promise(closed => server.close(() => closed())),
  }
}

function readMail(raw: string): {headers: string; text: string} {
  const at = raw.indexOf('\r\n\r\n')
  const headers = raw.slice(0, at).replace(/\r\n[ \t]+/g, ' ')
  const body = raw.slice(at + 4)
  const encoding = /^content-transfer-encoding: (\S+)/im.exec(headers)?.[1]
  if (encoding === 'base64') return {headers, text: Buffer.from(body, 'base64').toString('utf8')}
  if (encoding !== 'quoted-printable') return {headers, text: body}
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return {headers, text: Buffer.from(bytes, 'latin1').toString('utf8')}
}
