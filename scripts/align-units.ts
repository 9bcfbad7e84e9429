import {existsSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {alignUnits} from '#documents/align-units.ts'
import {extractUnits} from '#documents/extract-units.ts'
import {parseMarkdown} from '#documents/parse-markdown.ts'
import {writeFinding} from '#messages/write-finding.ts'
import {readTextFile} from '#store/read-text-file.ts'
import words from '../locales/en/checks.json' with {type: 'json'}
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run align-units -- OLD.md NEW.md
  Prints JSON lines {"old","new","similarity"} by unit index; null where a unit is new or gone.`

/** The text of a Markdown file; what cannot be read is said in a sentence. */
function textOf(file: string): string {
  if (!existsSync(file)) throw new RangeError(`Unexpected file \`${file}\`, expected one that exists.`)
  const {text, finding} = readTextFile(file, file)
  if (finding) throw new RangeError(writeFinding(finding, 'en', words))
  return text ?? ''
}

function unitsOf(file: string) {
  return extractUnits(parseMarkdown(textOf(file), () => false))
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {positionals} = parseArgs({allowPositionals: true})
    if (positionals.length !== 2)
      throw new RangeError(
        `Unexpected ${positionals.length} files, expected two of Markdown, name the old and the new one.`,
      )
    const [before, after] = positionals.map(unitsOf)
    const {pairs} = alignUnits(before!, after!)
    for (const pair of pairs) console.log(JSON.stringify(pair))
    const news = new Set(pairs.map(pair => pair.new))
    const olds = new Set(pairs.map(pair => pair.old))
    for (const now of after!.keys())
      if (!news.has(now)) console.log(JSON.stringify({old: null, new: now, similarity: 0}))
    for (const old of before!.keys())
      if (!olds.has(old)) console.log(JSON.stringify({old, new: null, similarity: 0}))
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
