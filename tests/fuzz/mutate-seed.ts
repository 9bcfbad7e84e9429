import fc from 'fast-check'
import {strFromU8, unzipSync, zipSync} from 'fflate'
import type {FuzzForm} from './fuzz-target.ts'

/** One damage: places and lengths are shares of what is damaged, so that they fit every seed. */
type Edit = Readonly<{kind: EditKind; at: number; to: number; times: number; word: number; fresh: string}>
type EditKind = 'drop' | 'repeat' | 'put' | 'splice' | 'swap' | 'cut' | 'write' | 'byte'

const share = fc.double({min: 0, max: 1, noNaN: true})
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom<EditKind>(
    'drop',
    'drop',
    'repeat',
    'put',
    'put',
    'put',
    'splice',
    'swap',
    'cut',
    'write',
    'byte',
  ),
  at: share,
  to: share,
  times: fc.oneof(...Array.from({length: 12}, () => fc.nat(8)), fc.nat(200)),
  word: fc.nat(10_000),
  fresh: fc.oneof(
    fc.string({maxLength: 6}),
    fc.string({unit: 'binary', maxLength: 4}),
    fc.constantFrom(
      '\0',
      '\ud800',
      '\u202e',
      '\ufeff',
      '\r',
      '\u2028',
      '__proto__',
      'constructor',
      '\u{10ffff}',
    ),
  ),
})

/** Which seed is damaged, which other one is spliced in, which part of a package, and how. */
export const damage = fc.record({
  seed: fc.nat(100_000),
  other: fc.nat(100_000),
  part: fc.nat(100_000),
  raw: fc.boolean(),
  edits: fc.array(edit, {minLength: 1, maxLength: 6}),
})
export type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never

/** Damage a seed. The same damage to the same seeds gives the same bytes. */
export function mutateSeed(
  seeds: readonly Uint8Array[],
  {seed, other, part, raw, edits}: Damage,
  {form, words}: Readonly<{form: FuzzForm; words: readonly string[]}>,
): Uint8Array {
  const own = seeds[seed % seeds.length]!
  const second = seeds[other % seeds.length]!
  if (form === 'bytes' || (form === 'package' && raw)) return editBytes(own, second, edits)
  if (form === 'text') return toBytes(editText(strFromU8(own), strFromU8(second), edits, words))
  const parts = unpack(own)
  const names = parts
    ? Object.keys(parts).filter(name => /\.(xml|rels|json)$|sha256\.txt$|mimetype/.test(name))
    : []
  if (!parts || names.length === 0) return editBytes(own, second, edits)
  const name = names[part % names.length]!
  const text = strFromU8(parts[name]!)
  return zipSync({...parts, [name]: toBytes(editText(text, text, edits, words))}, {level: 0})
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes)
  } catch {
    return undefined
  }
}

/** Lone surrogates stay what a client can send: U+FFFD. */
function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** No input grows beyond this by its damage: time is watched elsewhere. */
const longest = 200_000

function editText(text: string, other: string, edits: readonly Edit[], words: readonly string[]): string {
  for (const one of edits) {
    const [start, end] = rangeOf(one, text.length)
    const piece = text.slice(start, Math.min(end, start + 200))
    const word = words.length === 0 ? one.fresh : words[one.word % words.length]!
    text =
      one.kind === 'drop'
        ? text.slice(0, start) + text.slice(Math.min(end, start + 1 + (one.word % 60)))
        : one.kind === 'repeat'
          ? text.slice(0, end) + piece.repeat(one.times) + text.slice(end)
          : one.kind === 'put'
            ? text.slice(0, start) + word.repeat(1 + (one.times % 3)) + text.slice(start)
            : one.kind === 'splice'
              ? text.slice(0, start) +
                other.slice(Math.floor(one.to * other.length)).slice(0, 400) +
                text.slice(end)
              : one.kind === 'swap'
                ? text.slice(0, start) + text.slice(end) + text.slice(start, end)
                : one.kind === 'cut'
                  ? text.slice(0, end)
                  : text.slice(0, start) + one.fresh + text.slice(start + one.fresh.length)
    if (text.length > longest) text = text.slice(0, longest)
  }
  return text
}

function editBytes(bytes: Uint8Array, other: Uint8Array, edits: readonly Edit[]): Uint8Array {
  let all = Array.from(bytes)
  for (const one of edits) {
    const [start, end] = rangeOf(one, all.length)
    if (one.kind === 'cut') all = all.slice(0, end)
    else if (one.kind === 'drop') all.splice(start, 1 + (one.word % 60))
    else if (one.kind === 'splice') all.splice(start, 0, ...other.slice(0, one.word % 300))
    else if (one.kind === 'repeat')
      all.splice(end, 0, ...all.slice(start, start + 30), ...all.slice(start, start + 30))
    else if (one.kind === 'swap') all = [...all.slice(0, start), ...all.slice(end), ...all.slice(start, end)]
    else if (one.kind === 'byte' || one.kind === 'write') all[start] = one.word & 255
    else all.splice(start, 4, ...[0xff, 0xff, 0xff, 0x7f].slice(0, 1 + (one.times % 4)))
  }
  return Uint8Array.from(all.slice(0, longest))
}

function rangeOf({at, to}: Edit, length: number): [start: number, end: number] {
  const [first, second] = [Math.floor(at * length), Math.floor(to * length)]
  return first < second ? [first, second] : [second, first]
}
