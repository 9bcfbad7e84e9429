/**
 * Measure what an import finds, beside lists drawn up by hand.
 *
 * Use: node tests/bench/import/measure-facts.ts DIR [--verbose]
 * DIR holds documents (`a.txt`, `b.docx` …), each with `a.gold.tsv`: lines
 *   figure TAB as-written TAB value TAB bound TAB currency-or-unit (empty: whatever it counts)
 *   person TAB as-written TAB surname TAB given
 *   other  TAB as-written            an organisation, a place, a day or a period that is a fact
 * A figure is right with value, bound and currency or measure; a range may be listed as its two ends; what no list names is a false fact. A page is 2,500
 * characters of Latin text, 900 of Chinese.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {proposeAnnouncement} from '#exchange/propose-announcement.ts'
import {readDocument} from '#exchange/read-document.ts'
import type {Quantity} from '#quantities/quantity.ts'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {verbose: {type: 'boolean', default: false}},
})
const dir = positionals[0]!
const say = (...words: unknown[]) => values.verbose && console.log(...words)
const sum = {
  figures: 0,
  figuresRight: 0,
  people: 0,
  peopleRight: 0,
  others: 0,
  othersFound: 0,
  falseFacts: 0,
  pages: 0,
}

for (const name of readdirSync(dir).sort()) {
  const golden = join(dir, name.replace(/\.[a-z]+$/, '.gold.tsv'))
  if (name.endsWith('.gold.tsv') || !existsSync(golden)) continue
  const document = await readDocument(readFileSync(join(dir, name)), name)
  const isHan = /\p{Script=Han}{4}/u.test(JSON.stringify(document.tree))
  const terms = {people: {}, organisations: {}, places: {}, terms: {}}
  const {facts, original} = proposeAnnouncement(document, {
    locale: isHan ? 'zh-Hans' : 'en',
    terms,
    today: '2026-11-25',
    file: name,
  })
  sum.pages += original.length / (isHan ? 900 : 2_500)
  const gold = readFileSync(golden, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => line.split('\t'))
  // A day that nothing in the text says has no words to compare.
  const found = facts
    .flatMap(({fact}) => fact.places.slice(0, 1).map(place => ({fact, text: place.text})))
    .filter(({text}) => text !== '')
  const matched = new Set<unknown>()
  // Ranges whose upper end was listed as a figure of its own.
  const uppers = new Set<unknown>()
  for (const [kind, written = '', one = '', two = '', three = ''] of gold) {
    const upper = found.find(
      ({fact: {value}, text}) =>
        kind === 'figure' &&
        value.kind === 'quantity' &&
        value.quantity.upper === one &&
        text.includes(written) &&
        !uppers.has(value),
    )
    if (upper) uppers.add(upper.fact.value)
    const candidates = found.filter(({fact, text}) => {
      if (matched.has(fact) || (!text.includes(written) && !written.includes(text))) return false
      const {value} = fact
      if (kind === 'person') return value.kind === 'person'
      if (kind === 'figure') return value.kind === 'quantity' && value.quantity.value === one
      const isDay = value.kind === 'date' || (value.kind === 'quantity' && value.quantity.date !== undefined)
      return value.kind === 'organisation' || value.kind === 'place' || isDay
    })
    const isOf = ({fact: {value}}: (typeof found)[number]) =>
      value.kind === 'quantity' && value.quantity.bound === (two || 'exact') && hasUnit(value.quantity, three)
    // Of 12 aircraft and 12 hours the one that was listed.
    // The bureau of a city is not the city: what stands there in full goes first.
    const isWhole = ({text}: (typeof found)[number]) => text === written
    const exact = candidates.find(kind === 'figure' ? isOf : isWhole)
    const lower = exact ?? (upper ? undefined : candidates[0])
    const match = lower ?? upper
    if (lower) matched.add(lower.fact)
    const {value} = match?.fact ?? {}
    const isRight =
      kind === 'person'
        ? value?.kind === 'person' && value.person.surname === one && value.person.given === two
        : kind === 'figure'
          ? value?.kind === 'quantity' &&
            value.quantity.bound === (two || 'exact') &&
            hasUnit(value.quantity, three)
          : match !== undefined
    if (kind === 'figure')
      [sum.figures, sum.figuresRight] = [sum.figures + 1, sum.figuresRight + Number(isRight)]
    else if (kind === 'person')
      [sum.people, sum.peopleRight] = [sum.people + 1, sum.peopleRight + Number(isRight)]
    else [sum.others, sum.othersFound] = [sum.others + 1, sum.othersFound + Number(isRight)]
    if (!isRight)
      say(
        '✗',
        name,
        kind,
        written,
        one,
        two,
        '←',
        match?.text,
        JSON.stringify(value?.kind === 'person' ? [value.person.surname, value.person.given] : value),
      )
  }
  for (const {fact, text} of found)
    if (!matched.has(fact) && fact.rule !== 'day-of-import' && text !== '') {
      sum.falseFacts += 1
      say('+', name, fact.name, fact.value.kind, text)
    }
}
function hasUnit(quantity: Quantity, unit: string): boolean {
  return unit === '' || unitsOf(quantity).includes(unit)
}

/** 350 km/h may be listed with its whole unit or with the upper one. */
function unitsOf({currency, unit}: Quantity): (string | undefined)[] {
  return [currency ?? unit?.code, unit?.per === undefined ? undefined : `${unit.code}/${unit.per}`]
}

const share = (part: number, whole: number) => Number(((100 * part) / whole).toFixed(2))
console.log(
  JSON.stringify({
    figures: sum.figures,
    'figures right %': share(sum.figuresRight, sum.figures),
    people: sum.people,
    'people right %': share(sum.peopleRight, sum.people),
    others: sum.others,
    'others found %': share(sum.othersFound, sum.others),
    pages: Number(sum.pages.toFixed(1)),
    'false facts per page': Number((sum.falseFacts / sum.pages).toFixed(2)),
  }),
)
