import {compoundSpellings, givenCounts, surnameWeights} from './name-model.ts'

/** Legal syllables that no character of the count has as its first reading. */
const rare = 'den dia ei eng kei lo nou nun pou rua seng shei tei zhei o yo'

/** How often a name spells ü as passports and keyboards do: Xunyu is Xun Yu, not Xu Nyu. */
const passport = 1 / 50

/** `key value key value …` as a map. ü, written v, counts for all its spellings: Lu, Lv, Lyu (Lü folds to Lu). */
function readTable(table: string): Map<string, number> {
  const map = new Map<string, number>()
  const words = table.split(' ')
  for (let at = 0; at < words.length; at += 2) {
    const [key, value] = [words[at]!, Number(words[at + 1])]
    const add = (spelling: string, weight: number) => map.set(spelling, (map.get(spelling) ?? 0) + weight)
    if (!key.includes('v')) add(key, value)
    else {
      add(key.replace('v', 'u'), value)
      for (const vowel of ['v', 'yu']) add(key.replace('v', vowel), value * passport)
    }
  }
  return map
}

function shares(map: ReadonlyMap<string, number>): Map<string, number> {
  let sum = 0
  for (const value of map.values()) sum += value
  return new Map([...map].map(([key, value]) => [key, value / sum]))
}

const counts = new Map([...readTable(givenCounts)].filter(([syllable]) => /[aeiouv]/.test(syllable)))

/** Share of each syllable among given-name characters. */
export const givenShares: ReadonlyMap<string, number> = shares(counts)

/** Every legal toneless syllable in all its spellings. */
export const syllables: ReadonlySet<string> = new Set([...counts.keys(), ...rare.split(' ')])

/** Compound surnames by spelling. */
export const compounds: ReadonlySet<string> = new Set(compoundSpellings.split(' '))

/** A compound surname weighs less than any single one. */
const compoundWeight = 1 / 2000

/** Share of each surname by spelling, compounds included. */
export const surnameShares: ReadonlyMap<string, number> = shares(
  new Map([...[...compounds].map(name => [name, compoundWeight] as const), ...readTable(surnameWeights)]),
)
