import {type Chip, type Chips, chipPattern} from './message-fields.ts'

/** Gives every chip of a message its character. */
export type ChipTable = Readonly<{
  charOf: (kind: Chip['kind'], name: string, raw: string) => string
  /** Every choice has a character of its own, even where two look alike. */
  charOfChoice: (name: string, type: string) => string
  chips: () => Chips
}>

const first = 0xe000

/**
 * Make a table that gives chips private-use characters which the message itself does not hold.
 *
 * @param known chips that keep their characters.
 */
export function makeChipTable(known: Chips, message: string): ChipTable {
  const chips: Record<string, Chip> = {...known}
  const byRaw = new Map(Object.values(chips).map(chip => [chip.kind + chip.raw + chip.name, chip.char]))
  const taken = new Set([...Object.keys(chips), ...(message.match(chipPattern) ?? [])])
  const choices = new Map<string, number>()
  let next = first
  const mint = () => {
    while (taken.has(String.fromCharCode(next))) next += 1
    const char = String.fromCharCode(next)
    taken.add(char)
    return char
  }
  const charOf = (kind: Chip['kind'], name: string, raw: string) => {
    const id = kind + raw + name
    const char = byRaw.get(id) ?? mint()
    byRaw.set(id, char)
    chips[char] = {char, kind, name, raw}
    return char
  }
  return {
    charOf,
    charOfChoice: (name, type) => {
      const plain = `{${name}, ${type}}`
      const count = (choices.get(plain) ?? 0) + 1
      choices.set(plain, count)
      return charOf('choice', name, count === 1 ? plain : `${plain} ${count}`)
    },
    chips: () => chips,
  }
}
