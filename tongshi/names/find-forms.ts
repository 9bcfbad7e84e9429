/** A record of the term base to look for: every form of its name. */
export type NamedForms = Readonly<{id: string; forms: readonly string[]}>

/** A form found in running text. Offsets are UTF-16 code units, end exclusive. */
export type FoundForm = Readonly<{start: number; end: number; text: string; id: string}>

const letter = /[\p{L}\p{M}\p{N}]/u
const han = /\p{Script=Han}/u

/**
 * Find places and organisations of the term base in running text, the longest form first: `Ningbo Intellectual
 * Property Office` is one organisation and no place. Latin forms stand as whole words; Han forms need no border.
 */
export function findForms(text: string, records: readonly NamedForms[]): readonly FoundForm[] {
  const forms = records
    .flatMap(({id, forms: own}) => own.map(form => ({id, form})))
    .filter(({form}) => form !== '')
    .sort((one, other) => other.form.length - one.form.length)
  const found: FoundForm[] = []
  const taken = new Uint8Array(text.length)
  for (const {id, form} of forms)
    for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + form.length)) {
      const end = start + form.length
      if (taken[start] || taken[end - 1] || !isWhole(text, start, end)) continue
      taken.fill(1, start, end)
      found.push({start, end, text: form, id})
    }
  return found.sort((one, other) => one.start - other.start)
}

function isWhole(text: string, start: number, end: number): boolean {
  if (han.test(text[start]!)) return true
  return !letter.test(text[start - 1] ?? ' ') && !letter.test(text[end] ?? ' ')
}
