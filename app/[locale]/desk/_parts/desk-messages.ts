import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {nestMessages} from '#messages/nest-messages.ts'
import {readCatalogue} from '#messages/read-catalogue.ts'
import {newsroomRoot} from '#store/current-newsroom.ts'
import type source from '../../../../locales/en/desk.json'

/** The desk's words, grouped by page. */
export type DeskMessages = typeof source

declare module 'use-intl' {
  interface AppConfig {
    Messages: DeskMessages
  }
}

/** The language that the program is written in: its words stand in for those of every other. */
const written = 'en'
const read = new Map<string, {modified: number; messages: Readonly<Record<string, string>>}>()

/**
 * The desk's words in a locale, word by word: the newsroom's own, else the program's, else English.
 *
 * Read again when a file has changed, so that words translated at the desk show without a restart.
 */
export function deskMessages(locale: string): DeskMessages {
  return nestMessages(mergeWords(locale, 'desk')) as DeskMessages
}

/** The words of findings in a locale, by rule, as `locales/<locale>/checks.json` has them. */
export function checkWords(locale: string): Readonly<Record<string, string>> {
  return mergeWords(locale, 'checks')
}

/** Questions and notes of imports in a locale, by rule, as `locales/<locale>/import.json` has them. */
export function importWords(locale: string): Readonly<Record<string, string>> {
  return mergeWords(locale, 'import')
}

function mergeWords(locale: string, namespace: string): Readonly<Record<string, string>> {
  const folders = [...new Set([process.cwd(), newsroomRoot()])]
  const tags = [...new Set([written, locale])]
  return Object.assign({}, ...tags.flatMap(tag => folders.map(folder => readWords(folder, tag, namespace))))
}

/** The locales among those given in which the desk has words. */
export function deskLocales(locales: readonly string[]): string[] {
  return [...new Set([written, ...locales])].filter(locale =>
    [process.cwd(), newsroomRoot()].some(folder => existsSync(pathOf(folder, locale, 'desk'))),
  )
}

const pathOf = (folder: string, locale: string, namespace: string) =>
  join(/* turbopackIgnore: true */ folder, 'locales', locale, `${namespace}.json`)

function readWords(folder: string, locale: string, namespace: string): Readonly<Record<string, string>> {
  const path = pathOf(folder, locale, namespace)
  if (!existsSync(path)) return {}
  const modified = statSync(path).mtimeMs
  const known = read.get(path)
  if (known?.modified === modified) return known.messages
  const {messages} = readCatalogue(readFileSync(path, 'utf8'), {
    file: `locales/${locale}/${namespace}.json`,
    locale,
  })
  read.set(path, {modified, messages})
  return messages
}
