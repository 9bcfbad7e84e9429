import {setTimeout as sleep} from 'node:timers/promises'
import pg from 'pg'

/** Milliseconds before the first attempt to connect again, and the most that it grows to. */
const [firstPause, longestPause] = [300, 10_000]

/** Milliseconds between two looks whether the connection still answers, each with a catch-up. */
const lookEvery = 60_000

/** Milliseconds for which a connection may be silent when it is asked. */
const patience = 10_000

/** What a listening connection is called, for those who look who is there. */
export const listeningName = 'tongshi listening'

/** A connection that listens to PostgreSQL, and connects again by itself when it is lost. */
export type Listening = Readonly<{
  /** Is it connected, listening, and caught up since? */
  isUp: () => boolean
  /** How often it was lost since the start. */
  losses: () => number
  stop: () => Promise<void>
}>

/** What is listened to, and what is done about it. */
export type ListenOptions = Readonly<{
  /** Names of channels: letters and underscores. */
  channels: readonly string[]
  /** A notification: its channel and what it carries. */
  heard: (channel: string, payload: string) => void
  /**
   * Look for what was missed. Called once the channels are listened to, after every new connection, and once a minute:
   * what is told while nobody listens is told to nobody.
   */
  catchUp: () => Promise<void>
}>

/**
 * Listen on a connection of its own, which must not lead through a pooler of transactions.
 *
 * @throws what the driver says where the first connection fails; later ones are tried for ever.
 */
export async function listenServer(url: string, options: ListenOptions): Promise<Listening> {
  const stopping = new AbortController()
  let [isCaughtUp, losses] = [false, 0]
  const catchUp = async (on: Connection): Promise<void> => {
    await options.catchUp()
    isCaughtUp = !on.isLost()
  }
  const begin = async (): Promise<Connection> => {
    const next = await connect(url, options)
    try {
      await catchUp(next)
      return next
    } catch (error) {
      next.lose()
      throw error
    }
  }
  let connection = await begin()
  const keep = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await connection.lost
      isCaughtUp = false
      for (let pause = firstPause; connection.isLost(); pause = Math.min(longestPause, pause * 2)) {
        await sleep(pause, undefined, {signal: stopping.signal})
        connection = await begin().catch(() => connection)
      }
      losses += 1
    }
  }
  // It ends by being stopped, and in no other way.
  const kept = keep().catch(() => undefined)
  const look = async (): Promise<void> => {
    if (connection.isLost()) return
    if (await answers(connection.client)) await catchUp(connection)
    else connection.lose()
  }
  const timer = setInterval(() => void look().catch(() => connection.lose()), lookEvery)
  timer.unref()
  return {
    isUp: () => isCaughtUp && !connection.isLost(),
    losses: () => losses,
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      connection.lose()
      await kept
      connection.lose()
    },
  }
}

type Connection = Readonly<{
  client: pg.Client
  isLost: () => boolean
  /** Settles when the connection is lost, however that came about. */
  lost: Promise<void>
  /** Give it up. */
  lose: () => void
}>

async function connect(url: string, {channels, heard}: ListenOptions): Promise<Connection> {
  const client = new pg.Client({
    connectionString: url,
    application_name: listeningName,
    keepAlive: true,
    connectionTimeoutMillis: patience,
  })
  const {promise: lost, resolve} = Promise.withResolvers<void>()
  let isLost = false
  // A killed connection says `error` twice, then `end`: only the first counts, or two would listen.
  const lose = () => {
    if (isLost) return
    isLost = true
    void client.end().catch(() => undefined)
    resolve()
  }
  client.on('error', lose).on('end', lose)
  client.on('notification', ({channel, payload = ''}) => {
    if (!isLost) heard(channel, payload)
  })
  try {
    await client.connect()
    for (const channel of channels) await client.query(`listen ${channel}`)
  } catch (error) {
    lose()
    throw error
  }
  return {client, isLost: () => isLost, lost, lose}
}

/** A cable that was pulled says nothing: whoever listens to it has to ask. */
async function answers(client: pg.Client): Promise<boolean> {
  const stop = new AbortController()
  const silence = sleep(patience, false, {signal: stop.signal}).catch(() => false)
  const answer = client.query('select 1').then(
    () => true,
    () => false,
  )
  const isThere = await Promise.race([answer, silence])
  stop.abort()
  return isThere
}
