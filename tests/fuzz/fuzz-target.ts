/** What a reader is fed. Packages are ZIP archives whose parts are damaged one by one and packed again. */
export type FuzzForm = 'text' | 'bytes' | 'package'

/** One reader of foreign text or bytes, and what it promises. */
export type FuzzTarget = Readonly<{
  /** Also the folder of its seeds. */
  name: string
  /** The room of the reader, or `app`. */
  room: string
  form: FuzzForm
  /** Words of its language: they are put in, and repeated to see how time grows. */
  words: readonly string[]
  /** UTF-16 code units or bytes of the longest input whose time is watched; default 32,768. */
  longest?: number
  /** The classes of errors, by name, that are an answer. Every other one is a defect. */
  errors?: readonly string[]
  /**
   * Read an input and look whether the answer keeps what the room promises.
   *
   * @throws FuzzDefect where it does not.
   */
  read: (input: Uint8Array) => unknown
}>

/** A promise that an answer breaks. */
export class FuzzDefect extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'FuzzDefect'
  }
}

/** Hold an answer to a promise. */
export function promise(isKept: boolean, sentence: string): void {
  if (!isKept) throw new FuzzDefect(sentence)
}

const decoder = new TextDecoder()

/** The input as text; what is no UTF-8 becomes U+FFFD. */
export function textOf(input: Uint8Array): string {
  return decoder.decode(input)
}

/** What an error says to the person who sent the input. */
const sentence = /^Unexpected [\s\S]+, expected [\s\S]+[.\w`]$/

/**
 * Feed one input.
 *
 * @returns the defect, or nothing: an answer, or the room's own error with its sentence.
 */
export async function feed(target: FuzzTarget, input: Uint8Array): Promise<string | undefined> {
  try {
    await target.read(input)
    return undefined
  } catch (error) {
    if (!(error instanceof Error)) return `threw ${String(error)}`
    const isOwn = target.errors?.includes(error.name) ?? false
    if (isOwn && sentence.test(error.message)) return undefined
    const at = error.stack?.split('\n').find(line => /(tongshi|app)\//.test(line))
    return `${error.name}: ${error.message.slice(0, 200)} ${at?.trim().replace(/file:\/\/\S*?(?=tongshi\/|app\/)/, '') ?? ''}`
  }
}
