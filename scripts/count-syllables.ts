import {writeFileSync} from 'node:fs'
import {createInterface} from 'node:readline'
import {pinyin} from 'pinyin-pro'
import {compoundSurnames, singleSurnames} from '#names/surnames.ts'
import {answerHelp} from './usage/answer-help.ts'

/** The CJK Unified Ideographs of Unicode 1.1, whose first readings are counted. */
const [first, last] = [0x4e00, 0x9fa5]
const file = 'tongshi/names/name-model.ts'

const usage = `Use: bzcat Unihan_Readings.txt.bz2 | npm run count-syllables
  Reads the readings of the Unihan database (Unicode; Debian's package unicode-data has it) and writes ${file}.`

/** A toneless reading: ü is written v. */
function fold(reading: string): string {
  return reading
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[^a-z]/g, '')
}

/** Count characters by the syllable of their first kMandarin reading. */
async function countGiven(lines: AsyncIterable<string>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for await (const line of lines) {
    const [, code = '', reading = ''] = /^U\+([0-9A-F]{4,6})\tkMandarin\t(\S+)/.exec(line) ?? []
    const point = Number.parseInt(code, 16)
    if (!(point >= first && point <= last)) continue
    const syllable = fold(reading)
    counts[syllable] = (counts[syllable] ?? 0) + 1
  }
  return counts
}

/** Weights of surnames by spelling: 1/(rank + 1) for the first hundred, 1/800 beyond; homographs add up. */
function weighSurnames(): Record<string, number> {
  const weights: Record<string, number> = {}
  for (const [rank, character] of singleSurnames.entries()) {
    const [reading = ''] = pinyin(character, {toneType: 'none', type: 'array', surname: 'head', v: true})
    const weight = rank < 100 ? 1 / (rank + 2) : 1 / 800
    weights[fold(reading)] = (weights[fold(reading)] ?? 0) + weight
  }
  return weights
}

const spellCompound = (name: string) =>
  fold(pinyin(name, {toneType: 'none', type: 'array', surname: 'head', v: true}).join(''))

if (import.meta.main) {
  answerHelp(usage)
  const given = await countGiven(createInterface({input: process.stdin}))
  if (Object.keys(given).length < 400) {
    console.error(
      `Unexpected readings of ${Object.keys(given).length} syllables, expected about 410.\n${usage}`,
    )
    process.exit(2)
  }
  const list = (entries: [string, number][], digits: number) =>
    entries
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, value]) => `${key} ${Number(value.toFixed(digits))}`)
      .join(' ')
  const compounds = [...new Set(compoundSurnames.map(spellCompound))].sort()
  writeFileSync(
    file,
    `// Made by \`npm run count-syllables\` from surnames.ts, the readings of pinyin-pro (MIT) and counts over the Unihan
// database (Copyright © 1991-2022 Unicode, Inc., Unicode licence: https://www.unicode.org/license.txt). Do not edit.

/** Characters U+4E00–9FA5 by the syllable of their first reading: \`syllable count …\`. */
export const givenCounts =
  '${list(Object.entries(given), 0)}'

/** Weights of surnames by spelling: \`spelling weight …\`. */
export const surnameWeights =
  '${list(Object.entries(weighSurnames()), 5)}'

/** Compound surnames by spelling. */
export const compoundSpellings = '${compounds.join(' ')}'
`,
  )
  console.log(`${file} written`)
}
