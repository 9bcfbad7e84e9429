import type {z} from 'zod'
import {StoreError} from '#store/store-error.ts'
import type {Route} from './route.ts'

/** Bytes of a body that says no other limit. */
const standardLimit = 64 * 1024

/**
 * Read and validate a JSON body.
 *
 * @throws StoreError `media-type`, `too-large`, `input`.
 */
export async function readBody(request: Request, {body, bodyLimit = standardLimit}: Route): Promise<unknown> {
  if (!body) return undefined
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new StoreError(
      'media-type',
      `Unexpected content type \`${type}\`, expected \`application/json\`, send JSON.`,
    )
  const text = await readText(request, bodyLimit)
  return validate(body, parse(text), 'body')
}

/** Bytes are counted as they come: what a client says of its length is not believed. */
async function readText(request: Request, limit: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', {fatal: true})
  let [size, text] = [0, '']
  try {
    for await (const chunk of request.body ?? []) {
      size += (chunk as Uint8Array).byteLength
      if (size > limit)
        throw new StoreError(
          'too-large',
          `Unexpected body of more than ${limit} bytes, expected less, cut it.`,
        )
      text += decoder.decode(chunk as Uint8Array, {stream: true})
    }
    return text + decoder.decode()
  } catch (error) {
    if (error instanceof StoreError) throw error
    throw inputError('body', 'Unexpected bytes in the body, expected UTF-8, encode it so.')
  }
}

function parse(text: string): unknown {
  try {
    // `__proto__` as a key would be an own property here, and zod's strict objects refuse it.
    return JSON.parse(text)
  } catch (error) {
    throw inputError('body', `Unexpected JSON: ${(error as Error).message}, expected a JSON object, mend it.`)
  }
}

/**
 * Validate one part of a request.
 *
 * @throws StoreError `input` with every problem and its path.
 */
export function validate(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined
  const {success, data, error} = schema.safeParse(value)
  if (success) return data
  const problems = error.issues.map(one => ({path: [where, ...one.path].join('.'), message: one.message}))
  const [first] = problems
  throw new StoreError(
    'input',
    `Unexpected ${first!.path}: ${first!.message}, expected what /api/v1/openapi.json describes, mend it and send it again.`,
    {problems},
  )
}

function inputError(path: string, message: string): StoreError {
  return new StoreError('input', message, {problems: [{path, message}]})
}
