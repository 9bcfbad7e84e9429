import type {InlineMark} from '#documents/inline-marks.ts'
import type {LockedUnit} from '#documents/lock.ts'
import type {UnitMeta} from '#documents/translation.ts'
import {escapeIcu} from '#documents/write-message.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import type {SentencePair} from './pair-passages.ts'
import type {Passage} from './passages.ts'
import type {Proposal} from './propose-announcement.ts'

type Mention = Passage['mentions'][number]

/** A translation of a unit made of sentences of another document. */
export type TargetMessage = Readonly<{message: string; attrs?: NonNullable<UnitMeta['attrs']>}>

type Made = Readonly<{
  sentences: SentencePair['target']
  source: Proposal
  target: Proposal
  unit: LockedUnit
  /** The fact of the source that a mention of the target is. */
  matched: ReadonlyMap<Mention, string>
}>

/**
 * Write sentences as one message: facts that were recognised by name, markup that the source has too as its tags,
 * the rest as text. A link that leads elsewhere in the translation keeps its own address.
 */
export function writeTarget({sentences, source, target, unit, matched}: Made): TargetMessage {
  const names = new TagNames(unit)
  const isSpaced = !/^(?:zh|ja)/.test(target.locale)
  const pieces = sentences.map(({passage, start, end}) => {
    const {text, mentions, marks} = target.passages[passage]!
    const facts = mentions.filter(one => one.start >= start && one.end <= end && matched.has(one))
    const own = marks.flatMap(mark => fitMark(mark, {start, end, facts}))
    const write = (from: number, to: number, inside: readonly InlineMark[]): string => {
      let written = ''
      let at = from
      for (let index = 0; index < inside.length; index++) {
        const mark = inside[index]!
        if (mark.start < at) continue
        const within = inside.slice(index + 1).filter(one => one.end <= mark.end && one.start >= mark.start)
        written += prose(at, mark.start) + names.wrap(mark, () => write(mark.start, mark.end, within))
        at = mark.end
      }
      return written + prose(at, to)
    }
    const prose = (from: number, to: number): string => {
      let message = ''
      let at = from
      for (const mention of facts.filter(one => one.start >= from && one.end <= to)) {
        if (mention.start < at) continue
        const fact = matched.get(mention)!
        const form = mention.format ? `, ${mention.format}` : ''
        message += `${escapeIcu(text.slice(at, mention.start) + (mention.lead ?? ''))}{${fact}${form}}`
        const {end} = mention
        at = form ? end : end + classifierAfter(fact, {text, end, locale: target.locale}, source)
      }
      return message + escapeIcu(text.slice(at, Math.max(at, to)).replaceAll('\ufffc', ''))
    }
    return write(start, end, own)
  })
  const message = pieces.join(isSpaced ? ' ' : '').replace(/\s*\n\s*/g, isSpaced ? ' ' : '')
  return {message, ...(names.attrs ? {attrs: names.attrs} : {})}
}

/** A mark cut to its sentence, and widened where it would cut a fact in two. */
function fitMark(
  mark: InlineMark,
  {start, end, facts}: {start: number; end: number; facts: readonly Mention[]},
): InlineMark[] {
  let [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)]
  if (from >= to) return []
  for (const fact of facts) {
    if (fact.start < from && from < fact.end) from = fact.start
    if (fact.start < to && to < fact.end) to = fact.end
  }
  return [{...mark, start: from, end: to}]
}

const tags: Readonly<Record<string, string>> = {strong: 'b', emphasis: 'i', delete: 's'}

/** The tags and atoms of a unit, each given to the mark of the translation that it stands for. */
class TagNames {
  attrs: Record<string, Record<string, string>> | undefined
  readonly #unit: LockedUnit
  readonly #used = new Set<string>()

  constructor(unit: LockedUnit) {
    this.#unit = unit
  }

  /** A mark as the source's tag or atom; markup that the source does not have is left off. */
  wrap(mark: InlineMark, inside: () => string): string {
    const tag = tags[mark.node]
    if (tag !== undefined)
      return this.#unit.message.includes(`<${tag}>`) ? `<${tag}>${inside()}</${tag}>` : inside()
    const name = this.#shellOf(mark)
    const isLink = mark.node.startsWith('link')
    if (name === undefined) return isLink ? inside() : ''
    this.#used.add(name)
    if (!isLink) return `{${name}}`
    const {attributes = {}} = this.#unit.shells[name]!
    if (mark.url !== undefined && attributes.url !== mark.url)
      this.attrs = {...this.attrs, [name]: {...attributes, url: mark.url}}
    return `<${name}>${inside()}</${name}>`
  }

  /** The shell with the same address or value, else the next free one of its kind. */
  #shellOf({node, url, value}: InlineMark): string | undefined {
    const family = node.replace('Reference', '')
    const free = Object.entries(this.#unit.shells).filter(
      ([name, shell]) => !this.#used.has(name) && shell.node.replace('Reference', '') === family,
    )
    const same = free.find(([, {attributes}]) =>
      url === undefined ? value !== undefined && attributes?.value === value : attributes?.url === url,
    )
    return (same ?? free[0])?.[0]
  }
}

/** 家 behind a figure goes where the fact prints its own. */
function classifierAfter(
  name: string,
  {text, end, locale}: {text: string; end: number; locale: string},
  {facts}: Proposal,
): number {
  const fact = facts.find(one => one.fact.name === name)?.fact
  if (fact?.value.kind !== 'quantity' || !locale.startsWith('zh')) return 0
  const printed = writeQuantity(fact.value.quantity, {locale})
  const last = printed.at(-1) ?? ''
  return /[\u4e00-\u9fff]/.test(last) && text[end] === last && text[end - 1] !== last ? 1 : 0
}
