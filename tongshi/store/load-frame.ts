import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {TermBase} from '#memory/term-base.ts'
import type {Finding} from '#messages/finding.ts'
import {loadSettings, type Settings} from './load-settings.ts'
import {loadTerms} from './load-terms.ts'
import {loadWords, type Words} from './load-words.ts'

/** What all announcements of a newsroom have in common: everything that a page of one is printed with but itself. */
export type Frame = Settings &
  Readonly<{
    root: string
    /** Folders of `locales/`, the fallback first. */
    locales: readonly string[]
    words: Words
    terms: TermBase
  }>

/** Load settings, locales, terms and the interface's words; what is wrong becomes a finding with its place. */
export function loadFrame(root: string): {frame: Frame; findings: Finding[]} {
  const {settings, findings: wrongSettings} = loadSettings(root)
  const locales = listLocales(root, settings.fallback)
  const {terms, findings: wrongTerms} = loadTerms(root)
  const {words, findings: wrongWords} = loadWords(root, locales)
  const findings = [...wrongSettings, ...wrongTerms, ...wrongWords]
  return {frame: {...settings, root, locales, words, terms}, findings}
}

function listLocales(root: string, fallback: string): string[] {
  const folders = readdirSync(join(root, 'locales'), {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
  return [...folders.filter(locale => locale === fallback), ...folders.filter(locale => locale !== fallback)]
}
