import type {ExchangeNote, TermHint} from './exchange-unit.ts'

/** Write a note as one text: `fact: annualSales = 60亿元`; without category it is `note: …`. */
export function writeNote({category, text}: ExchangeNote): string {
  return `${category ?? 'note'}: ${text}`
}

/** Read what `writeNote` wrote, or a note that a person typed. */
export function readNote(written: string): ExchangeNote {
  const [, category, text] = /^([\w-]+): (.*)$/s.exec(written) ?? []
  if (category === undefined || text === undefined) return {text: written}
  return category === 'note' ? {text} : {category, text}
}

/** Write a term as `mould → 模具`, or alone where the base has no word for it. */
export function writeTerm({source, target}: TermHint): string {
  return target === undefined ? source : `${source} → ${target}`
}

/** Read what `writeTerm` wrote. */
export function readTerm(written: string): TermHint {
  const [source = '', target] = written.split(' → ')
  return target === undefined ? {source} : {source, target}
}
