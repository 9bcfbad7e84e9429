import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Finding} from '#messages/finding.ts'
import {readCatalogue} from '#messages/read-catalogue.ts'
import {readTextFile} from './read-text-file.ts'

/** An interface's words by locale, then by key. */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>

const standard = 'reader.json'

/** The language that the program is written in: its words stand in for those of every other. */
const written = 'en'

/**
 * Load the interface's words: those that come with the program, overridden word by word by the root's own.
 *
 * @param program the folder of the program, whose `locales/` come with it; `catalogue` the file of words in them.
 */
export function loadWords(
  root: string,
  locales: readonly string[],
  {program = process.cwd(), catalogue = standard}: Readonly<{program?: string; catalogue?: string}> = {},
): {words: Words; findings: Finding[]} {
  const findings: Finding[] = []
  const folders = [...new Set([program, root])]
  const words = Object.fromEntries(
    [...new Set([written, ...locales])].map(locale => {
      const read = folders.map(folder =>
        readWords(folder, join('locales', locale, catalogue), {locale, findings}),
      )
      return [locale, Object.assign({}, ...read)]
    }),
  )
  return {words, findings}
}

function readWords(
  folder: string,
  file: string,
  {locale, findings}: {locale: string; findings: Finding[]},
): Readonly<Record<string, string>> {
  const path = join(folder, file)
  if (!existsSync(path)) return {}
  const {text, finding} = readTextFile(path, file)
  if (finding) findings.push(finding)
  if (text === undefined) return {}
  const read = readCatalogue(text, {file, locale})
  findings.push(...read.findings)
  return read.messages
}
