/** A word whose spelling tells British from American English. Offsets are UTF-16 code units, 0-based, end exclusive. */
export type Spelling = Readonly<{
  start: number
  end: number
  /** The stem, the same for both spellings. */
  word: string
  variety: 'british' | 'american'
  /** The same word, with its ending and its capitals, as the other variety spells it. */
  other: string
}>

/** British and American stems; only words that mean the same in both and are spelled in one way each. */
const stems: readonly (readonly [british: string, american: string])[] = [
  ...'favour behaviour harbour neighbour flavour rumour endeavour parlour'
    .split(' ')
    .map(word => [word, word.replace('our', 'or')] as const),
  ...'centre fibre theatre litre calibre spectre'
    .split(' ')
    .map(word => [word, word.replace(/re$/, 'er')] as const),
  ...'organis realis recognis specialis optimis modernis standardis industrialis commercialis utilis maximis minimis normalis summaris prioritis emphasis authoris customis initialis serialis localis digitis'
    .split(' ')
    .map(word => [`${word}(?=e|ing|ation|able)`, `${word.slice(0, -1)}z(?=e|ing|ation|able)`] as const),
  ...'travell modell labell cancell channell fuell signall levell'
    .split(' ')
    .map(word => [`${word}(?=ed|ing)`, `${word.slice(0, -1)}(?=ed|ing)`] as const),
  ['colour', 'color(?!ad)'],
  ['honour', 'honor(?!ary|ific)'],
  ['labour', 'labor(?!at)'],
  ['humour', 'humor(?!ous|ist)'],
  ['mould', 'mold(?!ov|av)'],
  ['grey', 'gray'],
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['catalogue', 'catalog(?!u)'],
  ['aluminium', 'aluminum'],
  ['manoeuvre', 'maneuver'],
  ['jewellery', 'jewelry'],
  ['plough', 'plow'],
  ['analys(?=ed|ing)', 'analyz(?=ed|ing)'],
]

const bare = (stem: string) => stem.replace(/\(\?.*$/, '')
type Known = Readonly<Pick<Spelling, 'word' | 'variety' | 'other'>>
const byStem = new Map<string, Known>(
  stems.flatMap(([british, american]): [string, Known][] => [
    [bare(british), {word: bare(british), variety: 'british', other: bare(american)}],
    [bare(american), {word: bare(british), variety: 'american', other: bare(british)}],
  ]),
)
/** The longest first: `labell` before `label`. */
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}_.-])(${stems
    .flat()
    .sort((one, other) => other.length - one.length)
    .join('|')})(\\p{Ll}*)(?![\\p{N}_])`,
  'giu',
)

/** Find the words of an English text whose spelling tells its variety. */
export function spellingsIn(text: string): Spelling[] {
  return Array.from(text.matchAll(pattern)).flatMap(({0: found, 1: stem = '', 2: ending = '', index}) => {
    const known = byStem.get(stem.toLowerCase())
    if (!known) return []
    const other = likeWritten(known.other, stem) + ending
    return [{start: index, end: index + found.length, word: known.word, variety: known.variety, other}]
  })
}

function likeWritten(word: string, model: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase()
  return model[0] === model[0]!.toUpperCase() ? word[0]!.toUpperCase() + word.slice(1) : word
}
