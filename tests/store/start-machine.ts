import {createServer, type IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import {type Machine, machineSettings} from '#store/machine-settings.ts'

/** How the server misbehaves in its next answers, in this order; then it behaves. */
export type Mood = Readonly<{
  status?: number
  headers?: Record<string, string>
  body?: string
  silent?: boolean
}>

/** A service on this machine that speaks the wire formats of real ones and refuses what they would refuse. */
export type TestMachine = Readonly<{
  machine: (kind: Machine['kind'], more?: Record<string, string>) => Machine
  address: string
  /** Bodies of requests, as parsed. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  asked: any[]
  moods: Mood[]
  stop: () => Promise<void>
}>

/**
 * Start the service.
 *
 * @param translate a text of XML in, its translation out.
 */
export async function startMachine(translate: (text: string) => string): Promise<TestMachine> {
  // biome-ignore lint/suspicious/noExplicitAny: bodies of every shape
  const asked: any[] = []
  const moods: Mood[] = []
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request))
    asked.push(body)
    const mood = moods.shift()
    if (mood?.silent) return
    const {status, answer} = mood?.status
      ? {status: mood.status, answer: mood.body ?? '{"message":"no"}'}
      : {status: 200, answer: mood?.body}
    if (answer !== undefined) {
      response.writeHead(status, {'content-type': 'application/json', ...mood?.headers}).end(answer)
      return
    }
    const own = answerTo(request, body, translate)
    response.writeHead(own.status, {'content-type': 'application/json'}).end(JSON.stringify(own.body))
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    asked,
    moods,
    address,
    machine: (kind, more = {}) =>
      machineSettings({
        TONGSHI_MACHINE: kind,
        TONGSHI_MACHINE_URL: address,
        TONGSHI_MACHINE_KEY: 'secret',
        TONGSHI_MACHINE_MODEL: 'small',
        ...more,
      })!,
    stop: async () => {
      server.closeAllConnections()
      await new Promise(closed => server.close(closed))
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

type Answer = {status: number; body: unknown}

// biome-ignore lint/suspicious/noExplicitAny: bodies of every shape
function answerTo({url, headers}: IncomingMessage, body: any, translate: (text: string) => string): Answer {
  if (url === '/translate') {
    if (body.api_key !== 'secret') return {status: 403, body: {error: 'Invalid API key'}}
    if (!['en', 'zh-Hans', 'fr'].includes(body.target))
      return {status: 400, body: {error: `${body.target} is not supported`}}
    if (body.format !== 'html' || !Array.isArray(body.q))
      return {status: 400, body: {error: 'Invalid request'}}
    return {status: 200, body: {translatedText: body.q.map(translate)}}
  }
  if (url === '/v2/translate') {
    if (headers.authorization !== 'DeepL-Auth-Key secret') return {status: 403, body: {message: 'Forbidden'}}
    const isRight =
      Array.isArray(body.text) && body.text.length <= 50 && /^[A-Z]{2}(-[A-Z]+)?$/.test(body.target_lang)
    if (!isRight || body.tag_handling !== 'xml') return {status: 400, body: {message: 'Bad request'}}
    const translations = body.text.map((text: string) => ({
      detected_source_language: 'EN',
      text: translate(text),
    }))
    return {status: 200, body: {translations}}
  }
  if (url === '/v1/chat/completions') {
    if (headers.authorization !== 'Bearer secret')
      return {status: 401, body: {error: {message: 'Incorrect API key'}}}
    if (body.model !== 'small') return {status: 404, body: {error: {message: 'no such model'}}}
    const texts: string[] = JSON.parse(body.messages.at(-1).content)
    const content = `\`\`\`json\n${JSON.stringify(texts.map(translate))}\n\`\`\``
    const usage = {prompt_tokens: 9, completion_tokens: 9, total_tokens: 18}
    return {
      status: 200,
      body: {
        id: 'c',
        object: 'chat.completion',
        choices: [{index: 0, message: {role: 'assistant', content}, finish_reason: 'stop'}],
        usage,
      },
    }
  }
  return {status: 404, body: {error: 'no such page'}}
}
