import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import type {ExchangeFile, ExchangeUnit} from '#exchange/exchange-unit.ts'
import {parseMessage} from '#messages/parse-message.ts'
import {readCatalogue} from '#messages/read-catalogue.ts'
import {writtenMessage} from '../messages/write-messages.ts'

const states = ['initial', 'translated', 'reviewed', 'final'] as const

/** Units over generated messages that parse and are no longer than a paragraph; the same for the same count. */
export function generateUnits(count: number): ExchangeUnit[] {
  const messages: string[] = []
  for (let seed = 1; messages.length < count; seed += 1)
    for (const message of fc.sample(writtenMessage, {numRuns: 8_000, seed}))
      if (message !== '' && message.length < 100 && parseMessage(message).ast) messages.push(message)
  return messages.slice(0, count).map((message, at) => {
    const isTranslated = at % 5 !== 0
    return {
      id: `k${at}`,
      source: messages[(at * 7) % count]!,
      ...(isTranslated ? {target: message} : {}),
      state: isTranslated ? states[at % 4]! : 'initial',
      ...(isTranslated && at % 3 === 0 ? {isStale: true} : {}),
      from: `f${at}`,
      base: isTranslated ? `b${at}` : '',
      ...(at % 2 === 0 ? {notes: [{category: 'fact', text: 'a & <b>\n= 60亿元'}, {text: '=1+1'}]} : {}),
      ...(at % 4 === 0 ? {terms: [{source: 'mould', target: '模具'}, {source: 'die'}]} : {}),
    }
  })
}

/** The catalogues of the repository, Chinese as the translation of English. */
export function repositoryFiles(): ExchangeFile[] {
  const read = (locale: string, file: string) =>
    readCatalogue(readFileSync(`locales/${locale}/${file}`, 'utf8'), {file, locale}).messages
  return readdirSync('locales/en', {recursive: true, encoding: 'utf8'})
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.json') && !name.endsWith('.meta.json'))
    .map(file => {
      const [source, target] = [read('en', file), read('zh-Hans', file)]
      const units = Object.entries(source).map(([id, message]) => ({
        id,
        source: message,
        ...(target[id] === undefined ? {} : {target: target[id]}),
        state: target[id] === undefined ? ('initial' as const) : ('translated' as const),
      }))
      return {name: file.replace(/\.json$/, ''), units}
    })
}
