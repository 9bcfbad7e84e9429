import {writeFileSync} from 'node:fs'
import {pinyin} from 'pinyin-pro'
import {compoundSurnames, singleSurnames} from '#names/surnames.ts'

/** The CJK Unified Ideographs of Unicode 1.1, whose first readings are counted. */
const [first, last] = [0x4e00, 0x9fa5]
const file = 'tongshi/names/name-model.ts'

/** A toneless reading as names are written: lü is lv here, `ü` after l and n alone is told apart. */
function fold(reading: string): string {
  return reading
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[^a-zv]/g, '')
}

function countGiven(): Record<string, number> {
  const counts: Record<string, number> = {}
  for (let code = first; code <= last; code++) {
    const [reading = ''] = pinyin(String.fromCodePoint(code), {toneType: 'none', type: 'array', v: true})
    const syllable = fold(reading)
    if (syllable && /^[a-z]+$/.test(reading)) counts[syllable] = (counts[syllable] ?? 0) + 1
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
  const list = (entries: [string, number][], digits: number) =>
    entries
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, value]) => `${key} ${Number(value.toFixed(digits))}`)
      .join(' ')
  const compounds = [...new Set(compoundSurnames.map(spellCompound))].sort()
  writeFileSync(
    file,
    `// Made by \`npm run count-syllables\` from surnames.ts and the readings of pinyin-pro (MIT). Do not edit.

/** Characters U+4E00–9FA5 by the syllable of their first reading: \`syllable count …\`. */
export const givenCounts =
  '${list(Object.entries(countGiven()), 0)}'

/** Weights of surnames by spelling: \`spelling weight …\`. */
export const surnameWeights =
  '${list(Object.entries(weighSurnames()), 5)}'

/** Compound surnames by spelling. */
export const compoundSpellings = '${compounds.join(' ')}'
`,
  )
  console.log(`${file} written`)
}
