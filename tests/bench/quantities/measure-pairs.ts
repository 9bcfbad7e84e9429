/**
 * Measure the comparison of figures on pairs of sentences that others wrote and translated: how many right pairs draw
 * an alarm, and how many slips in one of their figures are caught.
 *
 * Run: `node tests/bench/quantities/measure-pairs.ts FILE.tsv.gz`, English, tab, Chinese on each line.
 */

import {readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import {compareTexts, type Verdict} from '#quantities/compare-quantities.ts'
import type {Quantity} from '#quantities/quantity.ts'
import {readQuantities} from '#quantities/read-quantities.ts'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error(
    'Unexpected end of the command, expected a file of pairs, give one such as docs.en-zh.tsv.gz.',
  )
  process.exit(2)
}
const pairs = gunzipSync(readFileSync(file))
  .toString()
  .trim()
  .split('\n')
  .map(line => line.split('\t'))

function judge(source = '', target = ''): Verdict {
  return compareTexts({source, target, sourceLanguage: 'en', targetLanguage: 'zh'}).verdict
}

/** Amounts in Arabic digits, of two digits or more: what a slip of the pen changes. */
function figuresOf(text: string): Quantity[] {
  return readQuantities(text, 'zh').filter(
    one => !one.isWeak && !one.date && one.kind !== 'code' && /^\D*\d{2,}/.test(one.text),
  )
}

/** One digit more, one digit less, another first digit. */
const slips: Readonly<Record<string, (text: string) => string>> = {
  'ten times': text => text.replace(/\d+/, '$&0'),
  'a tenth': text => text.replace(/(\d+)\d/, '$1'),
  'another digit': text => text.replace(/\d/, digit => String((Number(digit) % 9) + 1)),
}

const counts = new Map<string, number>()
const count = (name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1)
for (const [source = '', target = ''] of pairs) {
  const verdict = judge(source, target)
  count(`right pairs: ${verdict}`)
  const [figure] = verdict === 'match' ? figuresOf(target) : []
  if (!figure) continue
  for (const [name, slip] of Object.entries(slips)) {
    const wrong = slip(figure.text)
    if (wrong === figure.text) continue
    const mutant = target.slice(0, figure.start) + wrong + target.slice(figure.end)
    count(`${name}: ${judge(source, mutant) === 'mismatch' ? 'caught' : 'missed'}`)
    if (judge(source, mutant) !== 'mismatch' && process.argv.includes('--missed'))
      console.log(source, '\n ', mutant)
  }
}
console.log(`${pairs.length} pairs`)
for (const [name, number] of [...counts].sort()) console.log(`${name} ${number}`)
