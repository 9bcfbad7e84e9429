import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {alignUnits} from '#documents/align-units.ts'
import {extractUnits} from '#documents/extract-units.ts'
import {parseMarkdown} from '#documents/parse-markdown.ts'

const usage = `Use: npm run align-units -- OLD.md NEW.md
  Prints JSON lines {"old","new","similarity"} by unit index; null where a unit is new or gone.`

function unitsOf(file: string) {
  const text = new TextDecoder('utf-8', {fatal: true}).decode(readFileSync(file))
  return extractUnits(parseMarkdown(text, () => false))
}

if (import.meta.main) {
  try {
    const {positionals} = parseArgs({allowPositionals: true})
    if (positionals.length !== 2) throw new RangeError('Expected two Markdown files.')
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
