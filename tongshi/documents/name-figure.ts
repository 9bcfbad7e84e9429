import type {Quantity} from '#quantities/quantity.ts'
import {counted, subjects, unitsOfNouns} from './figure-words.ts'

/** What a figure is called, what it counts, and whether the words around said so. */
export type NamedFigure = Readonly<{name: string; unit?: string; isNamed: boolean}>

/** What a figure is called where no word around it says what it is. */
export const fallbackNames: Readonly<Partial<Record<Quantity['kind'], string>>> = {
  money: 'amount',
  measure: 'measure',
  duration: 'duration',
  count: 'count',
  rate: 'rate',
  'basis-point': 'basisPoints',
}

/**
 * Name a figure by the words around it: what is counted, or the subject of an amount, a share or a growth.
 *
 * @param text the block it stands in; `start` and `end` as in the quantity.
 */
export function nameFigure(text: string, quantity: Quantity, language: 'en' | 'zh'): NamedFigure {
  const {kind, start, end} = quantity
  const {unit, currency} = quantity
  // What a sentence says of sales or costs is not said of its days.
  if (kind === 'ratio' || kind === 'duration') return {name: kind, isNamed: true}
  if (kind === 'rate' && currency === undefined && unit?.code === '1')
    return nameCountRate(text, quantity, language)
  if (kind === 'count') {
    const noun = language === 'en' ? nounBehind(text.slice(end)) : chineseNoun(text, start, end)
    if (noun) return noun
  }
  const clause = clauseAround(text, start, end)
  const subject = nearest(clause.before, clause.after, language)
  if (kind === 'factor')
    return {name: subject === undefined ? 'multiple' : `${subject}Multiple`, isNamed: false}
  if (kind === 'percent' || kind === 'percentage-point' || kind === 'per-mille')
    return nameShare(quantity, clause, subject, language)
  // A price in the sentence does not make a bare number a count.
  if (subject) return {name: subject, isNamed: kind !== 'count' || language === 'zh'}
  return {name: fallbackNames[kind] ?? 'figure', isNamed: false}
}

/** 300 people per day, 每天300人: what is counted stands inside. */
function nameCountRate(
  text: string,
  {start, end, text: written}: Quantity,
  language: 'en' | 'zh',
): NamedFigure {
  const noun = language === 'en' ? undefined : chineseNoun(text, start, end)
  if (/\bpeople\b|\bpersons?\b/.test(written)) return {name: 'people', unit: 'person', isNamed: true}
  return noun ?? {name: 'rate', isNamed: false}
}

/** A growth, a share of something, or another rate. */
function nameShare(
  {change}: Quantity,
  {before, after}: Clause,
  subject: string | undefined,
  language: 'en' | 'zh',
): NamedFigure {
  const isShare =
    language === 'en'
      ? /(?:account(?:s|ed|ing)? for|mak(?:es?|ing) up|represent(?:s|ed|ing)?|share)[^.;]*$/i.test(before) ||
        /^\s*of\b/i.test(after)
      : /占[^，。；]*$|比重|占比/.test(before)
  const isGrowth =
    language === 'en'
      ? /\b(?:up|rose|rises?|grew|growth|increas\w*|climb\w*|jump\w*|surg\w*|gain\w*)\b[^.;]*$/i.test(
          before.slice(-60),
        ) || /^\s*(?:increase|growth|rise|year[- ]on[- ]year)/i.test(after)
      : /(?:增长|增|上升|提高|提升|涨)[^，。；]*$/.test(before)
  const own = isShare && language === 'en' ? (nearest('', after, language) ?? subject) : subject
  const named = (ending: string): NamedFigure => ({
    name: own === undefined ? ending.toLowerCase() : own.endsWith(ending) ? own : `${own}${ending}`,
    isNamed: own !== undefined,
  })
  if (isShare) return named('Share')
  if (change?.direction === 'down') return named('Fall')
  return named(change || isGrowth ? 'Growth' : 'Rate')
}

type Clause = Readonly<{before: string; after: string}>

/** The sentence before the figure and the words behind it up to the next mark. */
function clauseAround(text: string, start: number, end: number): Clause {
  const before = /[^.!?。！？；;]*$/.exec(text.slice(Math.max(0, start - 160), start))![0]
  const after = /^[^.,;!?，。；！？]*/.exec(text.slice(end, end + 90))![0]
  return {before, after}
}

/** The subject nearest before the figure, else the first one behind it. */
function nearest(before: string, after: string, language: 'en' | 'zh'): string | undefined {
  let found: {at: number; length: number; name: string} | undefined
  for (const [pattern, name] of patterns[language]) {
    for (const {0: text, index} of before.matchAll(pattern)) {
      // Annual sales is more than sales: of two that end at one place the longer.
      const at = index + text.length
      if (!found || at > found.at || (at === found.at && text.length > found.length))
        found = {at, length: text.length, name}
    }
  }
  if (found) return found.name
  return patterns[language].find(([pattern]) => after.search(pattern) !== -1)?.[1]
}

