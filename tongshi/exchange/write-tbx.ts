import type {TermBase} from '#memory/term-base.ts'
import type {ExchangeConcept, ExchangeForm} from './exchange-term.ts'
import {escapeText, tag} from './write-tags.ts'

/** Values of `administrativeStatus` in TBX-Basic. */
export const statusNames: Readonly<Record<ExchangeForm['status'], string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
}

/**
 * The concepts of a term base that TBX can carry: terms, organisations, places. People stay: surname, given name,
 * order and confirmed characters are no terms.
 *
 * @example
 *   const mould = {id: 'mould', terms: {en: 'mould'}, admitted: {}, forbidden: {}}
 *   conceptsOf({people: {}, organisations: {}, places: {}, terms: {mould}}).map(({id, kind}) => [id, kind])
 *   // [["mould","terms"]]
 */
export function conceptsOf(terms: TermBase): readonly ExchangeConcept[] {
  const words = Object.values(terms.terms).map((term): ExchangeConcept => {
    const {id, definition, note} = term
    const locales = [
      ...new Set([term.terms, term.admitted, term.forbidden].flatMap(texts => Object.keys(texts))),
    ]
    const forms = locales.map(locale => {
      const preferred = term.terms[locale]
      const own: ExchangeForm[] = [
        ...(preferred === undefined ? [] : [{text: preferred, status: 'preferred' as const}]),
        ...(term.admitted[locale] ?? []).map(text => ({text, status: 'admitted' as const})),
        ...(term.forbidden[locale] ?? []).map(text => ({text, status: 'forbidden' as const})),
      ]
      return [locale, own] as const
    })
    return {
      id,
      kind: 'terms',
      forms: Object.fromEntries(forms),
      ...(definition === undefined ? {} : {definition}),
      ...(note === undefined ? {} : {note}),
    }
  })
  const things = (['organisations', 'places'] as const).flatMap(kind =>
    Object.values(terms[kind]).map(
      ({id, names, source}): ExchangeConcept => ({
        id,
        kind,
        forms: Object.fromEntries(
          Object.entries(names).map(([locale, text]) => [locale, [{text, status: 'preferred' as const}]]),
        ),
        ...(source === undefined ? {} : {note: source}),
      }),
    ),
  )
  return [...words, ...things]
}

/**
 * Write concepts as TBX (ISO 30042:2019, TBX-Basic in DCA style). What XML 1.0 cannot hold does not stand in a term
 * base: its reader takes well-formed YAML.
 *
 * @param locale of notes and definitions, BCP 47.
 *
 * @example
 *   const forms = {en: [{text: 'mould', status: 'preferred'}]} as const
 *   const concept = {id: 'mould', kind: 'terms', forms} as const
 *   readTbx(writeTbx([concept], 'en'), {file: 'a.tbx'}).concepts[0]?.id // "mould"
 */
export function writeTbx(concepts: readonly ExchangeConcept[], locale: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="${locale}">
<tbxHeader><fileDesc><sourceDesc><p>Tongshi content/terms</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${concepts.map(writeConcept).join('')}</body></text>
</tbx>
`
}

function writeConcept({id, kind, forms, definition, note}: ExchangeConcept): string {
  const languages = Object.entries(forms).map(([locale, own]) =>
    tag('langSec', {'xml:lang': locale}, own.map(writeForm).join('')),
  )
  const about = [
    tag('descrip', {type: 'subjectField'}, kind),
    definition === undefined ? '' : tag('descrip', {type: 'definition'}, escapeText(definition)),
    note === undefined ? '' : tag('note', {}, escapeText(note)),
  ]
  return `${tag('conceptEntry', {id}, about.join('') + languages.join(''))}\n`
}

function writeForm({text, status}: ExchangeForm): string {
  const term = tag('term', {}, escapeText(text))
  return tag('termSec', {}, term + tag('termNote', {type: 'administrativeStatus'}, statusNames[status]))
}
