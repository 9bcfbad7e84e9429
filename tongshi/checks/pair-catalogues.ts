import type {Finding} from '#messages/finding.ts'
import type {Catalogue} from '#messages/read-catalogue.ts'
import type {UnitTexts} from './unit-texts.ts'

/** Two catalogues as units, and the messages that only one of them has. */
export type PairedCatalogues = Readonly<{units: readonly UnitTexts[]; findings: readonly Finding[]}>

/**
 * Pair the messages of two catalogues by their keys.
 *
 * @param options.hasPluralKeys i18next's own plurals, a key per form (`files_one`, `files_other`): each language has
 *   the keys of its own forms, and `_other` of the source stands for the forms that it has not.
 * @returns findings `message-missing` (at the source's message: the target has no place for it), `message-unknown`.
 */
export function pairCatalogues(
  source: Catalogue,
  target: Catalogue,
  {hasPluralKeys = false}: {hasPluralKeys?: boolean} = {},
): PairedCatalogues {
  const units: UnitTexts[] = []
  const findings: Finding[] = []
  const say = (
    rule: string,
    severity: Finding['severity'],
    {places, file, locale}: Catalogue,
    id: string,
    text: string,
  ) => {
    const place = {...(places[id] ?? {file}), key: id, locale}
    const said =
      rule === 'message-missing' ? {actual: '', expected: text} : {actual: id, expected: source.file}
    findings.push({rule, severity, place, ...said})
  }
  const forms = hasPluralKeys ? formsOf(target.locale) : undefined
  for (const [id, text] of Object.entries(source.messages)) {
    const own = Object.hasOwn(target.messages, id) ? target.messages[id] : undefined
    if (own !== undefined) units.push({id, source: text, target: own})
    else if (Object.hasOwn(target.places, id))
      continue // It has a finding of its own.
    else {
      units.push({id, source: text})
      if (!forms || isNeeded(id, forms))
        say('message-missing', 'error', {...source, locale: target.locale}, id, text)
    }
  }
  for (const [id, text] of Object.entries(target.messages)) {
    if (Object.hasOwn(source.messages, id)) continue
    const other = forms && id.replace(plural, '$1_other')
    if (other !== undefined && other !== id && Object.hasOwn(source.messages, other)) {
      units.push({id, source: source.messages[other]!, target: text})
      if (!isNeeded(id, forms)) say('message-unknown', 'warning', target, id, text)
    } else say('message-unknown', 'warning', target, id, text)
  }
  if (forms)
    for (const id of missingForms(source, target, forms)) say('message-missing', 'error', target, id, id)
  return {units, findings}
}

const plural = /^(.*?)(?:_ordinal)?_(?:zero|one|two|few|many|other)$/s

function formsOf(locale: string): ReadonlySet<string> {
  return new Set(new Intl.PluralRules(locale).resolvedOptions().pluralCategories)
}

/** A plural form that the target's language does not use need not be there. */
function isNeeded(id: string, forms: ReadonlySet<string> | undefined): boolean {
  return !forms || !plural.test(id) || id.endsWith('_zero') || forms.has(id.slice(id.lastIndexOf('_') + 1))
}

/** Forms of the target's language that the source, whose language has fewer, cannot ask for. */
function missingForms(source: Catalogue, target: Catalogue, forms: ReadonlySet<string>): string[] {
  const stems = Object.keys(source.messages)
    .filter(id => id.endsWith('_other') && !id.endsWith('_ordinal_other'))
    .map(id => id.slice(0, -'_other'.length))
    .filter(
      stem =>
        Object.hasOwn(source.messages, `${stem}_one`) && Object.hasOwn(target.messages, `${stem}_other`),
    )
  return stems.flatMap(stem =>
    [...forms]
      .map(form => `${stem}_${form}`)
      .filter(id => !Object.hasOwn(target.messages, id) && !Object.hasOwn(source.messages, id)),
  )
}
