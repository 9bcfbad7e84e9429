import {hashUnit} from '#documents/hash-unit.ts'
import type {Alignable} from '#documents/matching.ts'

/**
 * A unit after an edit. `was`: index of the unit that it still is, -1 where it is new. `parts`: units it was split
 * off or merged from, to which it may be paired without being wrong.
 */
export type EditedUnit = Alignable & Readonly<{was: number; parts: readonly number[]; changed: boolean}>

/** Percentage of each kind of edit among the units that are edited. */
const mix = [
  ['light', 30],
  ['medium', 12],
  ['append', 8],
  ['move', 10],
  ['move-edit', 6],
  ['insert', 10],
  ['delete', 10],
  ['split', 7],
  ['merge', 7],
] as const

/** Numbers from 0 to 1 that the seed determines (mulberry32). */
export function drawFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Edit a share of the units of a document as an editor would.
 *
 * @param pool messages of other documents: inserted units and new words come from them, so that they are real text.
 */
export function editUnits(
  units: readonly Alignable[],
  {share, draw, pool}: {share: number; draw: () => number; pool: readonly string[]},
): EditedUnit[] {
  const edited: EditedUnit[] = []
  const moved: EditedUnit[] = []
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!
    const same: EditedUnit = {...unit, was: at, parts: [at], changed: false}
    const edit = draw() < share ? drawEdit(draw) : 'none'
    if (edit === 'none') edited.push(same)
    else if (edit === 'light') edited.push(reword(same, 0.12, draw, pool))
    else if (edit === 'medium') edited.push(reword(same, 0.35, draw, pool))
    else if (edit === 'append') edited.push(rewrite(same, `${unit.message} ${phrase(draw, pool)}`))
    else if (edit === 'move') moved.push(same)
    else if (edit === 'move-edit') moved.push(reword(same, 0.12, draw, pool))
    else if (edit === 'insert') edited.push(same, inserted(unit, draw, pool))
    else if (edit === 'split') edited.push(...split(same))
    else if (edit === 'merge' && units[at + 1]) {
      const message = `${unit.message} ${units[at + 1]!.message}`
      edited.push({...rewrite(same, message), was: -2, parts: [at, at + 1]})
      at += 1
    }
  }
  for (const unit of moved) edited.splice(Math.floor(draw() * (edited.length + 1)), 0, unit)
  return edited
}

function drawEdit(draw: () => number): (typeof mix)[number][0] {
  let left = draw() * 100
  for (const [edit, percent] of mix) {
    left -= percent
    if (left < 0) return edit
  }
  return 'light'
}

function rewrite(unit: EditedUnit, message: string): EditedUnit {
  return {...unit, message, hash: hashUnit(unit.kind, message), changed: message !== unit.message}
}

/** Replace a share of the words, at least one, by words of other documents; markup and arguments stay. */
function reword(unit: EditedUnit, share: number, draw: () => number, pool: readonly string[]): EditedUnit {
  const parts = unit.message.split(/([\p{L}\p{N}]+)(?![^<{]*[>}])/u)
  const places = [...parts.keys()].filter(at => at % 2 === 1)
  const wanted = Math.max(1, Math.round(places.length * share))
  for (let count = 0; count < wanted && places.length > 0; count++) {
    const [at] = places.splice(Math.floor(draw() * places.length), 1)
    parts[at!] = words(pool[Math.floor(draw() * pool.length)]!)[0] ?? 'other'
  }
  return rewrite(unit, parts.join(''))
}

function phrase(draw: () => number, pool: readonly string[]): string {
  return words(pool[Math.floor(draw() * pool.length)]!)
    .slice(0, 8)
    .join(' ')
}

function words(message: string): string[] {
  return message.replace(/<[^>]*>|\{[^}]*\}/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? []
}

function inserted(unit: Alignable, draw: () => number, pool: readonly string[]): EditedUnit {
  const message = pool[Math.floor(draw() * pool.length)]!
  return {kind: unit.kind, message, hash: hashUnit(unit.kind, message), was: -1, parts: [], changed: true}
}

/** Two halves at a space near the middle; which of them carries the id is open. */
function split(unit: EditedUnit): EditedUnit[] {
  const at = unit.message.indexOf(' ', unit.message.length / 2)
  if (at < 0 || unit.message.length < 40) return [unit]
  const halves = [unit.message.slice(0, at), unit.message.slice(at + 1)]
  return halves.map(half => ({...rewrite(unit, half), was: -2}))
}
