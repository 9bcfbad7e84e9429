import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {RightPair} from '../../checks/inject-defects.ts'

/** Write pairs as two catalogues, `en.json` and `zh.json`, and as `pairs.po`, into a folder that exists. */
export function writePairs(folder: string, pairs: readonly RightPair[]): void {
  writeFileSync(join(folder, 'en.json'), writeCatalogue(pairs.map(({en}) => en)))
  writeFileSync(join(folder, 'zh.json'), writeCatalogue(pairs.map(({zh}) => zh)))
  writeFileSync(join(folder, 'pairs.po'), writePo(pairs))
}

/** ICU prints a brace or tag as text only where it is quoted. */
function writeCatalogue(texts: readonly string[]): string {
  const quoted = texts.map((text, at) => [`k${at}`, text.replaceAll("'", "''").replace(/[{}<>]+/g, "'$&'")])
  return JSON.stringify(Object.fromEntries(quoted), null, 1)
}

function writePo(pairs: readonly RightPair[]): string {
  const head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: zh_CN\\n"\n'
  const units = pairs.map(
    ({en, zh}, at) => `msgctxt "k${at}"\nmsgid ${JSON.stringify(en)}\nmsgstr ${JSON.stringify(zh)}\n`,
  )
  return [head, ...units].join('\n')
}
