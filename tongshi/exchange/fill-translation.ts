import {checkUnits} from '#checks/check-units.ts'
import type {LockedUnit} from '#documents/lock.ts'
import type {Lexicon} from '#documents/sentence-anchors.ts'
import type {Translation, UnitMeta} from '#documents/translation.ts'
import type {TermBase} from '#memory/term-base.ts'
import type {Finding} from '#messages/finding.ts'
import {findHiddenFacts} from './find-hidden-facts.ts'
import {isDayOfDateline} from './is-day-of-dateline.ts'
import {type LearnedNames, matchMentions} from './match-mentions.ts'
import {pairPassages, type SentencePair} from './pair-passages.ts'
import type {Passage} from './passages.ts'
import type {Proposal} from './propose-announcement.ts'
import {writeTarget} from './write-target.ts'

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
  /** Units of the source in order; those of its front matter but the title are passed over. */
  units: readonly LockedUnit[]
  terms: TermBase
  /** What is translated already. */
  before: Translation
}>

/**
 * Fill the catalogue of a locale from a document in it: sentences are paired, and what is a fact in the source becomes
 * that fact in the translation. Everything is `initial`: a person has to look.
 */
export function fillTranslation({source, target: read, units, terms, before}: Fill): FilledTranslation {
  const locales = [source.locale, read.locale] as const
  const own = textUnits(units)
  const pairs = pairPassages(source.passages, read.passages, {locales, lexicon: lexiconOf(terms, locales)})
  const learned: LearnedNames = new Map()
  // Names first: one that a sure pair has told is known in every other.
  const facts = [...pairs]
    .sort((one, other) => Number(other.sure) - Number(one.sure))
    .flatMap(pair => [...matchPair(pair, source, read, learned)])
  const found = new Map(facts)
  const hidden = findHiddenFacts(pairs, {source, target: read}, {matched: found, learned})
  const matched = new Map([...found, ...[...hidden.values()].flat().map(one => [one, one.fact] as const)])
  const target = withMentions(read, hidden)
  const messages: Record<string, string> = {...before.messages}
  const meta: Record<string, UnitMeta> = {...before.meta}
  const missing: string[] = []
  const byPassage = Map.groupBy(pairs, pair => pair.source[0]?.passage)
  for (const [at, unit] of own.entries()) {
    const sentences = (byPassage.get(at) ?? []).flatMap(pair => pair.target)
    const isOld = messages[unit.id] !== undefined && meta[unit.id]?.state !== 'initial'
    if (isOld) continue
    if (sentences.length === 0) {
      missing.push(unit.id)
      continue
    }
    const {message, attrs} = writeTarget({sentences, source, target, unit, matched})
    messages[unit.id] = message
    meta[unit.id] = {from: unit.hash, state: 'initial', ...(attrs ? {attrs} : {})}
  }
  return {messages, meta, pairs, findings: compare(pairs, source, target), learned, missing}
}

/** The proposal with more mentions, in the order of the text. */
function withMentions(read: Proposal, more: ReadonlyMap<number, Passage['mentions']>): Proposal {
  const passages = read.passages.map((passage, at) => {
    const mentions = [...passage.mentions, ...(more.get(at) ?? [])]
    return {...passage, mentions: mentions.sort((one, other) => one.start - other.start)}
  })
  return {...read, passages}
}

/** The units that stand for passages: title, then the blocks of the text. */
function textUnits(units: readonly LockedUnit[]): LockedUnit[] {
  return units.filter(({path}) => path === undefined || path === 'title')
}

function lexiconOf(terms: TermBase, locales: readonly [string, string]): Lexicon {
  const all = [...Object.values(terms.organisations), ...Object.values(terms.places)].map(({names}) => names)
  return [...all, ...Object.values(terms.terms).map(term => term.terms)].flatMap(names => {
    const [left, right] = locales.map(locale => nameIn(names, locale))
    return left && right ? [{left, right}] : []
  })
}

/** In the locale itself, else in another one of its language. */
function nameIn(names: Readonly<Record<string, string>>, locale: string): string | undefined {
  const language = locale.split('-')[0]
  const near = Object.keys(names).find(one => one.split('-')[0] === language)
  return names[locale] ?? (near === undefined ? undefined : names[near])
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
    .filter(({rule}) => /^(?:quantity|date|code)-/.test(rule))
    // An unsure pair would disagree because it is none.
    .filter(({place}) => full[Number(place.key)]!.sure)
    .filter(finding => !isDayOfDateline(finding, full[Number(finding.place.key)]!, {source, target}))
    .map(({fix: _, ...finding}): Finding => {
      const {target: sentences, source: own} = full[Number(finding.place.key)]!
      const values = {
        ...finding.values,
        source: textOf(own).slice(0, 200),
        target: textOf(sentences).slice(0, 200),
      }
      return {...finding, place: {locale: target.locale, side: 'target'}, values}
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
