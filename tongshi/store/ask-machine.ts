import type {MachineQuestion} from '#exchange/machine-wire.ts'
import type {Machine} from './machine-settings.ts'

/** Why a machine gave no answer. */
export type MachineErrorCode =
  | 'machine-key'
  | 'machine-quota'
  | 'machine-refused'
  | 'machine-busy'
  | 'machine-unreachable'
  | 'machine-answer'

/** A machine that gave no answer: a sentence, and whether a later try may help. */
export class MachineError extends Error {
  readonly code: MachineErrorCode
  /** HTTP status; 0 where there was no answer. */
  readonly actual: number

  constructor(code: MachineErrorCode, actual: number, sentence: string, options: ErrorOptions = {}) {
    super(sentence, options)
    this.name = 'MachineError'
    this.code = code
    this.actual = actual
  }
}

/** How often and how patiently to ask. */
export type Patience = Readonly<{
  /** Tries in all; default 4. */
  tries?: number
  /** Milliseconds before the second try, doubled for each further one; default 1000. */
  pause?: number
  signal?: AbortSignal
  /** Told before each pause. */
  onRetry?: (error: MachineError, milliseconds: number) => void
}>

/** No translation is longer; a service gone wild must not fill the memory. */
const longestAnswer = 4_000_000
/** A service may ask for patience; beyond this the run is better stopped and resumed. */
const longestPause = 120_000
const passing: ReadonlySet<MachineErrorCode> = new Set(['machine-busy', 'machine-unreachable'])

/**
 * Ask a machine. Busy and unreachable services are asked again, after a pause that doubles and varies, or the one they
 * name themselves (`Retry-After`).
 *
 * @returns a translation for each text, in order.
 * @throws MachineError after the last try, or at once where another would not help.
 */
export async function askMachine(
  machine: Machine,
  question: MachineQuestion,
  {tries = 4, pause = 1_000, signal, onRetry}: Patience = {},
): Promise<readonly string[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await askOnce(machine, question, signal)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const {told, retryAfter} = error
      if (!passing.has(told.code) || attempt >= tries || signal?.aborted) throw told
      // Several servers that were refused together must not come back together.
      const wait = retryAfter ?? pause * 2 ** (attempt - 1) * (0.75 + Math.random() / 2)
      if (wait > longestPause) throw told
      onRetry?.(told, wait)
      await rest(wait, signal)
    }
  }
}

/** A failed try, with the pause that the service asks for, in milliseconds. */
class Refusal extends Error {
  readonly told: MachineError
  readonly retryAfter: number | undefined

  constructor(told: MachineError, retryAfter?: number) {
    super(told.message)
    this.told = told
    this.retryAfter = retryAfter
  }
}

async function askOnce(
  machine: Machine,
  question: MachineQuestion,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const {path, headers, body} = machine.wire.write(question, machine)
  const limit = AbortSignal.timeout(machine.timeout)
  let response: Response
  let text: string
  try {
    response = await fetch(machine.address + path, {
      method: 'POST',
      headers,
      body,
      // A service that moves must be set up anew: the key goes nowhere else.
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    })
    text = await readLimited(response)
  } catch (error) {
    const what = limit.aborted ? `no answer within ${machine.timeout / 1000} s` : reasonOf(error)
    const sentence = `Unexpected silence of the ${machine.kind} service (${what}), expected an answer, look whether its address is right and it runs.`
    throw new Refusal(new MachineError('machine-unreachable', 0, sentence, {cause: error}))
  }
  if (!response.ok) throw refusalOf(machine, response, text)
  const answers = machine.wire.read(parse(text), question)
  if (answers) return answers
  throw new Refusal(
    new MachineError(
      'machine-answer',
      response.status,
      `Unexpected answer of the ${machine.kind} service (${text.slice(0, 80)}), expected ${question.texts.length} translations, look whether TONGSHI_MACHINE names its kind.`,
    ),
  )
}

async function readLimited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > longestAnswer) throw new Error(`more than ${longestAnswer} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function refusalOf({kind}: Machine, response: Response, text: string): Refusal {
  const {status} = response
  const said = text.replaceAll(/\s+/g, ' ').slice(0, 120)
  const make = (code: MachineErrorCode, remedy: string) =>
    new MachineError(
      code,
      status,
      `Unexpected status ${status} of the ${kind} service (${said}), expected translations, ${remedy}.`,
    )
  if (status === 401 || status === 403)
    return new Refusal(make('machine-key', 'set the right key in TONGSHI_MACHINE_KEY'))
  // 456 is DeepL's own word for a quota that is used up, 402 that of others.
  if (status === 456 || status === 402)
    return new Refusal(make('machine-quota', 'wait for the next period or buy more'))
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return new Refusal(make('machine-busy', 'try again later'), pauseOf(response.headers.get('retry-after')))
  return new Refusal(make('machine-refused', 'look whether it knows the languages and the model'))
}

/** Seconds, or a date of HTTP. */
function pauseOf(header: string | null): number | undefined {
  if (header === null) return undefined
  const seconds = Number(header)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now()
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}

function reasonOf(error: unknown): string {
  const {cause, message} = error as Error
  return cause instanceof Error && cause.message ? cause.message : message
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function rest(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal?.addEventListener('abort', done)
  })
}
