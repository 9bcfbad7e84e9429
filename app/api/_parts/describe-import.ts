import {bindUnits} from '#documents/bind-units.ts'
import type {MergePiece} from '#documents/merge-blocks.ts'
import type {TermBase} from '#memory/term-base.ts'
import {compareWords} from '#messages/compare-words.ts'
import type {ComposedImport, Standing} from '#store/composed-import.ts'
import {termsWith} from '#store/describe-changes.ts'
import {printSource} from '#store/print-source.ts'
import type {ReimportPreview} from '#store/reimport-at-desk.ts'

type Describing = Readonly<{
  /** The working term base. */
  terms: TermBase
  slugTaken: boolean
  /** Pictures whose bytes the client holds. */
  known: readonly string[]
  standing?: Standing
}>

/** An import as the API tells it. */
export function describeImport(composed: ComposedImport, {terms, slugTaken, known, standing}: Describing) {
  const {slug, proposal, texts, open, record, read, translation, pictures} = composed
  const {locale, facts, findings, notes} = proposal
  const asked = new Set(standing?.record?.questions.map(({id}) => id))
  const earlier = standing?.record?.answers ?? {}
  const title = read.announcement?.frontMatter.title ?? proposal.title
  return {
    slug,
    slugTaken,
    locale,
    title: printSource(title, {locale, facts: read.facts, terms: termsWith(terms, composed)}),
    markdown: texts.markdown,
    facts: facts.map(({fact: {name, value, places, rule, sure}}) => ({
      name,
      kind: value.kind === 'quantity' ? value.quantity.kind : value.kind,
      text: places[0]?.text ?? '',
      rule,
      sure,
    })),
    questions: open.map(question => ({...question, isOld: asked.has(question.id)})),
    answered: [...new Map(proposal.questions.map(one => [one.id, one])).values()].flatMap(question => {
      const answer = record.answers[question.id]
      return answer === undefined ? [] : [{...question, answer, isEarlier: earlier[question.id] === answer}]
    }),
    findings,
    notes,
    pictures: pictures.map(({bytes, ...picture}) => ({
      ...picture,
      size: bytes.byteLength,
      ...(known.includes(picture.sha256) ? {} : {base64: Buffer.from(bytes).toString('base64')}),
    })),
    translation: translation
      ? {
          locale: translation.locale,
          messages: Object.keys(translation.filled.messages).length,
          missing: translation.filled.missing,
          findings: translation.filled.findings,
        }
      : null,
    page: describePage(composed, terms),
  }
}

/** What the readers' page is drawn from. */
function describePage(composed: ComposedImport, terms: TermBase) {
  const {read, translation} = composed
  const {announcement, update, facts} = read
  if (!announcement || !update) return null
  bindUnits(announcement, update.lock)
  const {frontMatter, tree} = announcement
  const day = facts[frontMatter.dateline?.date ?? '']
  return {
    publishedOn: day?.kind === 'date' ? day.date : '',
    frontMatter,
    // Positions are half of a tree's bytes and draw nothing.
    tree: JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value))),
    facts,
    units: update.lock,
    terms: termsOf(facts, termsWith(terms, composed)),
    translation: translation
      ? {
          locale: translation.locale,
          messages: translation.filled.messages,
          meta: translation.filled.meta,
        }
      : null,
  }
}

/** The records that the facts name; a term base may hold thousands of others. */
function termsOf(facts: NonNullable<ComposedImport['read']['facts']>, terms: TermBase): TermBase {
  const named = new Set(
    Object.values(facts).flatMap(fact => [
      'ref' in fact ? fact.ref : '',
      'office' in fact ? (fact.office ?? '') : '',
    ]),
  )
  const pick = <T>(group: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(group).filter(([id]) => named.has(id)))
  return {
    people: pick(terms.people),
    organisations: pick(terms.organisations),
    places: pick(terms.places),
    terms: pick(terms.terms),
  }
}

/** What a corrected document would change, as the API tells it. */
export function describeReimport(
  {composed, standing, changes, revs}: ReimportPreview,
  {terms, known}: Pick<Describing, 'terms' | 'known'>,
) {
  const merge = composed.merge!
  const {locale} = composed.proposal
  const pieceOf = (piece: MergePiece & {name?: string}) => ({
    id: piece.id,
    from: piece.from as 'document' | 'desk' | 'conflict',
    name: piece.name ?? null,
    base: piece.base ?? null,
    desk: piece.desk ?? null,
    document: piece.document ?? null,
    words: compareWords(piece.desk ?? '', piece.document ?? '', {locale}),
  })
  return {
    ...describeImport(composed, {terms, slugTaken: false, known, standing}),
    revs,
    knowsBase: merge.knowsBase,
    undecided: merge.undecided,
    merge: [...merge.text, ...merge.facts].map(pieceOf),
    changes,
  }
}
