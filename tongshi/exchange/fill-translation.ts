import {checkUnits} from '#checks/check-units.ts'
import type {LockedUnit} from '#documents/lock.ts'
import type {Lexicon} from '#documents/sentence-anchors.ts'
import type {Translation, UnitMeta} from '#documents/translation.ts'
import {escapeIcu} from '#documents/write-message.ts'
import type {TermBase} from '#memory/term-base.ts'
import type {Finding} from '#messages/finding.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import {type LearnedNames, matchMentions} from './match-mentions.ts'
import {pairPassages, type SentencePair} from './pair-passages.ts'
import type {Passage} from './passages.ts'
import type {Proposal} from './propose-announcement.ts'

/** A translation made of a second document. */
export type FilledTranslation = Translation &
  Readonly<{
    pairs: readonly SentencePair[]
    /** Figures, names and days that disagree, and sentences without a counterpart. */
    findings: readonly Finding[]
    /** Names of the source's facts in the other language. */
    learned: LearnedNames
    /** Units that have no sentence of the other document. */
    missing: readonly string[]
  }>

type Fill = Readonly<{
  source: Proposal
  target: Proposal
  /** Units of the source's body and title, in order. */
  units: readonly LockedUnit[]
  terms: TermBase
  /** What is translated already. */
  before: Translation
}>

/**
 * Fill the catalogue of a locale from a document in it: sentences are paired, and what is a fact in the source becomes
 * that fact in the translation. Everything is `initial`: a person has to look.
 */
export function fillTranslation({source, target, units, terms, before}: Fill): FilledTranslation {
  const sourceLanguage = source.locale.startsWith('zh') ? 'zh' : 'en'
  const own = textUnits(units)
  const pairs = pairPassages(source.passages, target.passages, {sourceLanguage, lexicon: lexiconOf(terms)})
  const learned: LearnedNames = new Map()
  // Names first: one that a sure pair has told is known in every other.
  const facts = [...pairs]
    .sort((one, other) => Number(other.sure) - Number(one.sure))
    .flatMap(pair => [...matchPair(pair, source, target, learned)])
  const matched = new Map(facts)
  const messages: Record<string, string> = {...before.messages}
  const meta: Record<string, UnitMeta> = {...before.meta}
  const missing: string[] = []
  for (const [at, unit] of own.entries()) {
    const sentences = pairs.filter(pair => pair.source[0]?.passage === at).flatMap(pair => pair.target)
    const isOld = messages[unit.id] !== undefined && meta[unit.id]?.state !== 'initial'
    if (isOld) continue
    if (sentences.length === 0) {
      missing.push(unit.id)
      continue
    }
    messages[unit.id] = writeMessage(sentences, target, matched, source)
    meta[unit.id] = {from: unit.hash, state: 'initial'}
  }
  return {messages, meta, pairs, findings: compare(pairs, source, target), learned, missing}
}

/** The units that stand for passages: title, then the blocks of the text. */
function textUnits(units: readonly LockedUnit[]): LockedUnit[] {
  return units.filter(({path}) => path === undefined || path === 'title')
}

function lexiconOf(terms: TermBase): Lexicon {
  const all = [...Object.values(terms.organisations), ...Object.values(terms.places)].map(({names}) => names)
  return [...all, ...Object.values(terms.terms).map(term => term.terms)].flatMap(names => {
    const [chinese, english] = [names['zh-Hans'] ?? names['zh-Hant'] ?? names.zh, names.en]
    return chinese && english ? [{chinese, english}] : []
  })
}

function matchPair(pair: SentencePair, source: Proposal, target: Proposal, learned: LearnedNames) {
  const isFull = pair.source.length > 0 && pair.target.length > 0
  const options = {learned, isSure: pair.sure && isFull}
  return matchMentions(
    mentionsIn(pair.source, source.passages),
    mentionsIn(pair.target, target.passages),
    options,
  )
}

function mentionsIn(sentences: SentencePair['source'], passages: readonly Passage[]): Passage['mentions'] {
  return sentences.flatMap(({passage, start, end}) =>
    passages[passage]!.mentions.filter(one => one.start >= start && one.end <= end),
  )
}

/** Sentences as one message: the facts that were recognised by name, the rest as text. */
function writeMessage(
  sentences: SentencePair['target'],
  {passages, locale}: Proposal,
  matched: ReadonlyMap<Passage['mentions'][number], string>,
  source: Proposal,
): string {
  const pieces = sentences.map(({passage, start, end}) => {
    const {text, mentions} = passages[passage]!
    let message = ''
    let at = start
    for (const mention of mentions.filter(one => one.start >= start && one.end <= end)) {
      const fact = matched.get(mention)
      if (fact === undefined || mention.start < at) continue
      message += `${escapeIcu(text.slice(at, mention.start) + (mention.lead ?? ''))}{${fact}}`
      at = mention.end + classifierAfter(fact, {text, end: mention.end, locale}, source)
    }
    return message + escapeIcu(text.slice(at, end))
  })
  return pieces
    .join(locale.startsWith('zh') ? '' : ' ')
    .replace(/\s*\n\s*/g, locale.startsWith('zh') ? '' : ' ')
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

/** What a reader of both would notice: by the checks of a translation, on the texts as they came. */
function compare(pairs: readonly SentencePair[], source: Proposal, target: Proposal): Finding[] {
  const textOf = (sentences: SentencePair['source']) => sentences.map(({text}) => text).join(' ')
  const full = pairs.filter(pair => pair.source.length > 0 && pair.target.length > 0)
  const units = full.map((pair, at) => ({
    id: String(at),
    source: textOf(pair.source),
    target: textOf(pair.target),
  }))
  const context = {
    sourceLocale: source.locale,
    targetLocale: target.locale,
    syntax: 'text' as const,
    sides: ['target' as const],
  }
  const found = checkUnits(units, context)
    .filter(({rule, place}) => place.side !== 'source' && /^(?:quantity|date|code)-/.test(rule))
    // An unsure pair would disagree because it is none.
    .filter(({place}) => full[Number(place.key)]!.sure)
    .map(({fix: _, ...finding}): Finding => {
      const {target: sentences, source: own} = full[Number(finding.place.key)]!
      const values = {
        ...finding.values,
        source: textOf(own).slice(0, 200),
        target: textOf(sentences).slice(0, 200),
      }
      return {...finding, severity: finding.severity, place: {locale: target.locale, side: 'target'}, values}
    })
  const alone = pairs.flatMap((pair): Finding[] => {
    if (pair.source.length > 0 && pair.target.length > 0) return []
    const isExtra = pair.source.length === 0
    const text = textOf(isExtra ? pair.target : pair.source)
    const rule = isExtra ? 'sentence-extra' : 'sentence-missing'
    return [
      {
        rule,
        severity: 'warning',
        place: {locale: target.locale, side: isExtra ? 'target' : 'source'},
        actual: isExtra ? text : '',
        expected: isExtra ? '' : text,
      },
    ]
  })
  return [...found, ...alone]
}
