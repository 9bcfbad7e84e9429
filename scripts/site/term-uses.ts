import type {AnnouncementView} from '#kits/view-announcement.ts'
import type {TermBase} from '#memory/term-base.ts'
import {termsIn} from '#memory/terms-in.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import {keyOf, type TermUses} from './manifest.ts'

/**
 * Find what of the term base an announcement's pages print: a person added for another one does not make them anew.
 *
 * @param views one per locale.
 */
export function findTermUses({facts}: PublishedAnnouncement, views: readonly AnnouncementView[]): TermUses {
  const all = Object.values(facts)
  const refs = (kind: 'person' | 'organisation' | 'place') => [
    ...new Set(all.flatMap(fact => (fact.kind === kind ? [fact.ref] : []))),
  ]
  const offices = all.flatMap(fact => (fact.kind === 'person' && fact.office ? [fact.office] : []))
  const phrased: Record<string, string> = {}
  const phrase = (text: string, lang: string) => {
    const before = phrased[lang] ?? ''
    if (lang.startsWith('zh') && !before.includes(text)) phrased[lang] = `${before}${text}\n`
  }
  for (const {title, summary, figures} of views) {
    for (const said of [title, summary]) if (said) phrase(said.text, said.lang)
    for (const {label, labelLang} of figures) phrase(label, labelLang)
  }
  return {
    people: refs('person'),
    organisations: refs('organisation'),
    places: refs('place'),
    offices: [...new Set(offices)],
    phrased,
  }
}

/** A fingerprint of those terms as they are now. */
export function keyOfTerms(terms: TermBase, uses: TermUses): string {
  const whole = Object.entries(uses.phrased).map(([lang, text]) =>
    termsIn(terms, lang).filter(term => text.includes(term)),
  )
  return keyOf([
    uses.people.map(ref => terms.people[ref]),
    uses.organisations.map(ref => terms.organisations[ref]),
    uses.places.map(ref => terms.places[ref]),
    uses.offices.map(ref => terms.terms[ref]),
    whole,
  ])
}