/** The subjects as whole words. */
const patterns: Readonly<Record<'en' | 'zh', readonly (readonly [RegExp, string])[]>> = {
  en: subjects.map(([own, , name]) => [new RegExp(`\\b(?:${own.source})\\b`, `${own.flags}g`), name]),
  zh: subjects.map(([, own, name]) => [new RegExp(own.source, `${own.flags}g`), name]),
}

const stop =
  /^(?:in|of|for|with|to|and|by|from|at|on|as|are|were|is|was|that|which|who|have|has|had|will|would|than|per|the|a|an|this|these|its|their|or|between|over|across|through|under|during|after|before|since|among|into|worth|year|compared|more|less|it|they|we|but|so|while|when|if|can|could|may|each|every|both|all|also|not|up|down|out|went|came|took|rose|fell|grew|said|made|got|left|lies|sits|says|goes|comes|takes|makes|gives|helps|serves|does|thus|across|overseas|always|perhaps|besides|towards)$/i

/** The last two words of what is counted, as one name. */
function nounBehind(after: string): NamedFigure | undefined {
  const words: string[] = []
  const rest = after.replace(/^-/, ' ')
  for (const match of rest.matchAll(/\s*([\p{L}][\p{L}'’-]*)([^\p{L}\s-]*)/guy)) {
    const word = match[1]!
    if (stop.test(word) || (/(?:ed|ing)$/.test(word) && words.some(one => /s$/.test(one)))) break
    words.push(word)
    if (match[2] !== '' || words.length >= 5) break
    // A plural ends what is counted: 120 companies joined.
    if (
      /[^s]s$/.test(word) &&
      !/^(?:business|sales|goods|news|sports|logistics|electronics|robotics)$/i.test(word)
    )
      break
    if (/^(?:people|children|men|women|staff|aircraft|spacecraft|sheep|cattle|fish)$/i.test(word)) break
  }
  const noun = words.at(-1)
  if (
    noun === undefined ||
    !/(?:s|people|men|women|children|staff|talent|personnel|million|pieces|kilometres|aircraft|spacecraft|sheep|cattle|fish)$/i.test(
      noun,
    )
  )
    return undefined
  const parts = words.slice(-2).filter(word => !/-/.test(word) || word === noun)
  const name = camel(parts.length > 0 ? parts : [noun])
  const unit = unitsOfNouns[noun.toLowerCase()] ?? singular(noun.toLowerCase())
  return {name, isNamed: true, ...(/^[a-z][a-z-]*$/.test(unit) ? {unit} : {})}
}

function singular(noun: string): string {
  if (/(?:people|staff|talent|personnel)$/.test(noun)) return 'person'
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y')
  if (/(?:ch|sh|ss|x)es$/.test(noun)) return noun.replace(/es$/, '')
  return noun.replace(/s$/, '')
}

/** What is counted in Chinese stands behind the classifier, or in front: 企业600多家. */
function chineseNoun(text: string, start: number, end: number): NamedFigure | undefined {
  const after = /^[^，。；、！？\s和及与]{0,14}/.exec(text.slice(end))![0]
  const before = /[^，。；、！？\s]{0,14}$/.exec(text.slice(Math.max(0, start - 14), start))![0]
  const classifier = /(?:人次|人|名|位|户|家|辆|台|件|项|个)$/.exec(text.slice(start, end))?.[0]
  const behind = counted
    .map(one => ({one, at: after.indexOf(one[0])}))
    .filter(({at}) => at !== -1)
    .sort((one, other) => one.at - other.at || other.one[0].length - one.one[0].length)[0]?.one
  const front = counted
    .map(one => ({one, at: before.lastIndexOf(one[0])}))
    .filter(({at}) => at !== -1)
    .sort(
      (one, other) =>
        other.at + other.one[0].length - one.at - one.one[0].length ||
        other.one[0].length - one.one[0].length,
    )[0]?.one
  const found = behind && after.indexOf(behind[0]) < 8 ? behind : (front ?? behind)
  if (found) return {name: found[1], isNamed: true, ...(found[2] ? {unit: found[2]} : {})}
  if (classifier === '人次') return {name: 'visits', isNamed: true}
  if (classifier === '人' || classifier === '名' || classifier === '位')
    return {name: 'people', unit: 'person', isNamed: true}
  if (classifier === '户') return {name: 'households', isNamed: true}
  if (classifier === '家') return {name: 'enterprises', unit: 'enterprise', isNamed: false}
  return undefined
}

/** Words as one name: die enterprises is dieEnterprises. */
export function camel(words: readonly string[]): string {
  const parts = words.flatMap(word =>
    word
      .normalize('NFD')
      .replace(/[\u0300-\u036f]|[’']s?\b/g, '')
      .split(/[^A-Za-z0-9]+/)
      .filter(Boolean),
  )
  return parts
    .map((part, at) => (at === 0 ? part.toLowerCase() : part[0]!.toUpperCase() + part.slice(1).toLowerCase()))
    .join('')
}
