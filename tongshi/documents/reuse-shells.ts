import type {Shell, Unit} from './unit.ts'
import type {WrittenMessage} from './write-message.ts'

/**
 * Give every tag and atom the name it had in the stored unit where it stands for the same thing, else a free one: a
 * new link before `<a1>` becomes `<a2>` and renames nothing in the translations.
 */
export function reuseShells(now: WrittenMessage, before: Pick<Unit, 'shells'> | undefined): WrittenMessage {
  if (!before) return now
  const free = new Map(Object.entries(before.shells))
  const names = new Map<string, string>()
  for (const [name, shell] of Object.entries(now.shells)) {
    const same = [...free].find(([old, other]) => familyOf(old) === familyOf(name) && isEqual(shell, other))
    if (!same) continue
    names.set(name, same[0])
    free.delete(same[0])
  }
  // A shell that was changed in place, such as a link with another address, is still the same to a translator.
  const taken = new Set([...names.values(), ...Object.keys(before.shells)])
  for (const name of Object.keys(now.shells)) {
    if (names.has(name)) continue
    const changed = free.has(name) && Object.keys(before.shells).length === Object.keys(now.shells).length
    const next = changed ? name : firstFree(familyOf(name), taken)
    names.set(name, next)
    taken.add(next)
    free.delete(next)
  }
  return {
    message: now.message.replace(/(<\/?|\{)([a-z]+\d+)(?=[>}])/g, (all, open: string, name: string) =>
      names.has(name) ? open + names.get(name) : all,
    ),
    shells: Object.fromEntries(Object.entries(now.shells).map(([name, shell]) => [names.get(name)!, shell])),
  }
}

function familyOf(name: string): string {
  return name.replace(/\d+$/, '')
}

function isEqual(one: Shell, other: Shell): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function firstFree(family: string, taken: ReadonlySet<string>): string {
  if (family === 'br') return family
  for (let number = 1; ; number++) if (!taken.has(family + number)) return family + number
}
