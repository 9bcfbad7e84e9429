/**
 * Measure extraction and alignment on the Markdown files of `node_modules`, edited by `edit-units.ts`.
 *
 * Run: `node tests/bench/documents/measure-units.ts [SEED…]` from the repository root.
 */
import {globSync, readFileSync} from 'node:fs'
import {alignUnits} from '#documents/align-units.ts'
import {extractUnits} from '#documents/extract-units.ts'
import type {Alignable} from '#documents/matching.ts'
import {parseMarkdown} from '#documents/parse-markdown.ts'
import {rebuildsIdentically} from '#documents/rebuild-document.ts'
import {drawFrom, type EditedUnit, editUnits} from './edit-units.ts'

type Score = {kept: number; right: number; paired: number; wrong: number; changed: number; found: number}

function scoreOf(before: readonly Alignable[], after: readonly EditedUnit[], score: Score): void {
  const pairs = new Map(alignUnits(before, after).pairs.map(pair => [pair.new, pair.old]))
  for (const [at, unit] of after.entries()) {
    const old = pairs.get(at)
    // Equal text is the same unit to every reader: a repeated cell paired with its twin is no mistake.
    const isRight = old !== undefined && (unit.parts.includes(old) || before[old]!.hash === unit.hash)
    if (old !== undefined) score.paired += 1
    if (old !== undefined && !isRight) score.wrong += 1
    if (unit.was < 0) continue
    score.kept += 1
    if (isRight) score.right += 1
    if (unit.changed) score.changed += 1
    if (unit.changed && isRight) score.found += 1
  }
}

/**
 * Is this a text like an announcement: at least seven of ten units have four words, and at most one in twenty says
 * what another says? Lists of changes, tables of options and collected licences are not.
 */
function isProse(units: readonly Alignable[]): boolean {
  const long = units.filter(unit => (unit.message.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 4).length
  const distinct = new Set(units.map(unit => unit.hash)).size
  return long >= units.length * 0.7 && distinct >= units.length * 0.95
}

/** Share of the first revision's units, still standing after ten revisions, that kept their id throughout. */
function survival(
  units: readonly Alignable[],
  pool: readonly string[],
  draw: () => number,
): [number, number] {
  let now: readonly Alignable[] = units
  let truth = [...units.keys()]
  let ids = [...units.keys()]
  let next = units.length
  for (let revision = 0; revision < 10; revision++) {
    const after = editUnits(now, {share: 0.1, draw, pool})
    const pairs = new Map(alignUnits(now, after).pairs.map(pair => [pair.new, pair.old]))
    const newTruth = after.map(unit => (unit.was >= 0 ? truth[unit.was]! : -1))
    ids = after.map((_, at) => (pairs.has(at) ? ids[pairs.get(at)!]! : next++))
    truth = newTruth
    now = after.map(({kind, message, hash}) => ({kind, message, hash}))
  }
  const standing = [...truth.keys()].filter(at => truth[at]! >= 0)
  return [standing.filter(at => ids[at] === truth[at]).length, standing.length]
}

const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(2).padStart(6)

if (import.meta.main) {
  const seeds = process.argv.slice(2).map(Number)
  const files = globSync('node_modules/**/*.md').sort()
  const texts = files.map(file => readFileSync(file, 'utf8')).filter(text => text.length < 200_000)
  const trees = texts.map(text => parseMarkdown(text, () => false))
  let started = performance.now()
  const all = trees.map(tree => extractUnits(tree))
  const extracting = performance.now() - started
  const units = all.reduce((sum, one) => sum + one.length, 0)
  const identical = texts.filter(text => rebuildsIdentically(text).identical).length
  console.log(`${texts.length} documents, ${units} units, ${identical} identical`)
  const documents = all.filter(one => one.length >= 15 && one.length <= 400)
  const pool = documents.flat().flatMap(unit => (unit.message.length > 60 ? [unit.message] : []))
  let aligning = 0
  let aligned = 0
  const prose = documents.filter(isProse)
  console.log(`documents of 15 to 400 units: ${documents.length}, of them prose: ${prose.length}`)
  console.log('set   seed edits  recall  precision  changed')
  const runs = (seeds.length > 0 ? seeds : [1, 2, 3, 4]).flatMap(seed =>
    [0.2, 0.5].flatMap(share => [
      {name: 'all  ', set: documents, seed, share},
      {name: 'prose', set: prose, seed, share},
    ]),
  )
  for (const {name, set, seed, share} of runs) {
    const draw = drawFrom(seed)
    const score: Score = {kept: 0, right: 0, paired: 0, wrong: 0, changed: 0, found: 0}
    for (const before of set) {
      const after = editUnits(before, {share, draw, pool})
      started = performance.now()
      scoreOf(before, after, score)
      aligning += performance.now() - started
      aligned += after.length
    }
    const {kept, right, paired, wrong, changed, found} = score
    console.log(
      `${name} ${seed}    ${share * 100} %  ${percent(right, kept)}  ${percent(paired - wrong, paired)}    ${percent(found, changed)}`,
    )
  }
  for (const [name, set] of [
    ['all', documents],
    ['prose', prose],
  ] as const) {
    const kept = set.map(one => survival(one, pool, drawFrom(11)))
    const [held, standing] = [0, 1].map(at => kept.reduce((sum, one) => sum + one[at as 0 | 1], 0))
    console.log(`ten revisions of 10 %, ${name}: ${percent(held!, standing!)} % keep their id`)
  }
  const perUnit = extracting / units + aligning / aligned
  console.log(`extract and align: ${Math.round(1000 / perUnit)} units/s without parsing`)
}
