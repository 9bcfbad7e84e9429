import {gramsOf, overlap} from './gram-overlap.ts'
import {type Matching, pairUnits} from './matching.ts'

/** Up to so many grams (three words) a unit that stands alone in its old place was reworded, whatever it says. */
const short = 6
/** A longer one needs at least some of its words. */
const inPlace = 0.18
/** Where the numbers differ, order alone says less. */
const inOrder = 0.25
/** A gap of more units is a new text, not an edited one. */
const longest = 60

/**
 * Pair what stands between two paired neighbours: with as many free units as before, the same units where they
 * stand; otherwise the likest ones in their order.
 */
export function pairInPlace(matching: Matching): void {
  const {before, after, toOld} = matching
  for (let from = 0; from < after.length; from++) {
    if (toOld[from] !== -1) continue
    let to = from
    while (to < after.length && toOld[to] === -1) to += 1
    const old = from === 0 ? 0 : toOld[from - 1]! + 1
    const end = to === after.length ? before.length : toOld[to]!
    if (end - old === to - from)
      for (let step = 0; step < to - from; step++) pairThere(matching, old + step, from + step)
    else if (end > old && end - old <= longest && to - from <= longest)
      pairOrdered(matching, {old, end, from, to})
    from = to
  }
}

function pairThere(matching: Matching, old: number, now: number): void {
  const {dice, size} = likenessOf(matching, old, now)
  if (dice >= inPlace || (size > 0 && size <= short)) pairUnits(matching, old, now, dice)
}

type Gap = Readonly<{old: number; end: number; from: number; to: number}>

/** The order-preserving pairs of a gap with the greatest likeness in sum (Needleman and Wunsch). */
function pairOrdered(matching: Matching, {old, end, from, to}: Gap): void {
  const [rows, columns] = [end - old, to - from]
  const best = Array.from({length: rows + 1}, () => new Float64Array(columns + 1))
  const dice = Array.from({length: rows}, (_, row) =>
    Array.from({length: columns}, (__, column) => likenessOf(matching, old + row, from + column).dice),
  )
  const gain = (row: number, column: number) => (dice[row]![column]! >= inOrder ? dice[row]![column]! : -1)
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      best[row]![column] = Math.max(
        best[row + 1]![column]!,
        best[row]![column + 1]!,
        gain(row, column) + best[row + 1]![column + 1]!,
      )
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (best[row]![column] === gain(row, column) + best[row + 1]![column + 1]!) {
      pairUnits(matching, old + row, from + column, dice[row]![column])
      row += 1
      column += 1
    } else if (best[row]![column] === best[row + 1]![column]) row += 1
    else column += 1
  }
}

/** Likeness of two free units of one kind; nothing for others. */
function likenessOf(
  {before, after, toNew}: Matching,
  old: number,
  now: number,
): {dice: number; size: number} {
  const [one, other] = [before[old]!, after[now]!]
  if (toNew[old] !== -1 || one.kind !== other.kind) return {dice: 0, size: 0}
  return overlap(gramsOf(one.message), gramsOf(other.message))
}
