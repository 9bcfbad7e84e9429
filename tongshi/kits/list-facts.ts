import type {Fact, QuantityFact} from '#messages/fact.ts'
import {writeIsoInterval} from '#quantities/write-iso-interval.ts'
import {writeIsoPeriod} from '#quantities/write-iso-period.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import type {KitWords} from './kit-words.ts'
import type {Release} from './release.ts'
import type {Cell, Sheet} from './sheet.ts'

type Listed = Readonly<{item: PublishedAnnouncement; release: Release; words: KitWords}>

/** Columns of the list of facts, as keys of the catalogue. */
const columns = [
  'fact',
  'kind',
  'label',
  'printed',
  'value',
  'upper',
  'unit',
  'currency',
  'boundCode',
  'source',
  'verified',
] as const

/** Every figure, date and statement of an announcement with its value, unit, bound and source. */
export function listFacts({item, release, words}: Listed): Sheet {
  const rows = Object.values(item.facts).flatMap((fact): (readonly Cell[])[] => {
    const common = [fact.source?.text ?? '', words.text(fact.verified ? 'yes' : 'no')]
    if (fact.kind === 'quantity') return [[...quantityCells(fact, release), ...common]]
    if (fact.kind === 'date') return [[fact.name, 'date', '', '', fact.date, '', '', '', '', ...common]]
    if (fact.kind !== 'statement') return []
    return [[fact.name, 'statement', '', statementOf(fact, release.locale), '', '', '', '', '', ...common]]
  })
  return {name: words.text('sheetFacts'), head: columns.map(key => words.text(key)), rows}
}

function quantityCells({name, quantity}: QuantityFact, {printed}: Release): Cell[] {
  const said = printed.find(one => one.name === name)
  const {kind, value = '', upper, unit, currency, bound, date} = quantity
  if (date) {
    const {value: first, upper: last = ''} = writeIsoPeriod(date) ?? {value: writeIsoInterval(date)}
    return [name, 'date', said?.label ?? '', said?.text ?? '', first, last, '', '', bound]
  }
  return [
    name,
    kind,
    said?.label ?? '',
    said?.text ?? '',
    {digits: value},
    upper === undefined ? '' : {digits: upper},
    unit ? unit.code + (unit.per ? `/${unit.per}` : '') : '',
    currency ?? '',
    bound,
  ]
}

function statementOf(fact: Extract<Fact, {kind: 'statement'}>, locale: string): string {
  return fact.texts[locale] ?? Object.values(fact.texts)[0] ?? ''
}
