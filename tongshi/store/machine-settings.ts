import {chatCompletions} from '#exchange/chat-completions.ts'
import {deepl} from '#exchange/deepl.ts'
import {libreTranslate} from '#exchange/libre-translate.ts'
import type {MachineAccess, MachineWire} from '#exchange/machine-wire.ts'

/** A service that suggests translations, as whoever runs the server has set it up. */
export type Machine = MachineAccess &
  Readonly<{
    kind: keyof typeof wires
    wire: MachineWire
    /** Without a slash at the end. */
    address: string
    /** What a million characters cost, and in which currency (ISO 4217). */
    price?: Readonly<{amount: number; currency: string}> | undefined
    /** Milliseconds until a request is given up. */
    timeout: number
  }>

const wires = {libretranslate: libreTranslate, deepl, openai: chatCompletions} as const

/**
 * Read the settings of the machine from the environment; there is none unless `TONGSHI_MACHINE` names one.
 *
 * | variable | |
 * |---|---|
 * | `TONGSHI_MACHINE` | `libretranslate`, `deepl` or `openai` |
 * | `TONGSHI_MACHINE_URL` | address of the service, https, or http on this machine |
 * | `TONGSHI_MACHINE_KEY`, `TONGSHI_MACHINE_MODEL` | as the service wants them |
 * | `TONGSHI_MACHINE_PRICE` | what a million characters cost: `20 EUR` |
 * | `TONGSHI_MACHINE_TIMEOUT` | seconds, 1 to 600; default 30 |
 *
 * @throws Error with a sentence where one of them is wrong.
 */
export function machineSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Machine | undefined {
  const kind = environment.TONGSHI_MACHINE
  if (!kind) return undefined
  if (!isKind(kind)) throw wrong('TONGSHI_MACHINE', kind, 'libretranslate, deepl or openai')
  const seconds = Number(environment.TONGSHI_MACHINE_TIMEOUT || 30)
  if (!(seconds >= 1 && seconds <= 600))
    throw wrong(
      'TONGSHI_MACHINE_TIMEOUT',
      String(environment.TONGSHI_MACHINE_TIMEOUT),
      'seconds from 1 to 600',
    )
  return {
    kind,
    wire: wires[kind],
    address: readAddress(environment.TONGSHI_MACHINE_URL ?? ''),
    key: environment.TONGSHI_MACHINE_KEY || undefined,
    model: environment.TONGSHI_MACHINE_MODEL || undefined,
    price: readPrice(environment.TONGSHI_MACHINE_PRICE),
    timeout: seconds * 1000,
  }
}

function isKind(kind: string): kind is keyof typeof wires {
  return Object.hasOwn(wires, kind)
}

/** Texts under embargo and the key travel: in the clear only within this machine. */
function readAddress(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined
  const isOwn = address && ['127.0.0.1', '[::1]', 'localhost'].includes(address.hostname)
  const isSafe = address?.protocol === 'https:' || (address?.protocol === 'http:' && isOwn)
  if (address && isSafe && !address.username && !address.password) return text.replace(/\/+$/, '')
  throw wrong('TONGSHI_MACHINE_URL', text, 'an https address without a password, or http on this machine')
}

function readPrice(text: string | undefined): Machine['price'] {
  if (!text) return undefined
  const [, amount, currency] = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(text) ?? []
  if (amount && currency) return {amount: Number(amount), currency}
  throw wrong('TONGSHI_MACHINE_PRICE', text, 'a price for a million characters such as `20 EUR`')
}

function wrong(name: string, actual: string, expected: string): Error {
  return new Error(`Unexpected \`${actual}\` in ${name}, expected ${expected}, correct it.`)
}
