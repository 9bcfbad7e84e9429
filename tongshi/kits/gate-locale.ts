import {checkGate} from '#checks/check-gate.ts'
import {checkUnits} from '#checks/check-units.ts'
import type {UnitTexts} from '#checks/unit-texts.ts'
import {stateOfUnit} from '#documents/localise-announcement.ts'
import {nameFact} from '#memory/name-fact.ts'
import type {Fact} from '#messages/fact.ts'
import type {Finding} from '#messages/finding.ts'
import {writeFact} from '#messages/write-fact.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import type {Newsroom} from '#store/load-newsroom.ts'
import {checkLanguage} from './check-language.ts'
import {kitFinding} from './kit-finding.ts'
import type {KitWords} from './kit-words.ts'
import {isWaived} from './load-waivers.ts'
import type {AnnouncementView} from './view-announcement.ts'
import type {Waiver} from './waiver.ts'

type Parts = Readonly<{
  newsroom: Newsroom
  item: PublishedAnnouncement
  view: AnnouncementView
  words: KitWords
  waivers: readonly Waiver[]
}>

/**
 * Check whether an announcement may leave the house in a locale, before anything is built: every unit final and made
 * from the source of now, in the language of its slot; every fact verified or waived by name; no check with an error;
 * the kit's own words there in the locale.
 *
 * @returns what blocks; empty means open.
 */
export function gateLocale(parts: Parts): Finding[] {
  const {newsroom, item, view, words, waivers} = parts
  const {locale} = words
  const own = newsroom.findings.filter(
    ({severity, place}) =>
      severity === 'error' &&
      place.file?.includes(`announcements/${item.slug}`) &&
      (place.locale === undefined || place.locale === locale),
  )
  const findings = [
    ...own,
    ...words.missing
      .slice(0, 1)
      .map(key =>
        kitFinding(
          'kit-words',
          {file: `locales/${locale}/kits.json`, locale, key},
          '',
          words.missing.join(', '),
        ),
      ),
    ...(locale === item.source ? checkSource(parts) : checkTarget(parts)),
    ...view.allUnits
      .filter(({lang}) => lang === locale)
      .flatMap(({id, prose}) => checkLanguage(prose, locale, id)),
  ]
  const catalogue =
    locale === item.source ? item.announcement.file : `locales/${locale}/announcements/${item.slug}.json`
  return findings
    .filter(finding => !isWaived(finding, waivers))
    .map(finding => placeIn(finding, catalogue, locale))
}

/** The checks know units and no files; line and column they count are those of one message. */
function placeIn(finding: Finding, file: string, locale: string): Finding {
  if (finding.place.file !== undefined) return finding
  const {line: _, column: __, ...place} = finding.place
  return {...finding, place: {locale, ...place, file}}
}

/** Tags of messages that need no shell in their unit: bold, italic, struck out, line break. */
const markup = {b: {node: 'strong'}, i: {node: 'emphasis'}, s: {node: 'delete'}, br: {node: 'break'}} as const

/** The source has nothing to be compared with: its own faults, and facts that nobody has confirmed. */
function checkSource(parts: Parts): Finding[] {
  const {item, waivers} = parts
  const units = item.lock.map(
    ({id, message, shells}): UnitTexts => ({id, source: message, shells: {...markup, ...shells}}),
  )
  const context = {...contextOf(parts), sides: ['source'] as const}
  const errors = checkUnits(units, context).filter(({severity}) => severity === 'error')
  const waived = new Set(waivers.map(({fact}) => fact))
  return [...errors, ...unverified(item, waived, item.source)]
}

function checkTarget(parts: Parts): Finding[] {
  const {item, waivers, words} = parts
  const {locale} = words
  const {messages = {}, meta = {}} = item.translations[locale] ?? {}
  const units = item.lock.map((unit): UnitTexts => {
    const target = messages[unit.id]
    const about = meta[unit.id]
    return {
      id: unit.id,
      source: unit.message,
      shells: {...markup, ...unit.shells},
      ...(target === undefined ? {} : {target}),
      ...(about ? {state: about.state} : {}),
      ...(about?.attrs ? {attrs: about.attrs} : {}),
      isStale: stateOfUnit(unit, {messages, meta}) === 'stale',
    }
  })
  const waived = waivers.flatMap(({fact, by, reason, on}) =>
    fact === undefined ? [] : [{fact, by, reason, at: on}],
  )
  const unfinished = units.filter(({target, state}) => target !== undefined && state !== 'final')
  return [
    ...checkGate({units, context: contextOf(parts), waivers: waived}).filter(
      ({rule}) => rule !== 'fact-unverified',
    ),
    ...unfinished.map(({id, state}) =>
      kitFinding('kit-unit-state', {locale, key: id}, state ?? 'initial', 'final'),
    ),
    ...unverified(item, new Set(waived.map(({fact}) => fact)), locale),
  ]
}

/** Every fact, named in a unit or only in the list of figures. */
function unverified(
  {facts, slug}: PublishedAnnouncement,
  waived: ReadonlySet<string | undefined>,
  locale: string,
): Finding[] {
  const file = `content/announcements/${slug}/facts.yaml`
  return Object.values(facts)
    .filter(({name, verified}) => !verified && !waived.has(name))
    .map(({name}) => kitFinding('fact-unverified', {file, key: name, locale}, name, 'verified: true'))
}

function contextOf({newsroom, item, words}: Parts) {
  return {
    sourceLocale: item.source,
    targetLocale: words.locale,
    facts: item.facts,
    terms: newsroom.terms,
    write: (fact: Fact, locale: string) =>
      writeFact(fact, {
        locale,
        facts: item.facts,
        nameOf: name => nameFact(newsroom.terms, name, locale) ?? {text: name.name},
      }),
  }
}
