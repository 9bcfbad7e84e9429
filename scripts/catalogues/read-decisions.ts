import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {CheckSettings} from '#checks/check-context.ts'
import type {Dismissal} from '#checks/dismissal.ts'
import {readCheckSettings} from '#checks/read-check-settings.ts'
import {type FindingWords, writeFinding} from '#messages/write-finding.ts'
import {readTextFile} from '#store/read-text-file.ts'
import {Misuse, type Options} from './read-options.ts'

/** What a project has decided: its config and what it has dismissed. */
export type Decisions = Readonly<{settings: CheckSettings; dismissals: readonly Dismissal[]}>

/**
 * Read config and dismissals: the files named, or those of the usual names in the root where they are there.
 *
 * @throws Misuse where a named file is not there or something in one is wrong: a check by half a config would mislead.
 */
export function readDecisions(options: Options, locale: string, words: FindingWords): Decisions {
  const config = readNamed(options.config, join(options.root, 'checks.config.json'))
  const {settings, findings} = config
    ? readCheckSettings(config.text, config.file)
    : {settings: {}, findings: []}
  if (findings.length > 0) throw new Misuse(findings.map(one => writeFinding(one, locale, words)).join('\n'))
  const kept = readNamed(options.dismissals, join(options.root, 'checks.dismissed.json'))
  return {settings, dismissals: kept ? readDismissals(kept) : []}
}

function readNamed(named: string | undefined, usual: string): {file: string; text: string} | undefined {
  const file = named ?? usual
  if (!existsSync(file)) {
    if (named === undefined) return undefined
    throw new Misuse(`Unexpected \`${named}\`, expected a file, mend its path.`)
  }
  const {text} = readTextFile(file, file)
  if (text === undefined) throw new Misuse(`Unexpected \`${file}\`, expected a text in UTF-8, save it so.`)
  return {file, text}
}

const fields = ['rule', 'id', 'hash', 'reason', 'by'] as const

function readDismissals({file, text}: {file: string; text: string}): Dismissal[] {
  const expected = '[{"rule", "id", "hash", "reason", "by"}]'
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch (error) {
    throw new Misuse(
      `${file}: Unexpected \`${(error as Error).message}\`, expected \`${expected}\`, mend the JSON.`,
    )
  }
  const wrong = Array.isArray(list)
    ? list.findIndex(one =>
        fields.some(field => typeof one?.[field] !== 'string' || one[field].trim() === ''),
      )
    : 0
  if (wrong < 0) return list as Dismissal[]
  throw new Misuse(
    `${file}: Unexpected entry ${wrong + 1}, expected \`${expected}\`, give each field a text.`,
  )
}
