/**
 * Measure the aligner of sentences: strict F1 of beads, empty ones not counted.
 *
 * Use: node tests/bench/import/measure-alignment.ts PAIRS.tsv[.gz] [--pages 25] [--gaps]
 * A line is a pair: `paragraph TAB English TAB Chinese`, or `English TAB Chinese`, each a paragraph of its own.
 * Lines are cut into pages of 60; `--gaps` leaves out one side of every twelfth pair on either side.
 */
import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'
import {alignSentences} from '#documents/align-sentences.ts'
import {splitSentences} from '#documents/split-sentences.ts'

type Line = Readonly<{paragraph: number; english: string; chinese: string}>

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    pages: {type: 'string', default: '1000'},
    gaps: {type: 'boolean', default: false},
    flat: {type: 'boolean', default: false},
    whole: {type: 'boolean', default: false},
    verbose: {type: 'boolean', default: false},
  },
})
const bytes = readFileSync(positionals[0]!)
const text = (positionals[0]!.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
const lines = text
  .split('\n')
  .filter(Boolean)
  .map((line, at): Line => {
    const cells = line.split('\t')
    const [paragraph, english = '', chinese = ''] = cells.length > 2 ? cells : [String(at), ...cells]
    return {paragraph: Number(paragraph), english, chinese}
  })

/** One side of a page: its sentences, and the line each stands in. */
function sideOf(page: readonly Line[], side: 'english' | 'chinese') {
  return page.flatMap((line, at) => {
    const isLeft = values.gaps && at % 12 === (side === 'english' ? 7 : 3)
    if (isLeft) return []
    const sentences = values.whole
      ? [{text: line[side]}]
      : splitSentences(line[side], side === 'english' ? 'en' : 'zh')
    return sentences.map(one => ({
      text: one.text,
      paragraph: values.flat ? 0 : line.paragraph,
      kind: 'text',
      line: at,
    }))
  })
}

let [right, found, wanted] = [0, 0, 0]
const start = process.cpuUsage()
let sentences = 0
for (let page = 0; page * 60 < lines.length && page < Number(values.pages); page++) {
  const own = lines.slice(page * 60, page * 60 + 60)
  const [english, chinese] = [sideOf(own, 'english'), sideOf(own, 'chinese')]
  sentences += english.length
  // A line is right where its sentences, and no others, are in the beads that touch it.
  const beads = alignSentences(english, chinese).filter(bead => bead.left.length > 0 && bead.right.length > 0)
  for (const [at] of own.entries()) {
    const has = [english, chinese].every(side => side.some(one => one.line === at))
    if (has) wanted += 1
  }
  const groups = new Map<number, {isPure: boolean; count: number}>()
  for (const bead of beads) {
    const touched = new Set([
      ...bead.left.map(one => english[one]!.line),
      ...bead.right.map(one => chinese[one]!.line),
    ])
    const isPure = touched.size === 1
    for (const line of touched) {
      const group = groups.get(line) ?? {isPure: true, count: 0}
      groups.set(line, {
        isPure: group.isPure && isPure,
        count: group.count + bead.left.length + bead.right.length,
      })
    }
    if (values.verbose && !isPure)
      console.log(
        '✗',
        bead.left.map(one => english[one]!.text).join(' | '),
        '⇔',
        bead.right.map(one => chinese[one]!.text).join(' | '),
      )
  }
  found += groups.size
  for (const [line, {isPure, count}] of groups)
    if (isPure && count === [english, chinese].flat().filter(one => one.line === line).length) right += 1
}
const {user, system} = process.cpuUsage(start)
const [precision, recall] = [right / found, right / wanted]
console.log(
  JSON.stringify({
    lines: wanted,
    precision: Number((100 * precision).toFixed(2)),
    recall: Number((100 * recall).toFixed(2)),
    f1: Number(((200 * precision * recall) / (precision + recall)).toFixed(2)),
    msPerSentence: Number(((user + system) / 1000 / sentences).toFixed(2)),
  }),
)
