import type {Mail, SendMail} from './send-mail.ts'
import type {Store} from './store.ts'
import {writeActivity} from './write-activity.ts'

/** What a mail is for, as the logs name it. */
export type MailKind = 'invitation' | 'password' | 'digest'

/** Mails that go out by and by: `post` returns at once and never throws. */
export type MailQueue = Readonly<{
  post: (kind: MailKind, mail: Mail) => void
  /** Mails that have not been taken yet. */
  waiting: () => number
  /** Forget what waits. */
  close: () => void
}>

const [second, minute] = [1000, 60_000]

/** Milliseconds before each further attempt; the last is eleven hours after the first. */
const backOff = [10 * second, minute, 5 * minute, 30 * minute, 120 * minute, 500 * minute]

/** Mails that may wait: beyond it the server has been away too long, and the oldest news is worth the least. */
const most = 1000

type Waiting = {kind: MailKind; mail: Mail; attempt: number; timer?: NodeJS.Timeout}

/**
 * Make a queue in front of a mail server. It lives in memory: a mail may carry a one-time link, which the store must
 * not know. What a stop takes away can be sent again: links are made anew, a digest comes the next day.
 *
 * Each failure goes to standard error, by its kind and code, and to the audit log, with its address; never the text,
 * which a server's answer might quote.
 *
 * @param delays milliseconds before each further attempt; after the last the mail is given up.
 */
export function makeMailQueue(store: Store, send: SendMail, delays: readonly number[] = backOff): MailQueue {
  const held = new Set<Waiting>()
  let last = Promise.resolve()

  const attempt = async (one: Waiting): Promise<void> => {
    if (!held.has(one)) return
    try {
      await send(one.mail)
      held.delete(one)
    } catch (error) {
      const delay = isFinal(error) ? undefined : delays[one.attempt]
      one.attempt += 1
      if (delay === undefined) held.delete(one)
      else if (held.has(one)) one.timer = setTimeout(() => enqueue(one), delay).unref()
      await report(store, one, {code: codeOf(error), again: delay !== undefined})
    }
  }
  // One connection at a time: a mail server's limits are lower than a desk's needs are high.
  const enqueue = (one: Waiting): void => {
    last = last.then(() => attempt(one)).catch(error => console.error(error))
  }
  return {
    post: (kind, mail) => {
      const one = {kind, mail, attempt: 0}
      if (held.size >= most) {
        void report(store, one, {code: 'QUEUE', again: false}).catch(error => console.error(error))
        return
      }
      held.add(one)
      enqueue(one)
    },
    waiting: () => held.size,
    close: () => {
      for (const {timer} of held) clearTimeout(timer)
      held.clear()
    },
  }
}

/** Five hundreds are said for good (RFC 5321, 4.2.1), but a refused sign-in is for the operator to mend. */
function isFinal(error: unknown): boolean {
  const {responseCode = 0, code} = error as {responseCode?: number; code?: string}
  return responseCode >= 500 && code !== 'EAUTH'
}

function codeOf(error: unknown): string {
  const {responseCode, code} = error as {responseCode?: number; code?: string}
  return [code ?? 'UNKNOWN', responseCode].filter(Boolean).join(' ')
}

async function report(
  store: Store,
  {kind, mail: {to}, attempt}: Waiting,
  {code, again}: Readonly<{code: string; again: boolean}>,
): Promise<void> {
  const next = again ? 'it is tried again' : 'it is given up; look at SMTP_URL and the address'
  console.error(
    `Unexpected failure (${code}) of a mail (${kind}), expected it to be taken, ${next}. The audit log says whom it was for.`,
  )
  const detail = {kind, to, attempt, code, again}
  const at = store.now().toISOString()
  await writeActivity(store.db, {at, actor: null, action: 'mail-failed', detail, audience: 'audit'})
}
