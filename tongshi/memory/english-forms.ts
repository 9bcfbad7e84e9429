/** Forms that no ending explains, `form base` each; only words that press texts and terms use. */
const irregular = `men man|women woman|children child|people person|feet foot|teeth tooth|geese goose|mice mouse
criteria criterion|phenomena phenomenon|data datum|media medium|indices index|matrices matrix|vertices vertex
appendices appendix|analyses analysis|bases basis|crises crisis|theses thesis|hypotheses hypothesis|axes axis
curricula curriculum|memoranda memorandum|strata stratum|fungi fungus|nuclei nucleus|alumni alumnus
held hold|built build|made make|led lead|won win|sold sell|bought buy|found find|kept keep|met meet|sent send
spent spend|taught teach|thought think|told tell|took take|taken take|gave give|given give|wrote write|written write
chose choose|chosen choose|grew grow|grown grow|knew know|known know|began begin|begun begin|ran run|rose rise
risen rise|broke break|broken break|drew draw|drawn draw|drove drive|driven drive|fell fall|fallen fall|paid pay
said say|brought bring|came come|became become|cut cut|dealt deal|left leave|lost lose|meant mean|overcame overcome
saw see|seen see|sought seek|shown show|spoke speak|spoken speak|stood stand|understood understand|undertook undertake
undertaken undertake|withdrew withdraw|withdrawn withdraw|wound wind|bound bind|shook shake|shaken shake|threw throw
thrown throw|wore wear|worn wear|laid lay|lit light|overseen oversee|oversaw oversee`
const bases = new Map(
  irregular
    .split(/[|\n]/)
    .map(pair => pair.split(' '))
    .map(([form, base]) => [form!, base!]),
)

/** A word of one closed syllable: its `-ing` form doubles the consonant, so `caring` comes from care and not from car. */
const closedSyllable = /^[^aeiou]*[aeiou][^aeiouwxy]$/
const vowel = /[aeiouy]/

/**
 * The words that an English word can be a form of, itself included: `countries` gives countries, country, countrie.
 *
 * Two words are forms of one where these sets meet. Endings are undone by rule: plural, possessive, `-ed`, `-ing`;
 * comparison and derivation (direct, director) are not inflection.
 *
 * @param word lower case; a possessive `'s` may stand behind it.
 */
export function englishBases(word: string): ReadonlySet<string> {
  const plain = word.replace(/['’]s?$/, '')
  const found = new Set([plain])
  const base = bases.get(plain)
  if (base) found.add(base)
  for (const stem of [...undoPlural(plain), ...undoVerb(plain)]) if (stem.length > 1) found.add(stem)
  return found
}

function undoPlural(word: string): string[] {
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word) || word.length < 4) return []
  const stems = [word.slice(0, -1)]
  if (word.endsWith('ies')) stems.push(`${word.slice(0, -3)}y`)
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) stems.push(word.slice(0, -2))
  if (word.endsWith('ves')) stems.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`)
  return stems
}

function undoVerb(word: string): string[] {
  if (word.endsWith('ied') && word.length > 4) return [`${word.slice(0, -3)}y`]
  const stem = word.endsWith('ing') ? word.slice(0, -3) : word.endsWith('ed') ? word.slice(0, -2) : ''
  if (stem.length < 2 || !vowel.test(stem)) return []
  const doubled = /([bdfglmnprstz])\1$/.test(stem) ? [stem.slice(0, -1)] : []
  return [...doubled, `${stem}e`, ...(closedSyllable.test(stem) ? [] : [stem])]
}
