import {canonicalLocale} from '#messages/canonical-locale.ts'
import type {Finding} from '#messages/finding.ts'
import {ExchangeError} from './exchange-error.ts'
import type {ExchangeConcept, ExchangeForm} from './exchange-term.ts'
import {childElements, elementAt, readXml, textOf, type XmlElement} from './read-xml.ts'
import {statusNames} from './write-tbx.ts'

/**
 * Read the concepts of a TBX file: ISO 30042:2019 (`conceptEntry`, `langSec`, `termSec`) in both styles, and the older
 * MARTIF form (`termEntry`, `langSet`, `tig`, `ntig`). A form without status is preferred where it is the first of its
 * language, else admitted.
 *
 * @returns findings `exchange-locale` for languages that are none, `exchange-duplicate` for ids that stand twice.
 * @throws ExchangeError `format-unknown` and those of XML.
 *
 * @example
 *   readTbx('<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body/></text></tbx>', {file: 'a.tbx'}).concepts
 *   // []
 */
export function readTbx(
  text: string,
  {file}: {file: string},
): {concepts: readonly ExchangeConcept[]; findings: readonly Finding[]} {
  const root = readXml(text, {file, doctype: 'ignored'})
  if (root.local !== 'tbx' && root.local !== 'martif')
    throw new ExchangeError('format-unknown', {
      actual: `<${root.name}> in \`${file}\``,
      expected: '<tbx> or <martif>',
      remedy: 'give a TBX file',
    })
  const findings: Finding[] = []
  const report = (rule: string, element: XmlElement, actual: string, expected: string) =>
    findings.push({rule, severity: 'error', place: {file, line: element.line}, actual, expected})
  const seen = new Set<string>()
  const entries = childElements(elementAt(root, 'text', 'body')).filter(
    ({local}) => local === 'conceptEntry' || local === 'termEntry',
  )
  const concepts = entries.flatMap((entry, at): ExchangeConcept[] => {
    const id = entry.attributes.id ?? entry.attributes['xml:id'] ?? `concept-${at + 1}`
    if (seen.has(id)) {
      report('exchange-duplicate', entry, `2 ✕ ${id}`, '1 ✕')
      return []
    }
    seen.add(id)
    const forms = readLanguages(entry, report)
    if (Object.keys(forms).length === 0) return []
    const subject = described(entry, 'subjectField')
    const definition = described(entry, 'definition')
    const note = childElements(entry, 'note')[0]
    return [
      {
        id,
        kind: subject === 'organisations' || subject === 'places' ? subject : 'terms',
        forms,
        ...(definition === undefined ? {} : {definition}),
        ...(note ? {note: textOf(note)} : {}),
      },
    ]
  })
  return {concepts, findings}
}

type Report = (rule: string, element: XmlElement, actual: string, expected: string) => void

function readLanguages(entry: XmlElement, report: Report): ExchangeConcept['forms'] {
  const forms: Record<string, ExchangeForm[]> = {}
  for (const section of childElements(entry)) {
    if (section.local !== 'langSec' && section.local !== 'langSet') continue
    const said = section.attributes['xml:lang'] ?? section.attributes.lang ?? ''
    const locale = canonicalLocale(said)
    if (locale === undefined) {
      report('exchange-locale', section, said, 'BCP 47')
      continue
    }
    const own = forms[locale] ?? []
    forms[locale] = own
    for (const holder of childElements(section)) {
      const term = find(holder, 'term')
      const written = term && textOf(term).trim()
      if (!written) continue
      own.push({text: written, status: statusOf(holder) ?? (own.length === 0 ? 'preferred' : 'admitted')})
    }
  }
  return Object.fromEntries(Object.entries(forms).filter(([, own]) => own.length > 0))
}

/** DCA style says `<termNote type="administrativeStatus">`, DCT style `<basic:administrativeStatus>`. */
function statusOf(holder: XmlElement): ExchangeForm['status'] | undefined {
  const all = [holder, ...childElements(holder), ...childElements(holder).flatMap(one => childElements(one))]
  const note = all.find(
    ({local, attributes}) =>
      local === 'administrativeStatus' ||
      (local === 'termNote' && attributes.type === 'administrativeStatus'),
  )
  const value = note && textOf(note).trim()
  if (value === 'supersededTerm-admn-sts') return 'forbidden'
  return (Object.keys(statusNames) as ExchangeForm['status'][]).find(status => statusNames[status] === value)
}

/** `<descrip type="definition">`, also within a `descripGrp`, or `<min:definition>`. */
function described(entry: XmlElement, type: string): string | undefined {
  const all = [
    ...childElements(entry),
    ...childElements(entry, 'descripGrp').flatMap(one => childElements(one)),
  ]
  const found = all.find(
    ({local, attributes}) => local === type || (local === 'descrip' && attributes.type === type),
  )
  return found && textOf(found).trim()
}

function find(element: XmlElement, local: string): XmlElement | undefined {
  if (element.local === local) return element
  for (const child of childElements(element)) {
    const found = find(child, local)
    if (found) return found
  }
  return undefined
}
