import {bindUnits} from '#documents/bind-units.ts'
import type {MergePiece} from '#documents/merge-blocks.ts'
import {readFacts} from '#documents/read-facts.ts'
import type {TermBase} from '#memory/term-base.ts'
import {compareWords} from '#messages/compare-words.ts'
import type {Facts} from '#messages/fact.ts'
import type {ComposedImport, Standing} from '#store/composed-import.ts'
import {termsWith} from '#store/describe-changes.ts'
import {printSource} from '#store/print-source.ts'
import type {ReimportPreview} from '#store/reimport-at-desk.ts'

type Describing = Readonly<{
  /** The working term base. */
  terms: TermBase
  slugTaken: boolean
  /** Pictures whose bytes the client holds; all where it is not said. */
  known?: readonly string[]
  standing?: Standing | undefined
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
      ...(known?.includes(picture.sha256) === false ? {base64: Buffer.from(bytes).toString('base64')} : {}),
    })),
    translation: translation
      ? {
          locale: translation.locale,
          messages: Object.keys(translation.filled.messages).length,
          missing: translation.filled.missing,
          findings: translation.filled.findings,
        }
      : null,
    errors: read.findings.filter(({severity}) => severity === 'error'),
    page: describePage(composed, {terms, standing}),
  }
}

/** What the readers' page is drawn from. */
function describePage(composed: ComposedImport, {terms, standing}: Pick<Describing, 'terms' | 'standing'>) {
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
      ? {locale: translation.locale, messages: translation.filled.messages, meta: translation.filled.meta}
      : standingTranslation(standing, composed.proposal.locale),
  }
}

/** The fullest translation that an announcement has already: it is shown beside its corrected text. */
function standingTranslation(standing: Standing | undefined, source: string) {
  const [fullest] = Object.entries(standing?.translations ?? {})
    .filter(([locale]) => locale !== source)
    .sort(([, one], [, other]) => Object.keys(other.messages).length - Object.keys(one.messages).length)
  return fullest ? {locale: fullest[0], ...fullest[1]} : null
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
  {terms, ...more}: Pick<Describing, 'terms' | 'known'>,
) {
  const merge = composed.merge!
  const {locale} = composed.proposal
  const known = termsWith(terms, composed)
  const factsOf = (text: string) => readFacts(text, {file: 'facts.yaml'}).facts
  const own = printer(factsOf(standing.facts), {locale, terms: known})
  const corrected = printer(factsOf(composed.proposed.facts), {locale, terms: known})
  const pieceOf = (piece: MergePiece & {name?: string}) => {
    const [desk, document] = [own(piece.desk), corrected(piece.document)]
    return {
      id: piece.id,
      from: piece.from as 'document' | 'desk' | 'conflict',
      name: piece.name ?? null,
      base: own(piece.base),
      desk,
      document,
      words: compareWords(desk ?? '', document ?? '', {locale}),
    }
  }
  return {
    ...describeImport(composed, {terms, slugTaken: false, standing, ...more}),
    revs,
    knowsBase: merge.knowsBase,
    undecided: merge.undecided,
    merge: [...merge.text, ...merge.facts].map(pieceOf),
    changes,
  }
}

/** Prints the facts that a Markdown text names, as readers get them. */
function printer(facts: Facts, {locale, terms}: Readonly<{locale: string; terms: TermBase}>) {
  return (text: string | undefined): string | null =>
    text?.replace(/\{\w+\}/g, name => printSource(name, {locale, facts, terms})) ?? null
}
