import {type Proposal, proposeAnnouncement} from '#exchange/propose-announcement.ts'
import {readDocument} from '#exchange/read-document.ts'

/** A term base that knows nothing. */
export const noTerms = {people: {}, organisations: {}, places: {}, terms: {}}

/** What an import proposes for a text in Markdown. */
export async function proposeText(text: string, locale: string): Promise<Proposal> {
  const document = await readDocument(new TextEncoder().encode(text), 'a.md')
  return proposeAnnouncement(document, {locale, terms: noTerms, today: '2026-01-01', file: 'a.md'})
}
